package kz.listeningstate.signature.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import kz.listeningstate.embedded.authority.AuthorityServer;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.signature.revocation.RevocationStatus.Verdict;
import kz.listeningstate.signature.trust.Issuer;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is believed only when everything about it holds; the demo authority tells each lie. */
class OcspAnswerTest {
    private static final byte[] NONCE = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");

    private static AuthorityServer authority;
    private static TrustProfile profile;

    @BeforeAll
    static void start() {
        authority = AuthorityServer.temporary();
        profile = TrustProfiles.demo(authority.authority().certificates());
    }

    @AfterAll
    static void stop() {
        authority.close();
    }

    @AfterEach
    void honest() {
        authority.behave(Behaviour.HONEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aigul", "yerlan"})
    void anHonestAnswerIsBelieved(String identity) {
        OcspQuestion question = question(identity, NONCE);
        assertEquals(Verdict.GOOD, read(authority.ocsp(question.request()), question, Instant.now()));
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_NONCE,another nonce",
        "NO_NONCE,no nonce",
        "WRONG_CERT_ID,not about this certificate",
        "STALE,too old",
        "FUTURE,from the future",
        "BAD_SIGNATURE,does not verify",
        "UNSIGNED_BY_US,not appointed",
        "RESPONDER_WITHOUT_EKU,not appointed",
        "UNKNOWN_STATUS,does not know",
        "TRY_LATER,status 3"
    })
    void eachLieIsSeen(Behaviour lie, String reason) {
        for (String identity : new String[] {"aigul", "yerlan"}) {
            OcspQuestion question = question(identity, NONCE);
            authority.behave(lie);
            byte[] answer = authority.ocsp(question.request());
            UnusableAnswer refused =
                    assertThrows(UnusableAnswer.class, () -> read(answer, question, Instant.now()), lie.name());
            assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        }
    }

    @Test
    void revokedIsRevokedFromThatTimeOn() {
        OcspQuestion question = question("citizen-40", NONCE);
        Instant before = Instant.now().minusSeconds(5);
        authority.revoke("citizen-40");
        byte[] answer = authority.ocsp(question.request());

        assertEquals(Verdict.REVOKED, read(answer, question, Instant.now().plusSeconds(1)));
        assertEquals(
                Verdict.GOOD,
                new OcspAnswer(profile).read(answer, question, Instant.now(), before),
                "revoked after the receipt still counts");
    }

    @Test
    void aCertificateThatWasNeverIssuedIsRevoked() {
        Issuer issuer = issuer("aigul");
        OcspQuestion question = new OcspQuestion(issuer, new ASN1Integer(BigInteger.valueOf(4711)), NONCE);
        assertEquals(Verdict.REVOKED, read(authority.ocsp(question.request()), question, Instant.now()));
    }

    /** An answer inside a CMS has no nonce; its age is judged at the time of receipt. */
    @Test
    void anEnclosedAnswerIsGoodForTenMinutes() {
        byte[] answer = authority.ocspResponse(identity("aigul").certificate());
        OcspQuestion question = question("aigul", null);
        OcspAnswer reader = new OcspAnswer(profile);
        Instant now = Instant.now();

        assertEquals(Verdict.GOOD, reader.read(answer, question, now.plusSeconds(590), now.plusSeconds(590)));
        Instant late = now.plus(Duration.ofMinutes(10)).plusSeconds(5);
        assertThrows(UnusableAnswer.class, () -> reader.read(answer, question, late, late));
        OcspQuestion anotherPerson = question("olga", null);
        assertThrows(UnusableAnswer.class, () -> reader.read(answer, anotherPerson, now, now));
    }

    /** Some bits mean nothing, such as those around the signature; none may turn "revoked" into "good". */
    @Test
    void noFlippedBitMakesARevokedCertificateGood() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        authority.revoke("citizen-41");
        OcspQuestion question = question("citizen-41", NONCE);
        Instant now = Instant.now().plusSeconds(1);
        byte[] answer = authority.ocsp(question.request());
        assertEquals(Verdict.REVOKED, read(answer, question, now));
        for (int i = 0; i < 400; i++) {
            byte[] broken = answer.clone();
            int bit = random.nextInt(8 * answer.length);
            broken[bit / 8] ^= (byte) (1 << bit % 8);
            assertNotGood(broken, question, now, "bit " + bit + ", seed " + seed);
        }
        assertThrows(UnusableAnswer.class, () -> read(new byte[40_000], question, now));
        assertThrows(UnusableAnswer.class, () -> read(new byte[0], question, now));
    }

    private static void assertNotGood(byte[] answer, OcspQuestion question, Instant now, String because) {
        try {
            assertEquals(Verdict.REVOKED, read(answer, question, now), because);
        } catch (UnusableAnswer unusable) {
            // As it should be.
        }
    }

    /** The Authority's own test responder, in the state language's order of bytes; its certificate ended in 2023. */
    @Test
    void theAuthoritysRealAnswerIsRead() throws Exception {
        TrustProfile test = TrustProfiles.shipped("kz-nca-test");
        Issuer issuer = test.issuer("fad24b1ba3a0c961fe1ca8503e6aa2bb450db8a3").orElseThrow();
        ASN1Integer serial = new ASN1Integer(new BigInteger("0ff06211dc82beb00253ffa000f1de84abef454f", 16));
        OcspQuestion question = new OcspQuestion(issuer, serial, null);
        Instant then = Instant.parse("2022-09-02T16:58:40Z");
        try (InputStream in = getClass().getResourceAsStream("/nca/ocsp_response_individual_2015.bin")) {
            assertEquals(Verdict.REVOKED, new OcspAnswer(test).read(in.readAllBytes(), question, then, then));
        }
    }

    private static Verdict read(byte[] answer, OcspQuestion question, Instant receivedAt) {
        return new OcspAnswer(profile).read(answer, question, Instant.now(), receivedAt);
    }

    private static OcspQuestion question(String identity, byte[] nonce) {
        ASN1Integer serial = new ASN1Integer(identity(identity).certificate().getSerialNumber());
        return new OcspQuestion(issuer(identity), serial, nonce);
    }

    private static Issuer issuer(String identity) {
        byte[] id = AuthorityKeyIdentifier.fromExtensions(
                        identity(identity).certificate().getExtensions())
                .getKeyIdentifierOctets();
        return profile.issuer(HexFormat.of().formatHex(id)).orElseThrow();
    }

    private static DemoIdentity identity(String id) {
        return authority.authority().find(id).orElseThrow();
    }
}
