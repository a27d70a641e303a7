package kz.listeningstate.signature.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import kz.listeningstate.signature.log.Property;
import org.junit.jupiter.api.Test;

class RightEdgeTest {
    private static final int WIDTH = TilePath.FULL_WIDTH;

    @Test
    void anEmptyTreeHasTheEmptyRoot() throws Exception {
        assertThat(RightEdge.empty().root()).isEqualTo(ReferenceTree.root(List.of()));
        assertThat(RightEdge.read(0, MerkleHash.emptyRoot(), new MemoryTiles()).size())
                .isZero();
    }

    @Test
    void inWhateverBatchesTheTreeIsTheReferenceTree() {
        Property.holds(random -> {
            for (int round = 0; round < 5; round++) {
                MemoryTiles tiles = new MemoryTiles();
                while (tiles.edge().size() < 2_000) {
                    int before = (int) tiles.edge().size();
                    RightEdge.Growth growth = tiles.grow(batch(before, random), random);
                    assertThat(growth.edge().root()).isEqualTo(ReferenceTree.root(tiles.leafHashes));
                    assertTilesAreThoseOf(tiles.leafHashes, before, growth.tiles());
                    assertThat(growth.edge().tiles())
                            .allSatisfy(
                                    tile -> assertThat(tiles.read(tile.path())).isEqualTo(tile.hashes()));
                    assertThat(growth.edge().tiles())
                            .extracting(Tile::path)
                            .isEqualTo(TilePath.rightEdge(growth.edge().size()));
                    if (random.nextBoolean()) {
                        tiles.restart();
                    }
                }
            }
        });
    }

    @Test
    void itKnowsTheLeavesThatItEndsWith() {
        Property.holds(random -> {
            MemoryTiles tiles = new MemoryTiles();
            assertThat(tiles.edge().endsWith(List.of())).isTrue();
            while (tiles.edge().size() < 1_000) {
                tiles.grow(batch((int) tiles.edge().size(), random), random);
                int size = tiles.leafHashes.size();
                List<byte[]> begun = new ArrayList<>(tiles.leafHashes.subList(size - size % WIDTH, size));
                assertThat(tiles.edge().endsWith(begun)).isTrue();
                if (!begun.isEmpty()) {
                    assertThat(tiles.edge().endsWith(begun.subList(1, begun.size())))
                            .isFalse();
                    begun.set(random.nextInt(begun.size()), new byte[32]);
                    assertThat(tiles.edge().endsWith(begun)).isFalse();
                }
            }
        });
    }

    /** Often just to the end of a tile, or one more. */
    private static int batch(int size, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(3);
            case 1 -> WIDTH - size % WIDTH;
            case 2 -> WIDTH - size % WIDTH + 1;
            default -> random.nextInt(600);
        };
    }

    /** Exactly the tiles that the grown tree has and the former had not, with the reference's hashes. */
    private static void assertTilesAreThoseOf(List<byte[]> leaves, int before, List<Tile> tiles) {
        Set<TilePath> expected = new HashSet<>(paths(leaves.size()));
        expected.removeAll(paths(before));
        assertThat(tiles.stream().map(Tile::path).collect(Collectors.toSet())).isEqualTo(expected);
        assertThat(tiles).hasSameSizeAs(expected);
        for (Tile tile : tiles) {
            int span = tile.path().level() == 0 ? 1 : WIDTH;
            for (int i = 0; i < tile.path().width(); i++) {
                int from = ((int) tile.path().index() * WIDTH + i) * span;
                assertThat(Arrays.copyOfRange(tile.hashes(), i * 32, i * 32 + 32))
                        .isEqualTo(ReferenceTree.root(leaves.subList(from, from + span)));
            }
        }
    }

    /** For trees of less than 65,536 leaves. */
    private static List<TilePath> paths(int size) {
        List<TilePath> paths = new ArrayList<>();
        for (int level = 0; level < 2; level++) {
            int hashes = level == 0 ? size : size / WIDTH;
            for (int from = 0; from < hashes; from += WIDTH) {
                paths.add(new TilePath(level, from / WIDTH, Math.min(WIDTH, hashes - from)));
            }
        }
        return paths;
    }

    @Test
    void theThirdLevelOfTilesBeginsWith65536Leaves() {
        Property.holds(random -> {
            MemoryTiles tiles = MemoryTiles.ofSize(65_536 - 300, random);
            tiles.restart();
            RightEdge.Growth growth = tiles.grow(300 + 17, random);
            assertThat(growth.tiles())
                    .extracting(Tile::path)
                    .containsExactly(
                            new TilePath(0, 254, 256),
                            new TilePath(0, 255, 256),
                            new TilePath(0, 256, 17),
                            new TilePath(1, 0, 256),
                            new TilePath(2, 0, 1));
            assertThat(growth.edge().root()).isEqualTo(ReferenceTree.root(tiles.leafHashes));
            tiles.restart();
            int index = random.nextInt(65_536);
            assertThat(tiles.tree().inclusionProof(index, tiles.leafHashes.get(index)))
                    .hasSize(17);
        });
    }

    @Test
    void anEdgeStaysAsItWas() {
        Property.holds(random -> {
            MemoryTiles tiles = MemoryTiles.ofSize(300, random);
            RightEdge edge = tiles.edge();
            byte[] root = edge.root();
            edge.root()[0]++;
            edge.append(Collections.nCopies(1_000, new byte[32]));
            assertThat(edge.append(List.of()).edge().root()).isEqualTo(root);
            assertThat(edge.append(List.of()).tiles()).isEmpty();
            assertThat(edge.size()).isEqualTo(300);
        });
    }

    @Test
    void anotherTreesEdgeIsNotContinued() {
        Property.holds(random -> {
            MemoryTiles tiles = MemoryTiles.ofSize(700, random);
            byte[] root = tiles.edge().root();
            byte[] other = root.clone();
            other[random.nextInt(32)] ^= 1;
            assertThatThrownBy(() -> RightEdge.read(700, other, tiles)).isInstanceOf(LogDataRefused.class);
            assertThatThrownBy(() -> RightEdge.read(699, root, tiles)).isInstanceOf(LogDataRefused.class);
            assertThatThrownBy(() -> RightEdge.read(-1, root, tiles)).isInstanceOf(LogDataRefused.class);
            assertThatThrownBy(() -> RightEdge.read(700, root, path -> new byte[path.width() * 32 - 1]))
                    .isInstanceOf(LogDataRefused.class);
            tiles.tiles.get("0/2")[random.nextInt((700 % 256) * 32)] ^= 1;
            assertThatThrownBy(() -> RightEdge.read(700, root, tiles)).isInstanceOf(LogDataRefused.class);
        });
    }

    @Test
    void whatIsNoHashIsNotAppended() {
        assertThatThrownBy(() -> RightEdge.empty().append(List.of(new byte[32], new byte[31], new byte[33])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RightEdge.empty().append(Collections.nCopies(65_537, new byte[32])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
