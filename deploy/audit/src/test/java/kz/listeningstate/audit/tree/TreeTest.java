package kz.listeningstate.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Trees of random leaves against the definition of RFC 9162, 2.1.1, written down as it stands there. */
class TreeTest {
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final TreeHash sha = new TreeHash();

    private byte[] mth(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.ofNothing();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return sha.node(mth(leaves.subList(0, k)), mth(leaves.subList(k, leaves.size())));
    }

    private List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] leaf = new byte[random.nextInt(100)];
            random.nextBytes(leaf);
            leaves.add(sha.leaf(leaf));
        }
        return leaves;
    }

    private ProofBuilder builder(List<byte[]> leaves) {
        return new ProofBuilder(
                (height, index) -> mth(leaves.subList((int) (index << height), (int) ((index + 1) << height))));
    }

    @Test
    void aFrontierHasTheRootOfEverySizeOnItsWay() {
        List<byte[]> leaves = leaves(700);
        Frontier frontier = new Frontier();
        List<String> tiles = new ArrayList<>();
        for (int size = 0; size < leaves.size(); size++) {
            if (size < 40 || size % 37 == 0) {
                assertThat(frontier.root())
                        .as("size " + size + ", seed " + seed)
                        .isEqualTo(mth(leaves.subList(0, size)));
            }
            frontier.append(leaves.get(size), (level, index, hash) -> {
                tiles.add(level + "/" + index);
                int first = (int) index * 256;
                assertThat(hash).isEqualTo(mth(leaves.subList(first, first + 256)));
            });
        }
        assertThat(tiles).containsExactly("1/0", "1/1");
        assertThat(frontier.copy().root()).isEqualTo(mth(leaves));
    }

    @Test
    void wholeSubtreesCanBeAppended() {
        List<byte[]> leaves = leaves(300);
        Frontier frontier = new Frontier();
        frontier.append(mth(leaves.subList(0, 256)), 8, (level, index, hash) -> {});
        leaves.subList(256, 300).forEach(frontier::append);
        assertThat(frontier.root()).isEqualTo(mth(leaves));
        assertThat(frontier.size()).isEqualTo(300);
    }

    @Test
    void perfectSubtreesInATile() {
        List<byte[]> leaves = leaves(64);
        byte[] tile = new byte[64 * 32];
        for (int i = 0; i < 64; i++) {
            System.arraycopy(leaves.get(i), 0, tile, i * 32, 32);
        }
        byte[] before = tile.clone();
        for (int count = 1; count <= 32; count *= 2) {
            assertThat(sha.perfect(tile, 32, count)).isEqualTo(mth(leaves.subList(32, 32 + count)));
        }
        assertThat(tile).isEqualTo(before);
    }

    @Test
    void proofsHoldAndNoOtherDoes() throws IOException {
        for (int round = 0; round < 60; round++) {
            List<byte[]> leaves = leaves(1 + random.nextInt(round < 30 ? 20 : 600));
            int size = leaves.size();
            int index = random.nextInt(size);
            byte[] root = mth(leaves);
            List<byte[]> proof = builder(leaves).inclusion(index, size);
            String as = "seed " + seed + ", leaf " + index + " of " + size;
            assertThat(Proofs.isIncluded(index, size, leaves.get(index), proof, root))
                    .as(as)
                    .isTrue();
            assertThat(Proofs.isIncluded(index, size, sha.leaf(new byte[] {1}), proof, root))
                    .as(as)
                    .isFalse();
            assertThat(Proofs.isIncluded(index, size, leaves.get(index), longer(proof), root))
                    .as(as)
                    .isFalse();
            if (!proof.isEmpty()) {
                assertThat(Proofs.isIncluded(index, size, leaves.get(index), flipped(proof), root))
                        .as(as)
                        .isFalse();
                assertThat(Proofs.isIncluded(index, size, leaves.get(index), proof.subList(1, proof.size()), root))
                        .as(as)
                        .isFalse();
            }
        }
    }

    @Test
    void consistencyHoldsAndNoOtherDoes() throws IOException {
        for (int round = 0; round < 60; round++) {
            List<byte[]> leaves = leaves(2 + random.nextInt(round < 30 ? 20 : 600));
            int size2 = leaves.size();
            int size1 = 1 + random.nextInt(size2);
            byte[] root1 = mth(leaves.subList(0, size1));
            byte[] root2 = mth(leaves);
            List<byte[]> proof = builder(leaves).consistency(size1, size2);
            String as = "seed " + seed + ", " + size1 + " to " + size2;
            assertThat(Proofs.isConsistent(size1, size2, proof, root1, root2))
                    .as(as)
                    .isTrue();
            assertThat(Proofs.isConsistent(size1, size2, longer(proof), root1, root2))
                    .as(as)
                    .isFalse();
            if (!proof.isEmpty()) {
                assertThat(Proofs.isConsistent(size1, size2, flipped(proof), root1, root2))
                        .as(as)
                        .isFalse();
                assertThat(Proofs.isConsistent(size1, size2, proof, root2, root2))
                        .as(as)
                        .isFalse();
                assertThat(Proofs.isConsistent(size1, size2, proof, root1, root1))
                        .as(as)
                        .isFalse();
            }
        }
    }

    private List<byte[]> longer(List<byte[]> proof) {
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(random.nextInt(proof.size() + 1), leaves(1).get(0));
        return longer;
    }

    private List<byte[]> flipped(List<byte[]> proof) {
        List<byte[]> flipped = new ArrayList<>(proof);
        int which = random.nextInt(proof.size());
        byte[] hash = proof.get(which).clone();
        hash[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        flipped.set(which, hash);
        return flipped;
    }

    @Test
    void whatIsNoProofIsRefusedWhateverItIs() {
        byte[] hash = leaves(1).get(0);
        for (long number : new long[] {0, 1, 2, 3, Long.MAX_VALUE, -1, Long.MIN_VALUE, 1L << 62}) {
            for (long size : new long[] {0, 2, 3, Long.MAX_VALUE, -1, Long.MIN_VALUE}) {
                for (int length : new int[] {0, 1, 62, 63, 64, 1000}) {
                    List<byte[]> proof = Arrays.asList(new byte[length][]);
                    proof.replaceAll(none -> hash);
                    assertThat(Proofs.isIncluded(number, size, hash, proof, hash))
                            .isFalse();
                    assertThat(Proofs.isConsistent(number, size, proof, hash, hash))
                            .isEqualTo(number == size && number > 0 && length == 0);
                }
            }
        }
        assertThat(Proofs.isIncluded(0, 1, new byte[31], List.of(), new byte[31]))
                .isFalse();
        assertThat(Proofs.isConsistent(1, 1, List.of(), new byte[33], new byte[33]))
                .isFalse();
    }

    @Test
    void tilesAreNamedAsTheSpecificationNamesThem() {
        assertThat(new TilePath(0, 1_234_067, 256)).hasToString("tile/0/x001/x234/067");
        assertThat(new TilePath(63, 5, 7)).hasToString("tile/63/005.p/7");
        assertThat(TilePath.entries(1_000, 255)).hasToString("tile/entries/x001/000.p/255");
        // tlog-tiles' own example
        assertThat(TilePath.width(0, 272, 70_000)).isEqualTo(256);
        assertThat(TilePath.width(0, 273, 70_000)).isEqualTo(112);
        assertThat(TilePath.width(0, 274, 70_000)).isZero();
        assertThat(TilePath.width(1, 1, 70_000)).isEqualTo(17);
        assertThat(TilePath.width(2, 0, 70_000)).isEqualTo(1);
        assertThat(TilePath.width(1, 0, 256)).isEqualTo(1);
        assertThat(TilePath.width(40, 0, Long.MAX_VALUE)).isZero();
    }
}
