package kz.listeningstate.audit.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import kz.listeningstate.audit.Base64Text;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.LogFixture;
import kz.listeningstate.audit.Receipts;
import kz.listeningstate.audit.Run;
import kz.listeningstate.audit.tree.TreeHash;
import kz.listeningstate.audit.vrf.Alpha;
import kz.listeningstate.audit.vrf.Ecvrf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptCommandTest {
    private static final String IIN = "900101300017";

    @TempDir
    Path dir;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final LogFixture log = LogFixture.good(seed);
    private final UUID open = log.petitions().get(2);
    private final byte[] proof = log.prover.prove(Alpha.of(open, IIN));
    private final int mine = log.sign(open, Ecvrf.output(proof).orElseThrow(), 0, 1);
    private JsonObject receipt;

    @BeforeEach
    void write() throws IOException {
        for (int i = 0; i < 5; i++) {
            log.sign(open, 0);
        }
        log.write(dir);
        receipt = Receipts.whole(log, mine, log.now);
        receipt.getAsJsonObject("private").addProperty("vrfProof", Base64Text.encode(proof));
    }

    private Run run(Object... more) throws IOException {
        Files.writeString(dir.resolve("receipt.json"), receipt.toString());
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = "receipt";
        arguments[1] = dir.resolve("receipt.json");
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Run.audit(arguments);
    }

    private Run withKeys() throws IOException {
        return run("--keys", dir.resolve("keys"));
    }

    private Run typed(String iin, Object... more) throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream((iin + "\n").getBytes(StandardCharsets.UTF_8)));
            return run(more);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aReceiptHoldsOffline() throws IOException {
        Run run = withKeys();
        assertThat(run.status()).as("seed " + seed + run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("Petition   " + open)
                .contains("an electronic signature, received in the hour of ")
                .contains("leaf " + mine + " of " + log.leaves.size())
                .contains("the quorum of 2 witnesses was asked for")
                .contains("the VRF proof gives the leaf's nullifier; whether it is the holder's was not checked")
                .endsWith("Verdict: all holds.\n");
        receipt.remove("private");
        assertThat(withKeys().status()).isZero();
        assertThat(withKeys().out()).contains("not checked: the receipt's private part was not given");
    }

    @Test
    void withTheIinTheLeafIsTheHolders() throws IOException {
        Run byLog = typed(IIN, "--iin", "--log", dir);
        assertThat(byLog.status())
                .as("seed " + seed + byLog.out() + byLog.err())
                .isZero();
        assertThat(byLog.out())
                .contains("the only one that this IIN can have in this petition")
                .doesNotContain(IIN);
        String key = HexFormat.of().formatHex(log.prover.publicKey());
        assertThat(typed(IIN, "--iin", "--keys", dir.resolve("keys"), "--vrf-key", key)
                        .status())
                .isZero();
        Run other = typed("900101300018", "--iin", "--log", dir);
        assertThat(other.status()).isEqualTo(Kind.PROMISE.status());
        assertThat(other.out()).contains("the leaf stands for another person");
        assertThat(typed("1", "--iin").status()).isEqualTo(2);
        assertThat(typed("", "--iin").status()).isEqualTo(2);
        assertThat(run("--vrf-key", "00").status()).isEqualTo(2);
        assertThat(run("--vrf-key", "zz").status()).isEqualTo(2);
    }

    @Test
    void anIinThatCannotBeCheckedIsSaidToBeUnchecked() throws IOException {
        String keys = dir.resolve("keys").toString();
        isUnchecked(typed(IIN, "--iin", "--keys", keys), "the petition's VRF key is missing");
        receipt.getAsJsonObject("private").add("vrfProof", JsonNull.INSTANCE);
        isUnchecked(typed(IIN, "--iin", "--log", dir), "the receipt has no VRF proof");
        receipt.remove("private");
        isUnchecked(typed(IIN, "--iin", "--log", dir), "the receipt's private part was not given");
        receipt = Receipts.whole(log, log.withdraw(mine, 0, 0), log.now);
        isUnchecked(typed(IIN, "--iin", "--keys", keys), "the leaf is no signature");
    }

    private void isUnchecked(Run run, String why) {
        assertThat(run.status()).as("seed " + seed + run.out() + run.err()).isEqualTo(Kind.INCOMPLETE.status());
        assertThat(run.out())
                .contains("whether it is this IIN's was not checked: " + why)
                .doesNotContain("all holds");
    }

    @Test
    void afterTheRetentionPeriodItStillHolds() throws IOException {
        receipt.getAsJsonObject("private").add("vrfProof", JsonNull.INSTANCE);
        receipt.getAsJsonObject("private").add("evidenceNonce", JsonNull.INSTANCE);
        Run run = withKeys();
        assertThat(run.status()).as("seed " + seed + run.out() + run.err()).isZero();
        assertThat(run.out()).contains("the receipt has no VRF proof").contains("the evidence was erased");
    }

    @Test
    void anotherProofIsNotTheLeafs() throws IOException {
        receipt.getAsJsonObject("private").addProperty("vrfProof", Base64Text.encode(log.prover.prove(new byte[1])));
        Run run = withKeys();
        assertThat(run.status()).isEqualTo(Kind.PROMISE.status());
        assertThat(run.out()).contains("its VRF proof is not that of the nullifier in its leaf");
        receipt.getAsJsonObject("private").addProperty("evidenceNonce", "AAAA");
        assertThat(withKeys().out()).contains("its evidence nonce does not have 32 bytes");
    }

    @Test
    void withoutKeysItSaysWhatWasNotChecked() throws IOException {
        Run run = run();
        assertThat(run.status()).isEqualTo(Kind.INCOMPLETE.status());
        assertThat(run.out())
                .contains("no signature on it could be checked")
                .contains("none, so no signature was checked");
    }

    @Test
    void beforeTheLogHoldsIt() throws IOException {
        receipt.remove("tlogProof");
        receipt.add("index", null);
        Run run = withKeys();
        assertThat(run.status()).isEqualTo(Kind.INCOMPLETE.status());
        assertThat(run.out()).contains("it holds a promise and no proof yet").contains("In the log not by this file");
    }

    @Test
    void partsThatDoNotBelongTogether() throws IOException {
        JsonObject good = receipt.deepCopy();
        refuses("index", mine + 1, "it names leaf " + (mine + 1) + ", but its proof is of leaf " + mine);
        receipt = good.deepCopy();
        receipt.addProperty("petitionId", new UUID(1, 2).toString());
        refuses("its leaf is of petition " + open);
        receipt = good.deepCopy();
        receipt.addProperty("leaf", Base64Text.encode(log.leaves.get(mine + 1)));
        refuses("its promise is about another leaf", "its proof does not lead from the leaf to the checkpoint's root");
        receipt = good.deepCopy();
        receipt.addProperty("leaf", Base64Text.encode(log.leaves.get(0)));
        refuses("its leaf is of type OPEN");
        receipt = good.deepCopy();
        receipt.addProperty("leaf", "AAAA");
        refuses("what it gives as leaf is no leaf of version 1");
        receipt = good.deepCopy();
        receipt.addProperty("origin", "other/log");
        refuses("its checkpoint is of log localhost/log, not of other/log");
        receipt = good.deepCopy();
        String promise = log.identity.promise(new TreeHash().leaf(log.leaves.get(mine)), log.now);
        receipt.addProperty("promise", promise.replace("— localhost/log/promise", "— localhost/log/other"));
        Run unsigned = withKeys();
        assertThat(unsigned.status()).isEqualTo(Kind.SIGNATURE.status());
        assertThat(unsigned.out()).contains("no promise key of the log signed its promise");
    }

    private void refuses(String member, int value, String sentence) throws IOException {
        receipt.addProperty(member, value);
        refuses(sentence);
    }

    private void refuses(String... sentences) throws IOException {
        Run run = withKeys();
        assertThat(run.out()).contains(sentences);
        assertThat(run.status()).isEqualTo(Kind.PROMISE.status());
    }

    @Test
    void lessThanTheQuorum() throws IOException {
        String text = receipt.get("tlogProof").getAsString();
        receipt.addProperty("tlogProof", text.substring(0, text.lastIndexOf("— witness")));
        Run run = withKeys();
        assertThat(run.status()).isEqualTo(Kind.WITNESS.status());
        assertThat(run.out()).contains("(its checkpoint): only 1 of 2 witnesses cosigned");
    }

    @Test
    void whatIsNoReceipt() throws IOException {
        Path file = dir.resolve("no.json");
        for (String bad : new String[] {
            "",
            "{}",
            "[]",
            "{\"v\":2}",
            receipt.toString().replace("\"v\":1", "\"v\":1,\"leaf\":7,\"x\":1") + "}",
            receipt.toString().replace("listening-state-promise/v1", "promise"),
            receipt.toString().replace("tlog-proof@v1", "tlog-proof@v2"),
            receipt.toString().replace(open.toString(), "1-1-1-1-1")
        }) {
            Files.writeString(file, bad);
            Run run = Run.audit("receipt", file);
            assertThat(run.status()).as(bad).isEqualTo(3);
            assertThat(run.err()).contains("is no receipt: it ");
        }
        assertThat(Run.audit("receipt", dir.resolve("nowhere")).status()).isEqualTo(1);
    }
}
