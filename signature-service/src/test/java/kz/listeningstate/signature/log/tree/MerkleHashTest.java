package kz.listeningstate.signature.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.listeningstate.signature.log.Property;
import org.junit.jupiter.api.Test;

class MerkleHashTest {
    @Test
    void hashesAreThoseOfRfc9162() {
        Property.holds(random -> {
            byte[] entry = Property.bytes(random, random.nextInt(300));
            byte[] left = Property.bytes(random, 32);
            byte[] right = Property.bytes(random, 32);
            assertThat(MerkleHash.emptyRoot()).isEqualTo(ReferenceTree.sha256());
            assertThat(MerkleHash.leaf(entry)).isEqualTo(ReferenceTree.sha256(new byte[] {0}, entry));
            assertThat(MerkleHash.node(left, right)).isEqualTo(ReferenceTree.sha256(new byte[] {1}, left, right));
        });
    }

    @Test
    void neighboursAreHashedWhereTheyStand() {
        Property.holds(random -> {
            for (int count = 1; count <= 256; count *= 2) {
                int from = random.nextInt(10);
                byte[] hashes = Property.bytes(random, (from + count + random.nextInt(5)) * 32);
                byte[] before = hashes.clone();
                List<byte[]> neighbours = new ArrayList<>();
                for (int i = from; i < from + count; i++) {
                    neighbours.add(Arrays.copyOfRange(hashes, i * 32, i * 32 + 32));
                }
                assertThat(MerkleHash.over(hashes, from, count)).isEqualTo(ReferenceTree.root(neighbours));
                assertThat(hashes).isEqualTo(before);
            }
        });
    }

    /** The digest is used again by the same thread. */
    @Test
    void afterAnExceptionHashesAreStillRight() {
        byte[] expected = MerkleHash.leaf(new byte[3]);
        assertThatThrownBy(() -> MerkleHash.leaf(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> MerkleHash.node(new byte[32], null)).isInstanceOf(NullPointerException.class);
        assertThat(MerkleHash.leaf(new byte[3])).isEqualTo(expected);
    }
}
