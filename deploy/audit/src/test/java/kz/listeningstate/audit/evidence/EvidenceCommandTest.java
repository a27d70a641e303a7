package kz.listeningstate.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kz.listeningstate.audit.Finding;
import kz.listeningstate.audit.Run;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From making the keys to what is found, as the auditor types it; records are sealed here from the format alone. */
class EvidenceCommandTest {
    private static final String GOOD =
            "{\"cms\":\"AQID\",\"crl\":null,\"ocsp\":\"BAU=\",\"receivedAt\":\"2026-11-22T05:30:00.123456Z\",\"timeStamp\":null,\"v\":1}";
    private static final String ACT = "{\"action\":\"invalidate\",\"confirmedAt\":\"2026-11-22T05:30:00Z\","
            + "\"confirmedBy\":\"two\",\"ground\":\"COURT\",\"id\":\"0\",\"petition\":\"PETITION\","
            + "\"proposedAt\":\"2026-11-21T05:30:00Z\",\"proposedBy\":\"one\",\"reference\":\"2-77/2026\","
            + "\"signatures\":[\"00\",\"SIGNATURE\"],\"v\":1}";
    /** Of a leaf SIGN the nullifier, of a leaf WITHDRAW the signature that it takes away. */
    private static final byte[] SIGNATURE = new byte[32];

    private static final int HOUR = 498_701;
    private static final int SIGN = 3;
    private static final int ELECTRONIC = 1;
    private static final int WITHDRAW = 4;

    @TempDir
    Path dir;

    private final UUID petition = UUID.randomUUID();
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @BeforeEach
    void keys() {
        Run made = Run.audit(
                "evidence", "keys", "new", "--out", dir.resolve("keys").toString());
        assertThat(made.status()).as(made.err()).isZero();
    }

