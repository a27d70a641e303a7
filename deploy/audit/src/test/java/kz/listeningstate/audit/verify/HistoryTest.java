package kz.listeningstate.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.LogFixture;
import kz.listeningstate.audit.Run;
import kz.listeningstate.audit.tree.Frontier;
import kz.listeningstate.audit.tree.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log showed before, to this auditor or to others, against what it shows now. */
class HistoryTest {
    @TempDir
    Path dir;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final LogFixture log = LogFixture.good(seed);
    private final UUID open = log.petitions().get(2);

    private Run verify(Object... more) throws IOException {
        log.write(dir.resolve("log"));
        return Run.audit(Stream.concat(Stream.of("verify", "--log", dir.resolve("log")), Stream.of(more))
                .toArray());
    }

    private List<Path> state() throws IOException {
        try (Stream<Path> files = Files.list(dir.resolve("state"))) {
            return files.sorted().toList();
        }
    }

    /** The checkpoint of the log as it is, cosigned then. */
    private String checkpoint(Instant time) {
        return checkpoint(log, time);
    }

    private static String checkpoint(LogFixture log, Instant time) {
        Frontier tree = new Frontier();
        log.leaves.forEach(leaf -> tree.append(new TreeHash().leaf(leaf)));
        return log.identity.checkpoint(log.leaves.size(), tree.root(), time);
    }

    private Run verify(LogFixture other, String since) throws IOException {
        Files.writeString(dir.resolve("since"), since);
        other.write(dir.resolve("other"));
        return Run.audit("verify", "--log", dir.resolve("other"), "--since", dir.resolve("since"));
    }

    @Test
    void aLogThatGrowsHoldsEveryFormerRun() throws IOException {
        for (int run = 1; run <= 3; run++) {
            Run found = verify("--state", dir.resolve("state"));
            assertThat(found.status()).as("seed " + seed + found.out()).isZero();
            assertThat(found.out()).contains((run - 1) + " older checkpoints");
            assertThat(state()).hasSize(run);
            for (int i = 0; i < 100 * run; i++) {
                log.sign(open, 0);
            }
        }
    }

    @Test
    void aRewrittenLogIsFoundByTheNextRun() throws IOException {
        assertThat(verify("--state", dir.resolve("state")).status()).isZero();
        Path kept = state().get(0);
        log.leaves.set(600, log.leaves.get(log.sign(open, 0)));
        Run run = verify("--state", dir.resolve("state"));
        assertThat(run.status()).isEqualTo(Kind.FORK.status());
        assertThat(run.out())
                .contains(kept + ": the first 718 leaves lead to another root")
                .contains("hold: 1 FORK");
        Run since = verify("--since", kept);
        assertThat(since.status()).isEqualTo(Kind.FORK.status());
    }

    @Test
    void aLogThatShrankIsFound() throws IOException {
        assertThat(verify("--state", dir.resolve("state")).status()).isZero();
        log.leaves.subList(700, 718).clear();
        Run run = verify("--state", dir.resolve("state"));
        assertThat(run.status()).isEqualTo(Kind.FORK.status());
        assertThat(run.out()).contains("it is of size 718, but the log has only 700 leaves");
    }

    @Test
    void aChangedEntryIsNotTakenForAFork() throws IOException {
        assertThat(verify("--state", dir.resolve("state")).status()).isZero();
        log.sign(open, 0);
        log.write(dir.resolve("log"));
        byte[] bundle = Files.readAllBytes(dir.resolve("log/tile/entries/001"));
        bundle[89 * 17 + 60] ^= 1;
        Files.write(dir.resolve("log/tile/entries/001"), bundle);
        Run run = Run.audit("verify", "--log", dir.resolve("log"), "--state", dir.resolve("state"));
        assertThat(run.status()).isEqualTo(Kind.TREE.status());
        assertThat(run.out()).contains("so the entry was changed").doesNotContain("FORK");
    }

    @Test
    void anOlderCheckpointThatIsNotTheLogs() throws IOException {
        Files.writeString(dir.resolve("since"), new LogFixture(seed).identity.checkpoint(5, log.bytes(32), log.now));
        Run run = verify("--since", dir.resolve("since"));
        assertThat(run.status()).isEqualTo(Kind.SIGNATURE.status());
        Files.writeString(dir.resolve("since"), "nothing");
        assertThat(verify("--since", dir.resolve("since")).out()).contains("since: it is no signed note");
        assertThat(verify("--since", dir.resolve("nowhere")).status()).isEqualTo(1);
    }

    @Test
    void aLeafDatedBack() throws IOException {
        String seen = checkpoint(log.now.minusSeconds(3600));
        Files.writeString(dir.resolve("since"), seen);
        int signed = log.sign(open, 0);
        log.withdraw(signed, 0, 73);
        assertThat(verify("--since", dir.resolve("since")).status()).isZero();
        int bad = log.withdraw(log.sign(open, 0), 0, 76);
        Run run = verify("--since", dir.resolve("since"));
        assertThat(run.status()).isEqualTo(Kind.RULE.status());
        assertThat(run.out())
                .contains("leaf " + bad + " (WITHDRAW of petition " + open + "): it is dated back")
                .contains("hold: 1 RULE");
    }

    /** Its certificate could not be checked for days; a petition is open for months. */
    @Test
    void aSignatureThatWaitedWhileItsPetitionWasOpen() throws IOException {
        Files.writeString(dir.resolve("since"), checkpoint(log.now.minusSeconds(3600)));
        log.sign(open, 240);
        UUID late = log.open(0);
        log.publish(late, 200, -1);
        log.sign(late, 190);
        Run run = verify("--since", dir.resolve("since"));
        assertThat(run.status()).as("seed " + seed + run.out()).isZero();
    }

