package kz.listeningstate.signature.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import kz.listeningstate.embedded.AuditorKeys;
import kz.listeningstate.embedded.Keysets;
import kz.listeningstate.signature.Auditor;
import kz.listeningstate.signature.algorithm.SignatureAlgorithm;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.SigningMethod;
import kz.listeningstate.signature.revocation.RevocationStatus;
import kz.listeningstate.signature.revocation.RevocationStatus.Verdict;
import kz.listeningstate.signature.trust.TrustProfile.RevocationPolicy.Source;
import kz.listeningstate.signature.verification.PersonId;
import kz.listeningstate.signature.verification.Refusal;
import kz.listeningstate.signature.verification.TimeStamp;
import kz.listeningstate.signature.verification.VerifiedSignature;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed opens as it was, for the auditor alone, and only beside its own leaf. */
class EvidenceArchiveTest {
    @TempDir
    static Path dir;

    private static AuditorKeys auditor;
    private static EvidenceArchive archive;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @BeforeAll
    static void open() throws GeneralSecurityException {
        auditor = new AuditorKeys(dir.resolve("auditor"));
        archive = new EvidenceArchive(recipient(auditor.publicKeyset()), null, null);
    }

    @Test
    void anyEvidenceOpensAsItWasAndMatchesItsCommitment() throws Exception {
        for (int round = 0; round < 200; round++) {
            String seeded = "round " + round + ", seed " + seed;
            VerifiedSignature signature = signature(random.nextBoolean() ? bytes(random.nextInt(3_000)) : null);
            RevocationStatus status = status();
            Instant receivedAt =
                    Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE), random.nextInt(1_000_000) * 1_000L);
            byte[] mark = bytes(32);
            UUID petition = UUID.randomUUID();
            SealedEvidence sealed = seal(archive, petition, mark, signature, status, receivedAt);

