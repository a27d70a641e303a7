package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.RealData.JUNE_2021;
import static kz.listeningstate.signature.verification.RealData.SAMPLES;
import static kz.listeningstate.signature.verification.RealData.SEPTEMBER_2022;
import static kz.listeningstate.signature.verification.RealData.TEXT;
import static kz.listeningstate.signature.verification.RealData.bytes;
import static kz.listeningstate.signature.verification.RealData.onlySigner;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kz.listeningstate.signature.algorithm.SignatureAlgorithm;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.util.io.pem.PemReader;
import org.junit.jupiter.api.Test;

/**
 * Certificates and messages of the National Certification Authority's test services (identity "ТЕСТОВ ТЕСТ"), verified
 * as of a moment inside their validity.
 */
class RealDataTest {
    private static final TrustProfile TEST = TrustProfiles.shipped("kz-nca-test");

    private final Verification verification = new Verification(TEST);

    @Test
    void bothSamplesHaveTwoSignersAndAreRefusedWhole() {
        for (String sample : SAMPLES) {
            assertEquals(
                    Refusal.CMS_SIGNER_COUNT,
                    assertThrows(SignatureRefused.class, () -> verification.verify(bytes(sample), TEXT, SEPTEMBER_2022))
                            .refusal());
        }
    }

    @Test
    void theGostSignerOfBothSamplesVerifies() throws Exception {
        for (String sample : SAMPLES) {
            VerifiedSignature verified = verification.verify(onlySigner(sample, 0), TEXT, SEPTEMBER_2022);
            assertEquals("123456789012", verified.signer().id());
            assertEquals(SignatureAlgorithm.GOST_2015_512, verified.algorithm());
        }
    }

    @Test
    void theRsaSignerOfBothSamplesVerifiesWhileItsCertificateWasInForce() throws Exception {
        for (String sample : SAMPLES) {
            VerifiedSignature verified = verification.verify(onlySigner(sample, 1), TEXT, JUNE_2021);
            assertEquals("123456789011", verified.signer().id());
            assertEquals(SignatureAlgorithm.RSA_SHA256, verified.algorithm());
            assertEquals(
                    Refusal.CERTIFICATE_EXPIRED,
                    assertThrows(
                                    SignatureRefused.class,
                                    () -> verification.verify(onlySigner(sample, 1), TEXT, SEPTEMBER_2022))
                            .refusal());
        }
    }

    @Test
    void productionRefusesTheTestIdentity() throws Exception {
        Verification production = new Verification(TrustProfiles.shipped("kz-nca"));
        byte[] cms = onlySigner(SAMPLES.get(0), 0);
        assertThrows(SignatureRefused.class, () -> production.verify(cms, TEXT, SEPTEMBER_2022));
    }

    @Test
    void aTestLeafStandsUnderItsIssuingAuthority() throws Exception {
        check("gokalkan_test_gost1.cer", Instant.parse("2024-01-01T00:00:00Z"));
        check("individual_valid_sign_2004_rsa.cer", Instant.parse("2022-06-01T00:00:00Z"));
        check("ncanode_CERT_INDIVIDUAL.der", Instant.parse("2022-06-01T00:00:00Z"));
    }

    @Test
    void authenticationAndOldOrganisationCertificatesAreNotForPetitions() throws Exception {
        CertificateRole auth = role("individual_valid_sign_2004_rsa_auth.cer");
        assertEquals(
                Refusal.CERTIFICATE_NOT_FOR_SIGNING,
                assertThrows(SignatureRefused.class, auth::requireForSigning).refusal());
        CertificateRole head = role("ceo_valid_sign_2004_gost.cer");
        assertEquals(
                Refusal.CERTIFICATE_NOT_INDIVIDUAL,
                assertThrows(SignatureRefused.class, head::requireForSigning).refusal());
        assertTrue(TEST.algorithms().stream()
                .noneMatch(triple -> triple.key()
                        .equals(head.certificate()
                                .getSubjectPublicKeyInfo()
                                .getAlgorithm()
                                .getAlgorithm())));
    }

    private void check(String file, Instant at) throws Exception {
        CertificateRole leaf = role(file);
        leaf.requireForSigning();
        leaf.requirePolicy();
        leaf.requireInForce(at);
        assertEquals("123456789011", leaf.person().id());
        IssuerCheck issuers = new IssuerCheck(TEST);
        issuers.requireSigned(issuers.find(leaf, at), leaf.certificate());
    }

    private static CertificateRole role(String file) throws Exception {
        byte[] bytes = bytes(file);
        if (bytes[0] == '-') {
            try (PemReader pem = new PemReader(new StringReader(new String(bytes, StandardCharsets.US_ASCII)))) {
                bytes = pem.readPemObject().getContent();
            }
        }
        return CertificateRole.of(Certificate.getInstance(bytes), TEST);
    }
}
