package kz.listeningstate.signature.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kz.listeningstate.signature.algorithm.SignatureAlgorithm;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.util.io.pem.PemReader;
import org.junit.jupiter.api.Test;

/**
 * Certificates and messages of the National Certification Authority's test services (identity "ТЕСТОВ ТЕСТ"), verified
 * as of a moment inside their validity.
 */
class RealDataTest {
    private static final byte[] TEXT = "test123".getBytes(StandardCharsets.UTF_8);
    private static final Instant SEPTEMBER_2022 = Instant.parse("2022-09-27T21:17:59Z");
    private static final Instant JUNE_2021 = Instant.parse("2021-06-01T00:00:00Z");
    private static final List<String> SAMPLES = List.of("ncanode_SIGNED_CMS.p7", "ncanode_SIGNED_DETACHED_CMS.p7");
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

    /** The sample with one of its two signers taken out; the remaining signature is untouched. */
    private static byte[] onlySigner(String sample, int index) throws Exception {
        SignedData both =
                SignedData.getInstance(ContentInfo.getInstance(bytes(sample)).getContent());
        ASN1Set signers = both.getSignerInfos();
        ASN1Encodable one = signers.getObjectAt(index);
        SignedData single = new SignedData(
                both.getDigestAlgorithms(), both.getEncapContentInfo(), both.getCertificates(), null, new DERSet(one));
        byte[] der = new ContentInfo(CMSObjectIdentifiers.signedData, single).getEncoded("DER");
        assertArrayEquals(
                one.toASN1Primitive().getEncoded("DER"),
                SignedMessage.parse(der).signer().getEncoded("DER"));
        return der;
    }

    static byte[] bytes(String file) throws Exception {
        try (InputStream in = RealDataTest.class.getResourceAsStream("/nca/" + file)) {
            return in.readAllBytes();
        }
    }
}
