package kz.listeningstate.embedded.authority;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;

/** Tokens as Bouncy Castle's own client reads them, beside one of the real Authority. */
class TimeStampAuthorityTest {
    private static final byte[] VALUE = "a signature value".getBytes(StandardCharsets.UTF_8);
    private static final BigInteger NONCE = BigInteger.valueOf(0x0183_50c0_22d7L);
    private static final Date NOW = Date.from(TestAuthority.NOW);

    private final DemoAuthority authority = TestAuthority.at(Clock.fixed(TestAuthority.NOW, ZoneOffset.UTC));
    private final TimeStampAuthority timeStamps = new TimeStampAuthority(authority, new Delegates(authority));

    @Test
    void aTokenHoldsTheDigestThePolicyAndTheTime() throws Exception {
        for (Algorithm algorithm : Algorithm.values()) {
            for (ASN1ObjectIdentifier policy : NcaProfile.TIME_STAMP_POLICIES) {
                TimeStampRequest request = request(algorithm, policy, true);
                TimeStampResponse response = answer(request, Behaviour.HONEST);
                response.validate(request);
                TimeStampToken token = response.getTimeStampToken();
                X509CertificateHolder signer = certificate(token);
                token.validate(new NcaVerifier(signer).ofSigner());
                assertEquals(policy, token.getTimeStampInfo().getPolicy());
                assertEquals(NOW, token.getTimeStampInfo().getGenTime());
                assertEquals(NONCE, token.getTimeStampInfo().getNonce());
                assertTrue(isOurs(signer, algorithm));
                Extension purposes = signer.getExtension(Extension.extendedKeyUsage);
                assertTrue(purposes.isCritical());
                assertArrayEquals(
                        new KeyPurposeId[] {KeyPurposeId.id_kp_timeStamping},
                        ExtendedKeyUsage.getInstance(purposes.getParsedValue()).getUsages());
            }
        }
    }

    @Test
    void withoutWishesThePolicyFollowsTheDigestAndTheCertificateStaysAway() throws Exception {
        TimeStampRequest gost = request(Algorithm.GOST, null, false);
        TimeStampToken token = answer(gost, Behaviour.HONEST).getTimeStampToken();
        assertEquals("1.2.398.3.3.2.6.4", token.getTimeStampInfo().getPolicy().getId());
        assertTrue(token.getCertificates().getMatches(null).isEmpty());
        TimeStampToken rsa =
                answer(request(Algorithm.RSA, null, true), Behaviour.HONEST).getTimeStampToken();
        assertEquals("1.2.398.3.3.2.6.1", rsa.getTimeStampInfo().getPolicy().getId());
    }

    @Test
    void everyLieIsThatLie() throws Exception {
        for (Algorithm algorithm : Algorithm.values()) {
            TimeStampRequest request = request(algorithm, null, true);
            for (Behaviour lie : new Behaviour[] {Behaviour.WRONG_NONCE, Behaviour.NO_NONCE, Behaviour.WRONG_CERT_ID}) {
                TimeStampResponse response = answer(request, lie);
                assertThrows(TSPValidationException.class, () -> response.validate(request), lie.name());
                assertSigned(response.getTimeStampToken(), algorithm);
            }
            assertNull(answer(request, Behaviour.NO_NONCE)
                    .getTimeStampToken()
                    .getTimeStampInfo()
                    .getNonce());
            Date early = Date.from(TestAuthority.NOW.minus(Duration.ofHours(2)));
            Date late = Date.from(TestAuthority.NOW.plus(Duration.ofHours(2)));
            assertEquals(
                    early,
                    honestBut(algorithm, Behaviour.STALE).getTimeStampInfo().getGenTime());
            assertEquals(
                    late,
                    honestBut(algorithm, Behaviour.FUTURE).getTimeStampInfo().getGenTime());

            TimeStampToken bad = answer(request, Behaviour.BAD_SIGNATURE).getTimeStampToken();
            assertFalse(bad.isSignatureValid(new NcaVerifier(certificate(bad)).ofSigner()));
            assertTrue(isOurs(certificate(bad), algorithm));

            TimeStampToken foreign = answer(request, Behaviour.UNSIGNED_BY_US).getTimeStampToken();
            foreign.validate(new NcaVerifier(certificate(foreign)).ofSigner());
            assertFalse(isOurs(certificate(foreign), algorithm));

            TimeStampToken unfit =
                    answer(request, Behaviour.RESPONDER_WITHOUT_EKU).getTimeStampToken();
            assertSigned(unfit, algorithm);
            assertNull(certificate(unfit).getExtension(Extension.extendedKeyUsage));
            assertThrows(TSPException.class, () -> unfit.validate(new NcaVerifier(certificate(unfit)).ofSigner()));
        }
    }

