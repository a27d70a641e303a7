package kz.listeningstate.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.LogFixture;
import kz.listeningstate.audit.Receipts;
import kz.listeningstate.audit.Run;
import kz.listeningstate.audit.tree.TreeHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises and receipts that their holders brought. */
class PromisesTest {
    @TempDir
    Path dir;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final LogFixture log = LogFixture.good(seed);
    private final UUID open = log.petitions().get(2);
    private final Instant past = log.now.minusSeconds(600);
    private Path receipts;

    @BeforeEach
    void folder() throws IOException {
        receipts = Files.createDirectory(dir.resolve("receipts"));
    }

    private Run verify() throws IOException {
        log.write(dir.resolve("log"));
        return Run.audit("verify", "--log", dir.resolve("log"), "--receipts", receipts);
    }

    private void promise(byte[] leaf, Instant mergeBy) throws IOException {
        Files.writeString(receipts.resolve("one.promise"), log.identity.promise(new TreeHash().leaf(leaf), mergeBy));
    }

    @Test
    void promisesThatWereKept() throws IOException {
        promise(log.leaves.get(300), past);
        Files.writeString(
                receipts.resolve("two.json"), Receipts.whole(log, 400, past).toString());
        Files.writeString(
                receipts.resolve("three.json"),
                Receipts.shareable(log, 500, past).toString());
        Run run = verify();
        assertThat(run.status()).as("seed " + seed + run.out()).isZero();
        assertThat(run.out()).contains("2 older checkpoints").contains("3 promises");
    }

    @Test
    void aPromiseThatWasNotKept() throws IOException {
        promise(log.bytes(87), past);
        Run run = verify();
        assertThat(run.status()).isEqualTo(Kind.PROMISE.status());
        assertThat(run.out()).contains("one.promise: unmerged promise: its leaf was to be in the log by");
    }

    @Test
    void aPromiseThatStillHasTime() throws IOException {
        promise(log.bytes(87), log.now.plusSeconds(60));
        assertThat(verify().status()).isZero();
    }

    @Test
    void aPromiseThatNobodyMade() throws IOException {
        Files.writeString(receipts.resolve("one.promise"), new LogFixture(seed).identity.promise(log.bytes(32), past));
        Run run = verify();
        assertThat(run.status()).isEqualTo(Kind.SIGNATURE.status());
        assertThat(run.out())
                .contains("one.promise: no promise key of the log signed")
                .doesNotContain("unmerged");
    }

    @Test
    void aPromiseKeptTooLate() throws IOException {
        byte[] leaf = log.leaves.remove(log.leaves.size() - 1);
        log.write(dir.resolve("log"));
        Path since = dir.resolve("since");
        Files.move(dir.resolve("log/checkpoint"), since);
        log.add(leaf);
        promise(leaf, past);
        log.write(dir.resolve("log"));
        Run run = Run.audit("verify", "--log", dir.resolve("log"), "--receipts", receipts, "--since", since);
        assertThat(run.status()).isEqualTo(Kind.PROMISE.status());
        assertThat(run.out())
                .contains(
                        "one.promise: its leaf was promised to be in the log by ",
                        since + ", cosigned later, does not hold it");
    }

    @Test
    void aSignatureDroppedAfterItsReceipt() throws IOException {
        Files.writeString(
                receipts.resolve("two.json"), Receipts.whole(log, 717, past).toString());
        log.leaves.set(717, log.leaves.get(log.sign(open, 0)));
        Run run = verify();
        assertThat(run.status()).isEqualTo(Kind.FORK.status());
        assertThat(run.out())
                .contains("two.json (its checkpoint): the first 718 leaves lead to another root")
                .contains("two.json: its leaf, number 717 by its own proof, is not in the log");
    }

    /** A receipt outlives a witness that is replaced: the log itself shows that it holds the leaf. */
    @Test
    void aReceiptFromBeforeAnotherWitness() throws IOException {
        JsonObject receipt = Receipts.whole(log, 400, past);
        String proof = receipt.get("tlogProof").getAsString();
        receipt.addProperty("tlogProof", proof.substring(0, proof.lastIndexOf("— witness")));
        Files.writeString(receipts.resolve("two.json"), receipt.toString());
        Run run = verify();
        assertThat(run.status()).as("seed " + seed + run.out()).isZero();
        assertThat(run.out()).contains("1 promises");
    }

    @Test
    void whatIsNoReceipt() throws IOException {
        Files.writeString(receipts.resolve("a.json"), "{");
        Files.writeString(receipts.resolve("b.json"), "");
        Files.write(receipts.resolve("c.json"), new byte[300_000]);
        Files.createDirectory(receipts.resolve("folder"));
        Run run = verify();
        assertThat(run.status()).isEqualTo(Kind.INCOMPLETE.status());
        assertThat(run.out())
                .contains("a.json: it is not JSON", "b.json: it is no JSON object", "c.json: it is larger");
        assertThat(run.out()).contains("folder: it is no file, and what may be in it was not looked at");
        assertThat(run.out()).contains("nothing wrong was found, but not everything could be checked");
    }
}
