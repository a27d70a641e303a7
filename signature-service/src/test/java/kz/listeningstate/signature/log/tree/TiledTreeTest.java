package kz.listeningstate.signature.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.listeningstate.signature.log.Property;
import org.junit.jupiter.api.Test;

class TiledTreeTest {
    @Test
    void smallTreesHaveTheProofsOfTheReferenceTree() {
        Property.holds(random -> {
            MemoryTiles tiles = MemoryTiles.ofSize(40, random);
            for (int size = 1; size <= 40; size++) {
                List<byte[]> leaves = tiles.leafHashes.subList(0, size);
                TiledTree tree = tiles.treeAt(size);
                for (int i = 0; i < size; i++) {
                    assertSame(tree.inclusionProof(i, leaves.get(i)), ReferenceTree.path(i, leaves));
                    byte[] oldRoot = ReferenceTree.root(leaves.subList(0, i + 1));
                    assertSame(tree.consistencyProof(i + 1, oldRoot), ReferenceTree.proof(i + 1, leaves));
                    assertThat(tree.rootAt(i + 1)).isEqualTo(oldRoot);
                }
            }
        });
    }

    @Test
    void largerTreesHaveTheProofsOfTheReferenceTree() {
        Property.holds(random -> {
            for (int round = 0; round < 20; round++) {
                MemoryTiles tiles = MemoryTiles.ofSize(1 + random.nextInt(2_000), random);
                List<byte[]> leaves = tiles.leafHashes;
                assertThat(TiledTree.root(leaves.size(), tiles)).isEqualTo(ReferenceTree.root(leaves));
                for (int i = 0; i < 10; i++) {
                    int index = random.nextInt(leaves.size());
                    assertSame(
                            tiles.tree().inclusionProof(index, leaves.get(index)), ReferenceTree.path(index, leaves));
                    byte[] oldRoot = ReferenceTree.root(leaves.subList(0, index + 1));
                    assertSame(
                            tiles.tree().consistencyProof(index + 1, oldRoot), ReferenceTree.proof(index + 1, leaves));
                }
            }
        });
    }

    private static void assertSame(List<byte[]> proof, List<byte[]> expected) {
        assertThat(proof).usingElementComparator(Arrays::compare).containsExactlyElementsOf(expected);
    }

    /** All leaves alike, so every tile can be told without having been stored. */
    @Test
    void treesOfUpTo2To63LeavesHaveProofs() {
        Property.holds(random -> {
            byte[] leaf = Property.bytes(random, 32);
            List<byte[]> whole = new ArrayList<>(List.of(leaf));
            for (int height = 1; height < 63; height++) {
                whole.add(MerkleHash.node(whole.get(height - 1), whole.get(height - 1)));
            }
            TileReader tiles = path -> {
                ByteBuffer tile = ByteBuffer.allocate(32 * path.width());
                while (tile.hasRemaining()) {
                    tile.put(whole.get(8 * path.level()));
                }
                return tile.array();
            };
            for (int round = 0; round < 20; round++) {
                long size = round == 0 ? Long.MAX_VALUE : 1 + (random.nextLong() >>> (1 + random.nextInt(62)));
                byte[] root = TiledTree.root(size, tiles);
                assertThat(root).isEqualTo(root(size, whole));
                TiledTree tree = new TiledTree(size, root, tiles);
                long index = Math.floorMod(random.nextLong(), size);
                tree.inclusionProof(index, leaf);
                tree.inclusionProof(size - 1, leaf);
                tree.consistencyProof(index + 1, root(index + 1, whole));
                assertThat(tree.rootAt(index + 1)).isEqualTo(root(index + 1, whole));
            }
        });
    }

    private static byte[] root(long size, List<byte[]> whole) {
        int height = Long.numberOfTrailingZeros(Long.highestOneBit(size));
        long rest = size - (1L << height);
        return rest == 0 ? whole.get(height) : MerkleHash.node(whole.get(height), root(rest, whole));
    }

    @Test
    void aChangedTileNeverMakesAWrongProof() {
        Property.holds(random -> {
            MemoryTiles tiles = MemoryTiles.ofSize(1_500, random);
            TiledTree tree = tiles.tree();
            int index = random.nextInt(1_500);
            byte[] leaf = tiles.leafHashes.get(index);
            byte[] oldRoot = ReferenceTree.root(tiles.leafHashes.subList(0, index + 1));
            List<byte[]> inclusion = tree.inclusionProof(index, leaf);
            List<byte[]> consistency = tree.consistencyProof(index + 1, oldRoot);
            int refused = 0;
            for (Map.Entry<String, byte[]> tile : tiles.tiles.entrySet()) {
                for (int i = 0; i < 20; i++) {
                    int at = random.nextInt(tile.getValue().length);
                    tile.getValue()[at] ^= 1;
                    refused += sameOrRefused(() -> tree.inclusionProof(index, leaf), inclusion);
                    refused += sameOrRefused(() -> tree.consistencyProof(index + 1, oldRoot), consistency);
                    refused += sameOrRefused(() -> List.of(tree.rootAt(index + 1)), List.of(oldRoot));
                    tile.getValue()[at] ^= 1;
                }
            }
            assertThat(refused).isPositive();
        });
    }

    private interface Proof {
        List<byte[]> make() throws IOException, LogDataRefused;
    }

    private static int sameOrRefused(Proof proof, List<byte[]> expected) throws IOException {
        try {
            assertSame(proof.make(), expected);
            return 0;
        } catch (LogDataRefused e) {
            return 1;
        }
    }

    @Test
    void aLostOrCutTileIsSaid() {
        Property.holds(random -> {
            MemoryTiles tiles = MemoryTiles.ofSize(600, random);
            TiledTree tree = tiles.tree();
            byte[] first = tiles.tiles.get("0/0");
            tiles.tiles.put("0/0", Arrays.copyOf(first, first.length - 1));
            assertThatThrownBy(() -> tree.inclusionProof(3, tiles.leafHashes.get(3)))
                    .isInstanceOf(LogDataRefused.class)
                    .hasMessageContaining("tile/0/000");
            tiles.tiles.remove("0/0");
            assertThatThrownBy(() -> tree.inclusionProof(3, tiles.leafHashes.get(3)))
                    .isInstanceOf(IOException.class);
        });
    }

    @Test
    void whatIsNotInTheTreeIsNotProved() {
        Property.holds(random -> {
            MemoryTiles tiles = MemoryTiles.ofSize(600, random);
            TiledTree tree = tiles.tree();
            byte[] leaf = tiles.leafHashes.get(5);
            assertThatThrownBy(() -> tree.inclusionProof(4, leaf)).isInstanceOf(LogDataRefused.class);
            for (long index : new long[] {-1, 600, Long.MAX_VALUE, Long.MIN_VALUE}) {
                assertThatThrownBy(() -> tree.inclusionProof(index, leaf)).isInstanceOf(LogDataRefused.class);
            }
            byte[] oldRoot = tree.rootAt(100);
            assertThatThrownBy(() -> tree.consistencyProof(101, oldRoot)).isInstanceOf(LogDataRefused.class);
            for (long size : new long[] {-1, 0, 601, Long.MIN_VALUE}) {
                assertThatThrownBy(() -> tree.consistencyProof(size, oldRoot)).isInstanceOf(LogDataRefused.class);
            }
            assertThatThrownBy(() -> tree.rootAt(601)).isInstanceOf(LogDataRefused.class);
            assertThat(tree.rootAt(0)).isEqualTo(MerkleHash.emptyRoot());
            assertThatThrownBy(() -> new TiledTree(5, new byte[31], tiles))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }
}
