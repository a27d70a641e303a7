package kz.listeningstate.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.LogFixture;
import kz.listeningstate.audit.Run;
import kz.listeningstate.audit.Served;
import kz.listeningstate.audit.leaf.Counts;
import kz.listeningstate.audit.synthetic.LeafBytes;
import kz.listeningstate.audit.synthetic.SyntheticLog;
import kz.listeningstate.audit.tree.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyGoodTest {
    @TempDir
    Path dir;

    private final long seed = Long.getLong("seed", System.nanoTime());

    @Test
    void aLogThatHolds() throws IOException {
        LogFixture log = LogFixture.good(seed);
        log.write(dir);
        Files.copy(dir.resolve("keys"), dir.resolve("my-keys"));
        Run run = Run.audit(
                "verify", "--log", dir, "--keys", dir.resolve("my-keys"), "--json", dir.resolve("report.json"));
        assertThat(run.status()).as("seed " + seed + run.out() + run.err()).isZero();
        UUID open = log.petitions().get(2);
        Counts counts = log.counts(open, log.leaves.size());
        assertThat(run.out())
                .contains("Keys        yours")
                .contains("size " + log.leaves.size())
                .contains("2 of 2 cosigned, the quorum is met")
                .contains(open + "  " + counts.inWords() + "; active nullifiers " + counts.count() + "; open until ")
                .contains(log.petitions().get(0) + "  ")
                .contains("; final TALLY; API: not asked")
                .contains("; superseded; ")
                .endsWith("Verdict: all holds.\n")
                .doesNotContain("Findings");
        assertThat(run.err()).isEmpty();
        JsonObject json = JsonParser.parseString(Files.readString(dir.resolve("report.json")))
                .getAsJsonObject();
        assertThat(json.get("status").getAsInt()).isZero();
        assertThat(json.getAsJsonObject("checkpoint").get("quorum").getAsBoolean())
                .isTrue();
        assertThat(json.getAsJsonObject("read").get("leaves").getAsInt()).isEqualTo(log.leaves.size());
        JsonObject petition = json.getAsJsonArray("petitions").get(2).getAsJsonObject();
        assertThat(petition.get("petitionId").getAsString()).isEqualTo(open.toString());
        assertThat(petition.get("count").getAsLong()).isEqualTo(counts.count());
        assertThat(petition.get("active").getAsLong()).isEqualTo(counts.count());
        assertThat(json.getAsJsonArray("findings")).isEmpty();
    }

    @Test
    void overHttpItIsTheSame() throws IOException {
        LogFixture log = LogFixture.good(seed);
        log.write(dir);
        try (Served served = new Served(Served.folder(dir))) {
            Run run = Run.audit("verify", "--log", served.url() + "/log");
            assertThat(run.status()).as("seed " + seed + run.out() + run.err()).isZero();
            assertThat(run.out()).contains("taken from the log itself");
            assertThat(served.asked("/log/tile/entries/001"))
                    .as("each file once")
                    .isEqualTo(1);
        }
    }

    @Test
    void withoutWitnessesItSaysSo() throws IOException {
        LogFixture log = new LogFixture(seed, 0);
        log.sign(log.open(5), 4);
        log.write(dir);
        Run run = Run.audit("verify", "--log", dir);
        assertThat(run.status()).as(run.out()).isEqualTo(Kind.INCOMPLETE.status());
        assertThat(run.out())
                .contains("0 independent witnesses")
                .contains("checkpoint: no witness says when it was made, so nobody can tell whether the log goes on")
                .endsWith("nothing wrong was found, but not everything could be checked.\n");
    }

    @Test
    void independentIsWhoTheAuditorKnows() throws IOException {
        LogFixture log = LogFixture.good(seed);
        log.write(dir);
        assertThat(Run.audit("verify", "--log", dir).out())
                .contains("2 of 2 cosigned, the quorum is met; 0 independent witnesses, unless you name them");
        assertThat(Run.audit("verify", "--log", dir, "--independent", "w2,w9").out())
                .contains("2 of 2 cosigned, the quorum is met; 1 of them independent of the operator, as you say");
    }

    @Test
    void aPetitionWithoutAnEnd() throws IOException {
        LogFixture log = LogFixture.good(seed);
        UUID endless = log.open(3);
        log.add(LeafBytes.publish(endless, log.hour(3), 50_000, 0xffff_ffffL, "body-1"));
        log.sign(endless, 2);
        log.write(dir);
        Run run = Run.audit("verify", "--log", dir);
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains("; open, no end is set; ");
    }

    @Test
    void anInvalidationAfterTheFinalTallyIsNotTheTallys() throws IOException {
        LogFixture log = LogFixture.good(seed);
        UUID closed = log.petitions().get(0);
        long tallied = log.counts(closed, log.leaves.size()).count();
        log.withdraw(log.lastSign(closed) - 1, 1, 0);
        log.write(dir);
        Run run = Run.audit("verify", "--log", dir);
        assertThat(run.status()).as("seed " + seed + run.out()).isZero();
        assertThat(run.out()).contains("final TALLY of " + tallied + "; ");
    }

    @Test
    void logsOfEverySmallSizeAndAroundAFullTile() throws IOException {
        LogFixture log = new LogFixture(seed);
        UUID petition = null;
        for (int size : new int[] {0, 1, 2, 3, 255, 256, 257, 511, 512, 513}) {
            while (log.leaves.size() < size) {
                if (petition == null) {
                    petition = log.open(3);
                } else {
                    log.sign(petition, 2);
                }
            }
            log.write(dir);
            Run run = Run.audit("verify", "--log", dir);
            assertThat(run.status()).as("size " + size + run.out()).isZero();
        }
    }

    @Test
    void aLogOfThreeLevels() {
        SyntheticLog.write(dir, 70_000, 20, seed);
        Run run = Run.audit("verify", "--log", dir);
        assertThat(run.status()).as("seed " + seed + run.out()).isZero();
        assertThat(run.out()).contains("Read        70,000 leaves, 551 tiles and bundles");
        assertThat(dir.resolve("tile/2/000.p/1")).exists();
        assertThat(dir.resolve("tile/1/001.p/17")).exists();
    }

    @Test
    void aFullTileStandsInForAPartialOneThatIsGone() throws IOException {
        LogFixture log = LogFixture.good(seed);
        log.write(dir);
        byte[] checkpoint = Files.readAllBytes(dir.resolve("checkpoint"));
        while (log.leaves.size() % 256 != 0) {
            log.sign(log.petitions().get(2), 0);
        }
        log.write(dir);
        Files.write(dir.resolve("checkpoint"), checkpoint);
        Run run = Run.audit("verify", "--log", dir);
        assertThat(run.out())
                .contains("tile/1/000.p/2")
                .as("the level above has no full tile")
                .doesNotContain("tile/0");
        Files.write(
                dir.resolve("tile/1/000.p/2"), Arrays.copyOf(Files.readAllBytes(dir.resolve("tile/1/000.p/3")), 64));
        assertThat(Run.audit("verify", "--log", dir).status()).isZero();
    }

    @Test
    void whatIsNoLogIsSaidToBeNone() throws IOException {
        Run run = Run.audit("verify", "--log", dir);
        assertThat(run.status()).isEqualTo(11);
        assertThat(run.out()).contains("checkpoint: it is not there");
        assertThat(Run.audit("verify").status()).isEqualTo(2);
        assertThat(Run.audit("verify", "--log", dir, "--max-age", "soon").status())
                .isEqualTo(2);
        Files.write(dir.resolve("keys"), "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(Run.audit("verify", "--log", dir, "--keys", dir.resolve("keys"))
                        .status())
                .isEqualTo(3);
        Run nowhere = Run.audit("verify", "--log", dir, "--keys", dir.resolve("nowhere"));
        assertThat(nowhere.status()).isEqualTo(1);
        assertThat(nowhere.err()).isEqualTo(dir.resolve("nowhere") + " is not there.\n");
        assertThat(Run.audit("verify", "--log", "http://a b/log").status()).isEqualTo(2);
        assertThat(Run.audit("verify", "--log", "https:///log").status()).isEqualTo(2);
    }

    @Test
    void aReportThatCannotBeWrittenIsShownAllTheSame() throws IOException {
        LogFixture.good(seed).write(dir);
        Run run = Run.audit("verify", "--log", dir, "--json", dir.resolve("none/report.json"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).endsWith("Verdict: all holds.\n");
        Run temp = Run.audit("verify", "--log", dir, "--temp", dir.resolve("none"));
        assertThat(temp.status()).isEqualTo(1);
        assertThat(temp.err()).contains("none");
    }

    @Test
    void itsLeavesAreListed() throws IOException {
        LogFixture log = LogFixture.good(seed);
        log.write(dir);
        UUID open = log.petitions().get(2);
        List<String> lines = Run.audit("leaves", "--log", dir).out().lines().toList();
        assertThat(lines).hasSameSizeAs(log.leaves);
        int at = log.lastSign(open);
        byte[] leaf = log.leaves.get(at);
        HexFormat hex = HexFormat.of();
        String line = at + " SIGN " + open + " " + hex.formatHex(new TreeHash().leaf(leaf)) + " " + hex.formatHex(leaf);
        assertThat(lines.get(at)).isEqualTo(line);
        Run some = Run.audit("leaves", "--log", dir, "--petition", open);
        assertThat(some.status()).isZero();
        assertThat(some.out().lines()).contains(line).allMatch(each -> each.contains(" " + open + " "));
        Files.delete(dir.resolve("tile/entries/001"));
        Run broken = Run.audit("leaves", "--log", dir);
        assertThat(broken.status()).isEqualTo(Kind.TREE.status());
        assertThat(broken.out().lines()).hasSize(log.leaves.size() - 256);
        assertThat(broken.err()).contains("tile/entries/001: it is not there");
    }
}
