package kz.listeningstate.signature.log.tree;

import static kz.listeningstate.signature.log.Mutations.assertEveryBitMatters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kz.listeningstate.signature.log.Mutations;
import kz.listeningstate.signature.log.Property;
import org.junit.jupiter.api.Test;

/** A proof of which any bit was changed proves nothing. */
class ProofMutationTest {
    @Test
    void everyBitOfAnInclusionProofMatters() {
        Property.holds(random -> {
            int size = 2 + random.nextInt(1_500);
            int index = random.nextInt(size);
            List<byte[]> leaves = leaves(size, random);
            byte[] leaf = leaves.get(index);
            byte[] root = ReferenceTree.root(leaves);
            List<byte[]> path = ReferenceTree.path(index, leaves);
            assertEveryBitMatters(leaf, bad -> InclusionProof.verify(index, size, bad, path, root));
            assertEveryBitMatters(root, bad -> InclusionProof.verify(index, size, leaf, path, bad));
            for (int i = 0; i < path.size(); i++) {
                int at = i;
                assertEveryBitMatters(
                        path.get(i), bad -> InclusionProof.verify(index, size, leaf, replaced(path, at, bad), root));
            }
            for (int bit = 0; bit < Long.SIZE; bit++) {
                long other = index ^ (1L << bit);
                assertThatThrownBy(() -> InclusionProof.verify(other, size, leaf, path, root))
                        .isInstanceOf(LogDataRefused.class);
            }
        });
    }

    @Test
    void everyBitOfAConsistencyProofMatters() {
        Property.holds(random -> {
            int second = 2 + random.nextInt(1_500);
            int first = 1 + random.nextInt(second - 1);
            List<byte[]> leaves = leaves(second, random);
            byte[] firstRoot = ReferenceTree.root(leaves.subList(0, first));
            byte[] secondRoot = ReferenceTree.root(leaves);
            List<byte[]> path = ReferenceTree.proof(first, leaves);
            assertEveryBitMatters(firstRoot, bad -> ConsistencyProof.verify(first, second, bad, secondRoot, path));
            assertEveryBitMatters(secondRoot, bad -> ConsistencyProof.verify(first, second, firstRoot, bad, path));
            for (int i = 0; i < path.size(); i++) {
                int at = i;
                assertEveryBitMatters(
                        path.get(i),
                        bad -> ConsistencyProof.verify(first, second, firstRoot, secondRoot, replaced(path, at, bad)));
            }
        });
    }

    /** Sizes alone need not be bound by a proof (their checkpoint binds them), but must not lead anywhere else. */
    @Test
    void whateverTheSizesTheAnswerIsARefusalOrNothing() {
        Property.holds(random -> {
            List<byte[]> path = leaves(64, random);
            byte[] hash = path.get(0);
            for (int round = 0; round < 3_000; round++) {
                long one = random.nextLong() >>> random.nextInt(64);
                long two = random.nextInt(10) == 0 ? one : random.nextLong() >>> random.nextInt(64);
                List<byte[]> part = path.subList(0, random.nextInt(65));
                assertThat(Mutations.isRefused(hash, bytes -> InclusionProof.verify(one, two, bytes, part, bytes)))
                        .as("%d in %d", one, two)
                        .isEqualTo(!(one == 0 && two == 1 && part.isEmpty()));
                assertThat(Mutations.isRefused(hash, bytes -> ConsistencyProof.verify(one, two, bytes, bytes, part)))
                        .as("%d to %d", one, two)
                        .isEqualTo(!(one == two && one != 0 && part.isEmpty()));
            }
        });
    }

    @Test
    void aProofIsNeitherLongerNorShorter() {
        Property.holds(random -> {
            List<byte[]> leaves = leaves(1_000, random);
            byte[] root = ReferenceTree.root(leaves);
            byte[] oldRoot = ReferenceTree.root(leaves.subList(0, 300));
            List<byte[]> path = ReferenceTree.path(300, leaves);
            List<byte[]> proof = ReferenceTree.proof(300, leaves);
            for (List<byte[]> bad : lengthened(path)) {
                assertThatThrownBy(() -> InclusionProof.verify(300, 1_000, leaves.get(300), bad, root))
                        .isInstanceOf(LogDataRefused.class);
            }
            for (List<byte[]> bad : lengthened(proof)) {
                assertThatThrownBy(() -> ConsistencyProof.verify(300, 1_000, oldRoot, root, bad))
                        .isInstanceOf(LogDataRefused.class);
            }
        });
    }

    private static List<List<byte[]>> lengthened(List<byte[]> path) {
        List<List<byte[]>> all = new ArrayList<>(List.of(
                path.subList(1, path.size()),
                path.subList(0, path.size() - 1),
                List.of(),
                Collections.nCopies(1_000_000, path.get(0))));
        for (byte[] more : new byte[][] {new byte[0], new byte[32], new byte[33], path.get(0)}) {
            List<byte[]> longer = new ArrayList<>(path);
            longer.add(more);
            all.add(longer);
        }
        return all;
    }

    private static List<byte[]> replaced(List<byte[]> path, int at, byte[] hash) {
        List<byte[]> other = new ArrayList<>(path);
        other.set(at, hash);
        return other;
    }

    private static List<byte[]> leaves(int count, Random random) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Property.bytes(random, 32));
        }
        return leaves;
    }
}