    @Test
    void aSignatureThatComesInTooLongAfterClosing() throws IOException {
        LogFixture other = new LogFixture(seed);
        UUID closed = other.open(200);
        other.publish(closed, 200, 80);
        other.sign(closed, 81);
        String inTime = checkpoint(other, other.now.minusSeconds(7 * 3600));
        String tooLate = checkpoint(other, other.now.minusSeconds(5 * 3600));
        int bad = other.sign(closed, 80);
        assertThat(verify(other, inTime).status()).as("less than 73 hours").isZero();
        Run run = verify(other, tooLate);
        assertThat(run.status()).as("seed " + seed + run.out()).isEqualTo(Kind.RULE.status());
        assertThat(run.out())
                .contains("leaf " + bad + " (SIGN of petition " + closed
                        + "): it came into the log more than 72 hours after the last hour of signing")
                .contains("hold: 1 RULE");
    }

    @Test
    void aLeafOfLaterThanTheCheckpointThatHoldsIt() throws IOException {
        LogFixture other = new LogFixture(seed);
        UUID petition = other.open(90);
        int bad = other.sign(petition, 48);
        String since = checkpoint(other, other.now.minusSeconds(72 * 3600));
        other.sign(petition, 0);
        Run run = verify(other, since);
        assertThat(run.status()).isEqualTo(Kind.RULE.status());
        assertThat(run.out())
                .contains("leaf " + bad + " (SIGN of petition " + petition + "): it is dated ahead")
                .contains("hold: 1 RULE.");
    }

    @Test
    void aStampBoundsTheHoursWithoutAnyWitness() throws IOException {
        LogFixture alone = new LogFixture(seed, 0);
        UUID petition = alone.open(90);
        int bad = alone.sign(petition, 48);
        alone.write(dir.resolve("log"));
        String checkpoint = Files.readString(dir.resolve("log/checkpoint"));
        Instant at = alone.now.minusSeconds(72 * 3600);
        stamp(2, checkpoint, Tokens.token(sha256(checkpoint), at), at);
        alone.sign(petition, 0);
        alone.write(dir.resolve("log"));
        Run run = Run.audit("verify", "--log", dir.resolve("log"));
        assertThat(run.out())
                .contains("leaf " + bad + " (SIGN of petition " + petition + "): it is dated ahead")
                .contains("hold: 1 RULE, 1 INCOMPLETE.");
    }

    private void stamp(int size, String checkpoint, byte[] token, Instant at) throws IOException {
        Path stamps = dir.resolve("log/stamps");
        Files.createDirectories(stamps.resolve("" + size));
        Files.writeString(stamps.resolve(size + "/checkpoint"), checkpoint);
        Files.write(stamps.resolve(size + "/token"), token);
        JsonArray list = new JsonArray();
        JsonObject stamp = new JsonObject();
        stamp.addProperty("size", size);
        stamp.addProperty("at", at.toString());
        list.add(stamp);
        Files.writeString(stamps.resolve("index.json"), list.toString());
    }

    private static byte[] sha256(String text) {
        return TreeHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void stampedCheckpointsAreComparedToo() throws IOException {
        Instant at = log.now.minusSeconds(1800);
        String checkpoint = checkpoint(at);
        stamp(718, checkpoint, Tokens.token(sha256(checkpoint), at), at);
        log.sign(open, 0);
        Run run = verify();
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains("1 older checkpoints, 1 time stamps");
        log.leaves.set(3, log.leaves.get(log.sign(open, 0)));
        assertThat(verify().out()).contains("FORK  stamps/718/checkpoint: the first 718 leaves lead to another root");
    }

    @Test
    void stampsOverSomethingElse() throws IOException {
        Instant at = log.now.minusSeconds(1800);
        String checkpoint = checkpoint(at);
        stamp(718, checkpoint, Tokens.token(sha256("other"), at), at);
        Run run = verify();
        assertThat(run.status()).isEqualTo(Kind.STAMP.status());
        assertThat(run.out()).contains("stamps/718/token: it stamps something else than stamps/718/checkpoint");
        stamp(718, checkpoint, Tokens.token(sha256(checkpoint), at), at.minusSeconds(8000));
        assertThat(verify().out()).contains("stamps/718/token: it was made at ");
        stamp(717, checkpoint, Tokens.token(sha256(checkpoint), at), at);
        assertThat(verify().out()).contains("stamps/717/checkpoint: it is a checkpoint of size 718, not 717");
        stamp(718, checkpoint, new byte[] {0x30, 0x03, 1, 2, 3}, at);
        assertThat(verify().out()).contains("stamps/718/token: it is not of the ASN.1 form");
        Files.delete(dir.resolve("log/stamps/718/token"));
        assertThat(verify().out()).contains("stamps/718/token: the list of stamps names it, but it is not there");
        Files.writeString(dir.resolve("log/stamps/index.json"), "{}");
        assertThat(verify().out()).contains("stamps: it is no JSON list");
    }

    @Test
    void aStampWhoseCosignatureWasChanged() throws IOException {
        Instant at = log.now.minusSeconds(1800);
        String checkpoint = checkpoint(at);
        int line = checkpoint.indexOf("witness.example/w2 ") + 40;
        String changed = checkpoint.substring(0, line)
                + (checkpoint.charAt(line) == 'A' ? 'B' : 'A')
                + checkpoint.substring(line + 1);
        stamp(718, changed, Tokens.token(sha256(changed), at), at);
        Run run = verify();
        assertThat(run.status()).isEqualTo(Kind.WITNESS.status());
        assertThat(run.out()).contains("stamps/718/checkpoint: the cosignature of witness w2");
    }
}