    @Test
    void aRecordOpensIntoItsParts() throws Exception {
        Run opened = open(record(GOOD, GOOD), "--out", dir.resolve("out").toString());
        assertThat(opened.status()).as(opened.err()).isZero();
        assertThat(opened.out()).startsWith("All holds").contains(petition.toString(), "2026-11-22T05:30:00.123456Z");
        assertThat(dir.resolve("out/cms.der")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(dir.resolve("out/ocsp.der")).hasBinaryContent(new byte[] {4, 5});
        assertThat(dir.resolve("out/timestamp.tst")).doesNotExist();
        assertThat(open(record(GOOD, GOOD), "--out", dir.resolve("out").toString())
                        .status())
                .as("never over another record's files")
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
    }

    @Test
    void aWithdrawalOpensTooAndNothingOnPaper() throws Exception {
        Run opened = open(record(GOOD, GOOD, WITHDRAW, 0));
        assertThat(opened.status()).as(opened.err()).isZero();
        assertThat(opened.out()).contains("leaf         WITHDRAW ");
        assertThat(open(record(GOOD, GOOD, SIGN, 2)).status()).isEqualTo(Finding.UNREADABLE);
    }

    @Test
    void anInvalidationIsTheActOfTwoOperators() throws Exception {
        String act = ACT.replace("PETITION", petition.toString())
                .replace("SIGNATURE", HexFormat.of().formatHex(SIGNATURE));
        Run opened =
                open(record(act, act, WITHDRAW, 1), "--out", dir.resolve("out").toString());
        assertThat(opened.status()).as(opened.err()).isZero();
        assertThat(opened.out()).contains("ground        COURT", "decision      2-77/2026", "signatures    2");
        assertThat(dir.resolve("out/act.json")).hasContent(act);
        for (String other : new String[] {
            GOOD,
            act.replace("invalidate", "destroy-key"),
            act.replace("COURT", "PAPER_DUPLICATE"),
            act.replace("\"two\"", "\"one\""),
            act.replace("T05:30", "T06:30"),
            act.replace("2026-11-22T05:30", "yesterday"),
            act.replace(petition.toString(), new UUID(1, 2).toString()),
            act.replace(HexFormat.of().formatHex(SIGNATURE), "11".repeat(32))
        }) {
            assertThat(open(record(other, other, WITHDRAW, 1)).status())
                    .as(other)
                    .isEqualTo(Finding.FORM);
        }
    }

    @Test
    void programsReadJson() throws Exception {
        String listed =
                GOOD.replace("\"crl\":null,\"ocsp\":\"BAU=\"", "\"crl\":{\"base\":\"7\",\"delta\":null},\"ocsp\":null");
        Run opened = open(record(listed, listed), "--json");
        JsonObject found = JsonParser.parseString(opened.out()).getAsJsonObject();
        assertThat(found.get("petitionId").getAsString()).isEqualTo(petition.toString());
        assertThat(found.get("ocspSha256").isJsonNull()).isTrue();
        assertThat(found.get("crl")).hasToString("{\"base\":\"7\",\"delta\":null}");
        assertThat(found.get("cmsSha256").getAsString())
                .isEqualTo(HexFormat.of().formatHex(sha256(new byte[] {1, 2, 3})));
    }

    @Test
    void anotherKeysetIsNamedAsSuch() throws Exception {
        Path record = record(GOOD, GOOD);
        Run.audit("evidence", "keys", "new", "--out", dir.resolve("other").toString());
        Run opened = Run.audit(
                "evidence",
                "open",
                "--private",
                dir.resolve("other/private.json").toString(),
                record.toString());
        assertThat(opened.status()).isEqualTo(Finding.WRONG_KEY);
        assertThat(opened.err()).contains("does not hold");
        assertThat(open(record, "--private", dir.resolve("keys/public.json").toString())
                        .status())
                .isNotZero();
        assertThat(Run.audit(
                                "evidence",
                                "open",
                                "--private",
                                dir.resolve("keys/public.json").toString(),
                                record.toString())
                        .status())
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
    }

    @Test
    void anyChangedByteIsFound() throws Exception {
        JsonObject good =
                JsonParser.parseString(Files.readString(record(GOOD, GOOD))).getAsJsonObject();
        byte[] sealed = Base64.getDecoder().decode(good.get("sealed").getAsString());
        for (int round = 0; round < 50; round++) {
            byte[] bad = sealed.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(open(changed(good, "sealed", base64(bad))).status())
                    .as("seed " + seed)
                    .isEqualTo(Finding.CHANGED);
        }
        byte[] leaf = Base64.getDecoder().decode(good.get("leaf").getAsString());
        for (int i = 0; i < leaf.length; i += 5) {
            byte[] bad = leaf.clone();
            bad[i] ^= 0x40;
            assertThat(open(changed(good, "leaf", base64(bad))).status())
                    .as("leaf byte " + i)
                    .isIn(Finding.CONTRADICTION, Finding.UNREADABLE);
            JsonObject consistent = JsonParser.parseString(Files.readString(
                            changed(good, "leafHash", HexFormat.of().formatHex(leafHash(bad)))))
                    .getAsJsonObject();
            assertThat(open(changed(consistent, "leaf", base64(bad))).status())
                    .as("leaf byte " + i)
                    .isIn(Finding.CHANGED, Finding.CONTRADICTION, Finding.UNREADABLE);
        }
        assertThat(open(changed(good, "petitionId", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(Finding.CONTRADICTION);
        assertThat(open(changed(good, "leafHash", "00".repeat(32))).status()).isEqualTo(Finding.CONTRADICTION);
    }

    @Test
    void evidenceThatTheLeafDoesNotCommitToIsFound() throws Exception {
        Run opened = open(record(GOOD, GOOD.replace("AQID", "AQIE")));
        assertThat(opened.status()).isEqualTo(Finding.COMMITMENT);
        assertThat(opened.err()).contains("commitment does not match");
    }

    @Test
    void evidenceOfAnotherFormIsFound() throws Exception {
        for (String other : new String[] {
            GOOD.replace(",", ", "),
            GOOD.replace("\"v\":1", "\"v\":2"),
            GOOD.replace("\"v\":1", "\"v\":1,\"w\":1"),
            GOOD.replace("\"cms\":\"AQID\"", "\"cms\":null"),
            GOOD.replace("T05:30", "T06:30"),
            GOOD.replace("2026-11-22T05:30:00.123456Z", "yesterday"),
            "not json"
        }) {
            Run opened = open(record(other, other));
            assertThat(opened.status()).as(other).isEqualTo(Finding.FORM);
            assertThat(opened.err().lines()).hasSize(1);
        }
    }

    @Test
    void whatIsNoRecordIsSaidToBeNone() throws Exception {
        JsonObject good =
                JsonParser.parseString(Files.readString(record(GOOD, GOOD))).getAsJsonObject();
        assertThat(open(Files.writeString(dir.resolve("no.json"), "{}")).status())
                .isEqualTo(Finding.UNREADABLE);
        assertThat(open(Files.writeString(dir.resolve("no.json"), "[")).status())
                .isEqualTo(Finding.UNREADABLE);
        assertThat(open(Files.write(dir.resolve("no.json"), new byte[] {(byte) 0xff}))
                        .status())
                .isEqualTo(Finding.UNREADABLE);
        assertThat(open(changed(good, "sealed", "!")).status()).isEqualTo(Finding.UNREADABLE);
        good.addProperty("v", 2);
        assertThat(open(changed(good, "x", "y")).status()).isEqualTo(Finding.UNREADABLE);
        assertThat(open(dir.resolve("nowhere.json")).status()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(Run.audit("evidence", "open").status()).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void afterARotationBothOldAndNewRecordsOpen() throws Exception {
        Path old = record(GOOD, GOOD);
        String before = Files.readString(dir.resolve("keys/public.json"));
        Run rotated = Run.audit(
                "evidence",
                "keys",
                "rotate",
                "--private",
                dir.resolve("keys/private.json").toString());
        assertThat(rotated.status()).as(rotated.err()).isZero();
        String after = Files.readString(dir.resolve("keys/public.json"));
        assertThat(primary(after)).isNotEqualTo(primary(before));
        assertThat(after).doesNotContain("PRIVATE");
        Path fresh = record(GOOD, GOOD);
        assertThat(JsonParser.parseString(Files.readString(fresh))
                        .getAsJsonObject()
                        .get("keyId")
                        .getAsLong())
                .isEqualTo(primary(after));
        assertThat(open(old).status()).isZero();
        assertThat(open(fresh).status()).isZero();
        assertThat(permissions("keys/private.json")).isEqualTo("rw-------");
    }

    @Test
    void keysAreTheirOwnersAndAreNeverOverwritten() throws IOException {
        String secret = Files.readString(dir.resolve("keys/private.json"));
        assertThat(permissions("keys/private.json")).isEqualTo("rw-------");
        assertThat(Files.readString(dir.resolve("keys/public.json"))).doesNotContain("PRIVATE");
        Run again = Run.audit(
                "evidence", "keys", "new", "--out", dir.resolve("keys").toString());
        assertThat(again.status()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(again.err()).contains("holds keys already");
        assertThat(Files.readString(dir.resolve("keys/private.json"))).isEqualTo(secret);
    }

    private static long primary(String keyset) {
        return JsonParser.parseString(keyset)
                .getAsJsonObject()
                .get("primaryKeyId")
                .getAsLong();
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve(file)));
    }

    private Run open(Path record, String... options) {
        String[] arguments = new String[options.length + 5];
        System.arraycopy(
                new String[] {
                    "evidence",
                    "open",
                    "--private",
                    dir.resolve("keys/private.json").toString(),
                    record.toString()
                },
                0,
                arguments,
                0,
                5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return Run.audit((Object[]) arguments);
    }

    private Path record(String committed, String sealed) throws Exception {
        return record(committed, sealed, SIGN, ELECTRONIC);
    }

    /** A record of what is sealed, whose leaf commits to what is said to be. */
    private Path record(String committed, String sealed, int type, int methodOrReason) throws Exception {
        byte[] nonce = new byte[32];
        random.nextBytes(nonce);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(nonce, "HmacSHA256"));
        mac.update("listening-state/evidence/v1".getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) 0);
        byte[] leaf = ByteBuffer.allocate(87)
                .put((byte) 1)
                .put((byte) type)
                .putLong(petition.getMostSignificantBits())
                .putLong(petition.getLeastSignificantBits())
                .putInt(HOUR)
                .put((byte) methodOrReason)
                .put(SIGNATURE)
                .put(mac.doFinal(sha256(committed.getBytes(StandardCharsets.UTF_8))))
                .array();
        byte[] leafHash = leafHash(leaf);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(nonce);
        content.writeBytes(sealed.getBytes(StandardCharsets.UTF_8));
        String keyset = Files.readString(dir.resolve("keys/public.json"));
        byte[] box = sealed(
                keyset,
                content.toByteArray(),
                ByteBuffer.allocate(48)
                        .putLong(petition.getMostSignificantBits())
                        .putLong(petition.getLeastSignificantBits())
                        .put(leafHash)
                        .array());
        JsonObject json = new JsonObject();
        json.addProperty("v", 1);
        json.addProperty("petitionId", petition.toString());
        json.addProperty("leafHash", HexFormat.of().formatHex(leafHash));
        json.addProperty("keyId", primary(keyset));
        json.addProperty("leaf", base64(leaf));
        json.addProperty("sealed", base64(box));
        return Files.writeString(Files.createTempFile(dir, "record", ".json"), json.toString());
    }

    /** By Bouncy Castle's HPKE, so that ours is not its own witness. */
    @AccessesPartialKey
    private static byte[] sealed(String keyset, byte[] content, byte[] context) throws Exception {
        HpkePublicKey key = (HpkePublicKey) TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(keyset)
                .getPrimary()
                .getKey();
        HPKE hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
        HPKEContextWithEncapsulation agreed = hpke.setupBaseS(
                hpke.deserializePublicKey(key.getPublicKeyBytes().toByteArray()),
                "listening-state/evidence/v1".getBytes(StandardCharsets.US_ASCII));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(agreed.export(context, 32), "AES"),
                new GCMParameterSpec(128, new byte[12]));
        cipher.updateAAD(context);
        ByteArrayOutputStream box = new ByteArrayOutputStream();
        box.writeBytes(key.getOutputPrefix().toByteArray());
        box.writeBytes(agreed.getEncapsulation());
        box.writeBytes(cipher.doFinal(content));
        return box.toByteArray();
    }

    private Path changed(JsonObject good, String member, String value) throws IOException {
        JsonObject bad = good.deepCopy();
        bad.addProperty(member, value);
        return Files.writeString(dir.resolve("changed.json"), bad.toString());
    }

    private static byte[] leafHash(byte[] leaf) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        return digest.digest(leaf);
    }

    private static byte[] sha256(byte[] content) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
