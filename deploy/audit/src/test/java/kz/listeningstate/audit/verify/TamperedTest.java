package kz.listeningstate.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.LogFixture;
import kz.listeningstate.audit.Run;
import kz.listeningstate.audit.synthetic.SyntheticLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A good log of which somebody changed a file: the finding names the place. */
class TamperedTest {
    @TempDir
    Path dir;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private LogFixture log;

    @BeforeEach
    void good() throws IOException {
        log = LogFixture.good(seed);
        log.write(dir);
    }

    private Run verify() {
        return Run.audit("verify", "--log", dir);
    }

    private void flip(String file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(dir.resolve(file));
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(dir.resolve(file), bytes);
    }

    private void finds(Kind kind, String... parts) {
        Run run = verify();
        assertThat(run.out()).as("seed " + seed).contains(parts);
        assertThat(run.status()).as(run.out()).isEqualTo(kind.status());
    }

    private List<String> pieces() throws IOException {
        try (Stream<Path> files = Files.walk(dir.resolve("tile"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> dir.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void anyBitOfAnyTileOrBundle() throws IOException {
        for (String piece : pieces()) {
            byte[] good = Files.readAllBytes(dir.resolve(piece));
            for (int round = 0; round < 4; round++) {
                int at = random.nextInt(good.length);
                flip(piece, at);
                Run run = verify();
                assertThat(run.status())
                        .as("seed " + seed + ", " + piece + " at " + at)
                        .isEqualTo(Kind.TREE.status());
                assertThat(run.out()).contains("  TREE  " + piece + ": it");
                Files.write(dir.resolve(piece), good);
            }
        }
        assertThat(verify().status()).isZero();
    }

    @Test
    void aTileThatWasChangedIsBlamedAndNothingElse() throws IOException {
        flip("tile/0/001", 32 * 17 + 5);
        Run run = verify();
        assertThat(run.out())
                .contains("tile/0/001: its hash 17 is not that of leaf 273 in tile/entries/001")
                .contains("Verdict: it does not hold: 1 TREE.");
    }

    @Test
    void anEntryThatWasChangedIsBlamed() throws IOException {
        flip("tile/entries/001", 89 * 17 + 60);
        Run run = verify();
        assertThat(run.out()).contains("tile/entries/001: its entry ").contains("so the entry was changed");
        assertThat(run.out()).as("the root differs too").contains("lead to another root");
        assertThat(run.out()).doesNotContain("tile/1/000");
    }

    @Test
    void aTileAboveTheLeaves() throws IOException {
        flip("tile/1/000.p/" + log.leaves.size() / 256, 40);
        finds(Kind.TREE, "its hash 1 is not that of tile/0/001", "Verdict: it does not hold: 1 TREE.");
    }

    @Test
    void tilesOfALargeTree() throws IOException {
        SyntheticLog.write(dir, 70_000, 20, seed);
        byte[] good = Files.readAllBytes(dir.resolve("tile/1/000"));
        flip("tile/1/000", 32 * 200);
        finds(Kind.TREE, "tile/1/000: its hash 200 is not that of tile/0/200", "hold: 1 TREE.");
        Files.write(dir.resolve("tile/1/000"), good);
        flip("tile/2/000.p/1", 3);
        finds(Kind.TREE, "tile/2/000.p/1: its hash 0 is not that of tile/1/000", "hold: 1 TREE.");
    }

    @Test
    void whatIsMissingOrCut() throws IOException {
        Files.move(dir.resolve("tile/0/001"), dir.resolve("kept"));
        finds(Kind.TREE, "tile/0/001: it is not there", "hold: 1 TREE.");
        Files.move(dir.resolve("kept"), dir.resolve("tile/0/001"));
        byte[] bundle = Files.readAllBytes(dir.resolve("tile/entries/000"));
        Files.write(dir.resolve("tile/entries/000"), Arrays.copyOf(bundle, bundle.length - 10));
        finds(
                Kind.TREE,
                "tile/entries/000: it does not consist of 256 entries; 255 could be read",
                "leaves 255 to 255");
        Files.write(dir.resolve("tile/entries/000"), Arrays.copyOf(bundle, bundle.length + 1));
        finds(Kind.TREE, "tile/entries/000: it does not consist of 256 entries; 256 could be read");
        Files.delete(dir.resolve("tile/entries/000"));
        finds(Kind.TREE, "tile/entries/000: it is not there", "leaves 0 to 255");
        Files.delete(dir.resolve("tile/0/000"));
        finds(Kind.TREE, "its root could not be recomputed");
        Files.write(dir.resolve("tile/0/001"), new byte[9000]);
        finds(Kind.TREE, "tile/0/001: it is larger than 8192 bytes");
    }

    @Test
    void aCheckpointThatClaimsASizeNobodyShows() throws IOException {
        Files.write(
                dir.resolve("checkpoint"),
                log.identity.checkpoint(Long.MAX_VALUE, new byte[32], log.now).getBytes(StandardCharsets.UTF_8));
        finds(Kind.TREE, "reading stopped", "Read        512 leaves");
    }

    @Test
    void everySignatureUnderTheCheckpoint() throws IOException {
        List<String> lines = Files.readAllLines(dir.resolve("checkpoint"));
        String[] expected = {
            "checkpoint: the signature of the log's key "
                    + log.identity.log().verifier().vkey() + " does not verify",
            "checkpoint: the cosignature of witness w1 (witness.example/w1) does not verify",
            "checkpoint: the cosignature of witness w2 (witness.example/w2) does not verify"
        };
        for (int signature = 0; signature < 3; signature++) {
            String line = lines.get(4 + signature);
            int at = line.length() - 20;
            char other = line.charAt(at) == 'A' ? 'B' : 'A';
            List<String> changed = new ArrayList<>(lines);
            changed.set(4 + signature, line.substring(0, at) + other + line.substring(at + 1));
            Files.write(dir.resolve("checkpoint"), changed);
            finds(signature == 0 ? Kind.SIGNATURE : Kind.WITNESS, expected[signature]);
            changed.remove(4 + signature);
            Files.write(dir.resolve("checkpoint"), changed);
            finds(
                    signature == 0 ? Kind.SIGNATURE : Kind.WITNESS,
                    signature == 0
                            ? "checkpoint: no key of the log signed it"
                            : "checkpoint: only 1 of 2 witnesses cosigned");
        }
    }

    @Test
    void anyBitOfTheCheckpoint() throws IOException {
        byte[] good = Files.readAllBytes(dir.resolve("checkpoint"));
        for (int round = 0; round < 60; round++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(dir.resolve("checkpoint"), bad);
            Run run = verify();
            assertThat(run.status()).as("seed " + seed + ", at " + at).isGreaterThanOrEqualTo(10);
            assertThat(run.out()).contains("checkpoint: ");
        }
    }

    @Test
    void keysThatAreNotTheLogs() throws IOException {
        Path other = dir.resolve("other");
        Files.write(other, new LogFixture(seed).identity.keys());
        Run run = Run.audit("verify", "--log", dir, "--keys", other);
        assertThat(run.status()).isEqualTo(Kind.SIGNATURE.status());
        assertThat(run.out())
                .contains("no key of the log signed it")
                .contains("other keys or another policy than your file");
        Files.writeString(dir.resolve("keys"), "{\"v\":1}");
        finds(Kind.SIGNATURE, "keys: the list of the log's keys has no text \"origin\"");
        Files.delete(dir.resolve("keys"));
        finds(Kind.INCOMPLETE, "keys: it is not there");
    }

    @Test
    void whatDiffersBeyondTheFirstHundredIsCounted() throws IOException {
        byte[] tile = Files.readAllBytes(dir.resolve("tile/0/000"));
        for (int leaf = 0; leaf < 130; leaf++) {
            tile[32 * leaf] ^= 1;
        }
        Files.write(dir.resolve("tile/0/000"), tile);
        finds(Kind.TREE, "tiles: the hashes of 30 more leaves differ between tiles and bundles.", "hold: 101 TREE.");
    }

    /** The operator's own witness alone cosigns the old checkpoint anew. */
    @Test
    void anOldStateThatOneWitnessKeepsFresh() throws IOException {
        log = new LogFixture(seed);
        log.sign(log.open(5), 4);
        log.write(dir);
        Instant old = log.now.minusSeconds(3 * 3600);
        List<String> lines = Files.readAllLines(dir.resolve("checkpoint"));
        String text = String.join("\n", lines.subList(0, 3)) + "\n";
        lines.set(6, log.identity.witnesses().get(1).cosign(text, old));
        Files.write(dir.resolve("checkpoint"), lines);
        finds(Kind.STALE, "enough witnesses together last cosigned it at " + old.truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void anOldStateOfTheLog() throws IOException {
        LogFixture old = new LogFixture(seed);
        old.now = old.now.minusSeconds(3 * 3600);
        old.sign(old.open(5), 4);
        old.write(dir);
        finds(Kind.STALE, "checkpoint: enough witnesses together last cosigned it at ", "more than 120 minutes ago");
        assertThat(Run.audit("verify", "--log", dir, "--max-age", "4h").status())
                .isZero();
        old.now = old.now.plusSeconds(4 * 3600);
        old.write(dir);
        finds(Kind.WITNESS, "which is still to come");
    }
}
