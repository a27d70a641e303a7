package kz.listeningstate.signature.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.note.CosignedCheckpoint;
import kz.listeningstate.signature.log.note.Policy;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.tree.EntryBundle;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.RightEdge;
import kz.listeningstate.signature.log.tree.Tile;
import kz.listeningstate.signature.log.tree.TilePath;
import kz.listeningstate.signature.log.tree.TileReader;
import kz.listeningstate.signature.log.tree.TiledTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log of sizes 0 to 15 that transparency-dev/tessera made. */
class TesseraLogTest {
    private static final Path LOG = Vectors.path("tessera/testdata/log");
    private static final String POLICY =
            "log example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx\nquorum none\n";
    private static final int SIZE = 15;
    private static final TileReader TILES = path -> Files.readAllBytes(LOG.resolve(path.toString()));

    private static List<byte[]> entries;

    @BeforeAll
    static void readEntries() throws Exception {
        byte[] bundle = Files.readAllBytes(
                LOG.resolve(TilePath.in(SIZE, TilePath.ENTRIES, 0).toString()));
        entries = EntryBundle.decode(bundle, SIZE);
    }

    private static Checkpoint checkpoint(int size) throws Exception {
        byte[] note = Files.readAllBytes(LOG.resolve("checkpoint." + size));
        SignedNote parsed = SignedNote.parse(note);
        assertThat(parsed.bytes()).isEqualTo(note);
        CosignedCheckpoint verified = Policy.parse(POLICY).verify(parsed);
        assertThat(verified.checkpoint().size()).isEqualTo(size);
        return verified.checkpoint();
    }

    private static List<byte[]> leafHashes(int size) {
        return entries.subList(0, size).stream().map(MerkleHash::leaf).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void theRootIsThatOfEntriesAndOfTiles(int size) throws Exception {
        Checkpoint checkpoint = checkpoint(size);
        assertThat(RightEdge.empty().append(leafHashes(size)).edge().root()).isEqualTo(checkpoint.root());
        assertThat(TiledTree.root(size, TILES)).isEqualTo(checkpoint.root());
        assertThat(RightEdge.read(size, checkpoint.root(), TILES).root()).isEqualTo(checkpoint.root());
    }

    @Test
    void theLatestCheckpointIsTheLargest() throws Exception {
        assertThat(Files.readAllBytes(LOG.resolve("checkpoint")))
                .isEqualTo(Files.readAllBytes(LOG.resolve("checkpoint." + SIZE)));
    }

    @Test
    void tilesAndBundlesAreTheSameBytes() throws Exception {
        RightEdge edge = RightEdge.empty();
        for (int size = 1; size <= SIZE; size++) {
            RightEdge.Growth growth = edge.append(leafHashes(size).subList(size - 1, size));
            edge = growth.edge();
            assertThat(growth.tiles()).hasSize(1);
            Tile tile = growth.tiles().get(0);
            assertThat(tile.hashes()).isEqualTo(TILES.read(tile.path()));
            assertThat(tile.path()).isEqualTo(new TilePath(0, 0, size));
            TilePath bundle = new TilePath(TilePath.ENTRIES, 0, size);
            assertThat(EntryBundle.encode(entries.subList(0, size)))
                    .isEqualTo(Files.readAllBytes(LOG.resolve(bundle.toString())));
        }
    }

    @Test
    void everyEntryAndEveryOlderTreeIsProved() throws Exception {
        for (int size = 1; size <= SIZE; size++) {
            TiledTree tree = new TiledTree(size, checkpoint(size).root(), TILES);
            for (int i = 0; i < size; i++) {
                tree.inclusionProof(i, leafHashes(size).get(i));
                tree.consistencyProof(i + 1, checkpoint(i + 1).root());
            }
        }
    }
}