            Auditor.Opened opened = opened(sealed);
            assertThat(new JsonCanonicalizer(opened.evidence()).getEncodedUTF8())
                    .as(seeded)
                    .isEqualTo(opened.evidence());
            assertThat(opened.bytes("cms")).as(seeded).isEqualTo(signature.cms());
            assertThat(opened.bytes("ocsp")).as(seeded).isEqualTo(status.ocspAnswer());
            assertThat(opened.bytes("timeStamp"))
                    .as(seeded)
                    .isEqualTo(signature.timeStamp().map(TimeStamp::token).orElse(null));
            assertThat(Instant.parse(opened.json().get("receivedAt").asText())).isEqualTo(receivedAt);
            assertThat(opened.json().get("v").asInt()).isEqualTo(1);
            assertThat(opened.json().get("crl").isNull()).isEqualTo(status.lists() == null);
            assertThat(opened.nonce()).isEqualTo(sealed.nonce());
            assertThat(((Leaf.Sign) sealed.leaf()).commitment()).as(seeded).isEqualTo(opened.commitment());
            assertThat(sealed.leafHash())
                    .isEqualTo(Auditor.leafHash(sealed.leaf().encode()));
        }
    }

    @Test
    void theListsThatDecidedAreNamed() throws Exception {
        RevocationStatus listed = new RevocationStatus(
                Verdict.GOOD,
                Source.CRL,
                null,
                new RevocationStatus.Lists(new BigInteger("1234567890123456789012"), null));
        SealedEvidence sealed = seal(archive, UUID.randomUUID(), bytes(32), signature(null), listed, Instant.EPOCH);
        assertThat(opened(sealed).json().get("crl"))
                .hasToString("{\"base\":\"1234567890123456789012\",\"delta\":null}");
    }

    @Test
    void aStampThatDidNotVerifyIsNotKept() throws Exception {
        VerifiedSignature signature = signature(null);
        VerifiedSignature badlyStamped = new VerifiedSignature(
                signature.signer(),
                signature.algorithm(),
                signature.signatureValue(),
                signature.cms(),
                signature.certificate(),
                null,
                null,
                List.of(),
                Optional.of(new TimeStamp(null, Refusal.SIGNATURE_INVALID)));
        SealedEvidence sealed = seal(archive, UUID.randomUUID(), bytes(32), badlyStamped, status(), Instant.EPOCH);
        assertThat(opened(sealed).bytes("timeStamp")).isNull();
    }

    @Test
    void aChangedByteAnotherPetitionAnotherLeafAndOtherKeysDoNotOpenIt() throws Exception {
        SealedEvidence good =
                seal(archive, UUID.randomUUID(), bytes(32), signature(bytes(50)), status(), Instant.EPOCH);
        for (int round = 0; round < 300; round++) {
            byte[] bad = good.sealed().clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> Auditor.open(auditor.privateKeyset(), bad, good.petitionId(), good.leafHash()))
                    .as("seed " + seed)
                    .isInstanceOf(GeneralSecurityException.class);
            byte[] leaf = good.leaf().encode();
            leaf[random.nextInt(leaf.length)] ^= (byte) (1 << random.nextInt(8));
            byte[] other = Auditor.leafHash(leaf);
            assertThatThrownBy(() -> Auditor.open(auditor.privateKeyset(), good.sealed(), good.petitionId(), other))
                    .as("seed " + seed)
                    .isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(
                        () -> Auditor.open(auditor.privateKeyset(), good.sealed(), UUID.randomUUID(), good.leafHash()))
                .isInstanceOf(GeneralSecurityException.class);
        Path stranger = new AuditorKeys(dir.resolve("stranger")).privateKeyset();
        assertThatThrownBy(() -> Auditor.open(stranger, good.sealed(), good.petitionId(), good.leafHash()))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void afterARotationTheNewKeySealsAndTheOldOneStillOpens() throws Exception {
        AuditorKeys keys = new AuditorKeys(dir.resolve("rotated"));
        SealedEvidence before = seal(
                new EvidenceArchive(recipient(keys.publicKeyset()), null, null),
                UUID.randomUUID(),
                bytes(32),
                signature(null),
                status(),
                Instant.EPOCH);
        KeysetHandle old = TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(keys.privateKeyset()), InsecureSecretKeyAccess.get());
        KeysetHandle both = KeysetHandle.newBuilder(old)
                .addEntry(KeysetHandle.generateEntryFromParameters(
                                old.getPrimary().getKey().getParameters())
                        .withRandomId()
                        .makePrimary())
                .build();
        Path open = Files.writeString(
                dir.resolve("both-public.json"),
                TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(both.getPublicKeysetHandle()));
        Path secret = Files.writeString(
                dir.resolve("both-private.json"),
                TinkJsonProtoKeysetFormat.serializeKeyset(both, InsecureSecretKeyAccess.get()));

        SealedEvidence after = seal(
                new EvidenceArchive(recipient(open), null, null),
                UUID.randomUUID(),
                bytes(32),
                signature(null),
                status(),
                Instant.EPOCH);
        assertThat(after.keyId()).isNotEqualTo(before.keyId());
        for (SealedEvidence record : List.of(before, after)) {
            Auditor.open(secret, record.sealed(), record.petitionId(), record.leafHash());
        }
        assertThatThrownBy(
                        () -> Auditor.open(keys.privateKeyset(), after.sealed(), after.petitionId(), after.leafHash()))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void theSameEvidenceTwiceHasNothingInCommon() {
        VerifiedSignature signature = signature(null);
        UUID petition = UUID.randomUUID();
        byte[] mark = bytes(32);
        RevocationStatus status = status();
        SealedEvidence one = seal(archive, petition, mark, signature, status, Instant.EPOCH);
        SealedEvidence other = seal(archive, petition, mark, signature, status, Instant.EPOCH);
        assertThat(one.nonce()).isNotEqualTo(other.nonce());
        assertThat(one.leafHash()).isNotEqualTo(other.leafHash());
        assertThat(one.sealed()).isNotEqualTo(other.sealed());
    }

    /** Computed with Python's hmac and hashlib. */
    @Test
    void theCommitmentIsTheFormats() {
        byte[] nonce = new byte[32];
        Arrays.fill(nonce, (byte) 7);
        assertThat(java.util.HexFormat.of()
                        .formatHex(
                                Commitment.of(nonce, "{\"v\":1}".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .isEqualTo("b588e7d0debc2775930f2ab44bfd10dd8c8a0e67c232a7618b04490f91b7f2d6");
    }

    @Test
    void theServiceDoesNotStartWithoutAPublicKeyOrWithAPrivateOne() throws Exception {
        assertThatThrownBy(() -> new Recipient(Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("evidence.recipient is not set");
        assertThatThrownBy(() -> recipient(dir.resolve("nowhere.json"))).hasMessageContaining("cannot be read");
        Path garbage = Files.writeString(dir.resolve("garbage.json"), "{\"key\":7}");
        assertThatThrownBy(() -> recipient(garbage)).hasMessageContaining("no readable Tink keyset of public keys");
        for (Path secret : List.of(auditor.privateKeyset(), new Keysets(dir.resolve("keys")).sealing("signature"))) {
            assertThatThrownBy(() -> recipient(secret))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("holds a private key")
                    .hasNoCause();
        }
    }

    private static SealedEvidence seal(
            EvidenceArchive archive,
            UUID petition,
            byte[] nullifier,
            VerifiedSignature signature,
            RevocationStatus status,
            Instant receivedAt) {
        return archive.seal(
                signature,
                status,
                receivedAt,
                commitment -> new Leaf.Sign(
                        petition, receivedAt.getEpochSecond() / 3600, SigningMethod.ELECTRONIC, nullifier, commitment));
    }

    private static Recipient recipient(Path keyset) throws GeneralSecurityException {
        return new Recipient(Optional.of(keyset));
    }

    private static Auditor.Opened opened(SealedEvidence sealed) throws Exception {
        return Auditor.open(auditor.privateKeyset(), sealed.sealed(), sealed.petitionId(), sealed.leafHash());
    }

    private RevocationStatus status() {
        return random.nextBoolean()
                ? new RevocationStatus(Verdict.GOOD, Source.OCSP, bytes(random.nextInt(2_000)), null)
                : new RevocationStatus(
                        Verdict.GOOD,
                        Source.CRL,
                        null,
                        new RevocationStatus.Lists(new BigInteger(64, random), new BigInteger(64, random)));
    }

    private VerifiedSignature signature(byte[] timeStamp) {
        return new VerifiedSignature(
                new PersonId("KZ-IIN", "900315400017"),
                SignatureAlgorithm.RSA_SHA256,
                bytes(256),
                bytes(random.nextInt(5_000)),
                bytes(10),
                null,
                null,
                List.of(),
                Optional.ofNullable(timeStamp).map(token -> new TimeStamp(token, null)));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
