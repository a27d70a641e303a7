package kz.listeningstate.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kz.listeningstate.audit.Vectors;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.VerifierKey;
import kz.listeningstate.audit.source.Piece;
import kz.listeningstate.audit.source.Source;
import kz.listeningstate.audit.source.TileSubtrees;
import kz.listeningstate.audit.source.Tiles;
import org.junit.jupiter.api.Test;

/** A log that other software wrote, at each of its sizes. */
class TesseraTest {
    private static final String KEY = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    @Test
    void checkpointsTilesAndEntriesAgree() throws Exception {
        Path folder = Vectors.path("tessera/testdata/log");
        VerifierKey key = VerifierKey.parse(KEY);
        try (Source source = Source.at(folder.toString())) {
            Tiles tiles = new Tiles(source);
            for (int size = 0; size <= 15; size++) {
                Checkpoint checkpoint = Checkpoint.parse(Files.readAllBytes(folder.resolve("checkpoint." + size)));
                assertThat(checkpoint.size()).isEqualTo(size);
                assertThat(checkpoint.note().signatures())
                        .allMatch(line -> key.hasSigned(checkpoint.note(), line))
                        .hasSize(1);
                if (size == 0) {
                    assertThat(checkpoint.root()).isEqualTo(TreeHash.ofNothing());
                    continue;
                }
                Piece entries = Source.await(tiles.get(TilePath.entries(0, size)));
                Piece hashes = Source.await(tiles.get(new TilePath(0, 0, size)));
                assertThat(entries.problem()).isNull();
                assertThat(hashes.problem()).isNull();
                Frontier tree = new Frontier();
                for (int leaf = 0; leaf < size; leaf++) {
                    assertThat(entries.hash(leaf)).isEqualTo(hashes.hash(leaf));
                    tree.append(entries.hash(leaf));
                }
                assertThat(tree.root()).isEqualTo(checkpoint.root());
                ProofBuilder proofs = new ProofBuilder(new TileSubtrees(tiles, size));
                assertThat(Proofs.isIncluded(
                                size - 1,
                                size,
                                entries.hash(size - 1),
                                proofs.inclusion(size - 1, size),
                                checkpoint.root()))
                        .isTrue();
            }
        }
    }
}