    @Test
    void whatItCannotStampItRejects() throws Exception {
        assertRejected(PKIFailureInfo.badDataFormat, new byte[0]);
        assertRejected(PKIFailureInfo.badDataFormat, "GET / HTTP/1.1".getBytes(StandardCharsets.UTF_8));
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        assertRejected(
                PKIFailureInfo.badAlg,
                generator.generate(OIWObjectIdentifiers.idSHA1, new byte[20]).getEncoded());
        assertRejected(
                PKIFailureInfo.badDataFormat,
                generator
                        .generate(NISTObjectIdentifiers.id_sha256, new byte[31])
                        .getEncoded());
        assertRejected(
                PKIFailureInfo.unacceptedPolicy,
                request(Algorithm.RSA, new ASN1ObjectIdentifier("1.2.398.3.3.2.6.5"), true)
                        .getEncoded());
        generator.addExtension(Extension.subjectAlternativeName, false, new byte[] {5, 0});
        assertRejected(
                PKIFailureInfo.unacceptedExtension,
                generator
                        .generate(NISTObjectIdentifiers.id_sha256, new byte[32])
                        .getEncoded());
    }

    @Test
    void noTwoTokensHaveTheSameNumber() throws Exception {
        TimeStampRequest request = request(Algorithm.RSA, null, true);
        assertNotEquals(
                answer(request, Behaviour.HONEST)
                        .getTimeStampToken()
                        .getTimeStampInfo()
                        .getSerialNumber(),
                answer(request, Behaviour.HONEST)
                        .getTimeStampToken()
                        .getTimeStampInfo()
                        .getSerialNumber());
    }

    @Test
    void looksAsTheAuthoritysOwnToken() throws Exception {
        TimeStampResponse real = new TimeStampResponse(TestAuthority.real("tsp_response.bin"));
        TimeStampResponse ours =
                answer(request(Algorithm.GOST, NcaProfile.TIME_STAMP_POLICIES.get(0), true), Behaviour.HONEST);
        assertEquals(real.getStatus(), ours.getStatus());
        // The real one stamps a SHA-1 digest.
        assertEquals(
                outline(real).replace(OIWObjectIdentifiers.idSHA1.getId(), NcaProfile.GOST_DIGEST.getId()),
                outline(ours));
    }

    private static String outline(TimeStampResponse response) {
        return Outline.of(response.getTimeStampToken().getTimeStampInfo().toASN1Structure());
    }

    private TimeStampToken honestBut(Algorithm algorithm, Behaviour lie) throws Exception {
        TimeStampRequest request = request(algorithm, null, true);
        TimeStampResponse response = answer(request, lie);
        response.validate(request);
        response.getTimeStampToken().validate(new NcaVerifier(certificate(response.getTimeStampToken())).ofSigner());
        return response.getTimeStampToken();
    }

    private void assertSigned(TimeStampToken token, Algorithm algorithm) throws Exception {
        X509CertificateHolder signer = certificate(token);
        assertTrue(token.isSignatureValid(new NcaVerifier(signer).ofSigner()));
        assertTrue(isOurs(signer, algorithm));
    }

    private boolean isOurs(X509CertificateHolder signer, Algorithm algorithm) throws Exception {
        X509CertificateHolder issuer = authority.issuing(algorithm).certificate();
        assertEquals(issuer.getSubject(), signer.getIssuer());
        return signer.isSignatureValid(new NcaVerifier(issuer));
    }

    private void assertRejected(int failure, byte[] request) {
        TimeStampResponse response =
                assertDoesNotThrow(() -> new TimeStampResponse(timeStamps.answer(request, Behaviour.HONEST)));
        assertEquals(PKIStatus.REJECTION, response.getStatus());
        assertEquals(failure, response.getFailInfo().intValue());
        assertNull(response.getTimeStampToken());
    }

    private TimeStampResponse answer(TimeStampRequest request, Behaviour behaviour) throws Exception {
        return new TimeStampResponse(timeStamps.answer(request.getEncoded(), behaviour));
    }

    private static TimeStampRequest request(Algorithm algorithm, ASN1ObjectIdentifier policy, boolean certificate) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(certificate);
        generator.setReqPolicy(policy);
        return generator.generate(NcaProfile.digestAlgorithm(algorithm), KeyMaterial.digest(algorithm, VALUE), NONCE);
    }

    private static X509CertificateHolder certificate(TimeStampToken token) {
        return token.getCertificates().getMatches(null).iterator().next();
    }
}
