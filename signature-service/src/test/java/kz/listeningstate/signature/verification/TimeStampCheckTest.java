package kz.listeningstate.signature.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Random;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.AuthorityServer;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.embedded.authority.CertificateAuthority;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.Enclosures;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.NcaProfile;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A stamp is kept only when all about it holds, and whatever it is, it neither accepts nor refuses a signature. */
class TimeStampCheckTest {
    private static final byte[] TEXT = Workshop.TEXT;
    private static final byte[] VALUE = {1, 2, 3, 4, 5, 6, 7};
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static AuthorityServer authority;
    private static TrustProfile profile;
    private static KeyMaterial stamper;

    private final long seed = Long.getLong("seed", System.nanoTime());

    @BeforeAll
    static void start() {
        authority = AuthorityServer.temporary();
        profile = TrustProfiles.demo(authority.authority().certificates());
        stamper = KeyMaterial.generate(Algorithm.RSA, 2048);
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
    @EnumSource(Algorithm.class)
    void anHonestStampVerifies(Algorithm algorithm) {
        byte[] token = authority.timeStamps(algorithm).apply(VALUE);
        TimeStamp stamp = check(token);
        assertEquals("verified", stamp.result());
        assertThat(stamp.token()).isEqualTo(token);
    }

    /** The nonce is between the authority and who asked; time in the past proves the more. */
    @ParameterizedTest
    @EnumSource(names = {"NO_NONCE", "WRONG_NONCE", "STALE"})
    void whatOnlyTheAskerCouldJudgeIsNoFault(Behaviour behaviour) {
        assertEquals("verified", check(stamped(behaviour, Algorithm.RSA)).result());
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_CERT_ID,wrong-text",
        "FUTURE,certificate-not-yet-valid",
        "BAD_SIGNATURE,signature-invalid",
        "UNSIGNED_BY_US,issuer-unknown",
        "RESPONDER_WITHOUT_EKU,certificate-not-for-signing"
    })
    void eachLieIsSeen(Behaviour lie, String result) {
        for (Algorithm algorithm : Algorithm.values()) {
            TimeStamp stamp = check(stamped(lie, algorithm));
            assertEquals(result, stamp.result());
            assertNull(stamp.token(), "what does not verify is not kept");
        }
    }

    @Test
    void aStampOverAnotherSignatureIsNone() {
        byte[] token = authority.timeStamps(Algorithm.RSA).apply(new byte[] {9});
        assertEquals("wrong-text", check(token).result());
    }

    @Test
    void anotherAuthoritysStampIsNone() {
        try (AuthorityServer foreign = AuthorityServer.temporary()) {
            assertEquals(
                    "issuer-unknown",
                    check(foreign.timeStamps(Algorithm.RSA).apply(VALUE)).result());
        }
    }

    @Test
    void thePolicyMustBeTheProfiles() {
        TrustProfile other = new TrustProfile(
                profile.name(),
                profile.production(),
                profile.issuers(),
                profile.algorithms(),
                profile.person(),
                profile.keyUsage(),
                profile.extendedKeyUsage(),
                profile.policies(),
                profile.revocation(),
                new TrustProfile.TimeStampPolicy(List.of(new ASN1ObjectIdentifier("1.2.3.4"))),
                profile.officials());
        byte[] token = authority.timeStamps(Algorithm.GOST).apply(VALUE);
        assertEquals(
                "certificate-policy",
                new TimeStampCheck(other, new IssuerCheck(other))
                        .check(token, VALUE, NOW)
                        .result());
    }

    @Test
    void aTokenBuiltHereVerifies() {
        assertEquals(
                "verified", check(token(certificate(true, TSP), tst(NOW, null))).result());
    }

    @Test
    void theCertificateIsForTimeStampsAloneAndCritically() {
        for (X509CertificateHolder wrong : List.of(
                certificate(false, TSP),
                certificate(true, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning)),
                certificate(true, new ExtendedKeyUsage(new KeyPurposeId[] {
                    KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_OCSPSigning
                })))) {
            assertEquals(
                    "certificate-not-for-signing",
                    check(token(wrong, tst(NOW, null))).result());
        }
    }

    @Test
    void theCertificateWasInForceWhenTheStampWasMade() {
        X509CertificateHolder certificate = certificate(true, TSP);
        assertEquals(
                "certificate-not-yet-valid",
                check(token(certificate, tst(NOW.minus(Duration.ofDays(3)), null)))
                        .result());
        TimeStampCheck later = new TimeStampCheck(profile, new IssuerCheck(profile));
        Instant inTwoYears = NOW.plus(Duration.ofDays(730));
        assertEquals(
                "certificate-expired",
                later.check(token(certificate, tst(inTwoYears, null)), VALUE, inTwoYears)
                        .result());
        // Verified later, made in time.
        assertEquals(
                "verified",
                later.check(token(certificate, tst(NOW, null)), VALUE, inTwoYears)
                        .result());
    }

    @Test
    void theSignerNamesItsCertificate() {
        TestCms cms = cms(certificate(true, TSP), tst(NOW, null));
        cms.without(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        assertEquals("signing-certificate-mismatch", check(cms.der()).result());
        cms.attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new SigningCertificateV2(new ESSCertIDv2(null, new byte[32])));
        assertEquals("signing-certificate-mismatch", check(cms.der()).result());
    }

    @Test
    void whatTheStampSaysItselfIsChecked() throws Exception {
        X509CertificateHolder certificate = certificate(true, TSP);
        ExtensionsGenerator critical = new ExtensionsGenerator();
        critical.addExtension(new ASN1ObjectIdentifier("1.2.3"), true, new ASN1Integer(1));
        assertEquals(
                "cms-malformed",
                check(token(certificate, tst(NOW, critical.generate()))).result());
        TestCms plain = cms(certificate, tst(NOW, null));
        plain.contentType = org.bouncycastle.asn1.cms.CMSObjectIdentifiers.data;
        assertEquals("cms-malformed", check(plain.der()).result());
        TestCms two = cms(certificate, tst(NOW, null));
        two.signers = 2;
        assertEquals("cms-signer-count", check(two.der()).result());
        TestCms none = cms(certificate, tst(NOW, null));
        none.certificates.clear();
        assertEquals("cms-malformed", check(none.der()).result());
        assertEquals("cms-malformed", check(new byte[0]).result());
        assertEquals("cms-malformed", check(new byte[20_000]).result());
        byte[] sha1 = TestCms.encoded(new TSTInfo(
                NcaProfile.TIME_STAMP_POLICIES.get(0),
                new MessageImprint(
                        new AlgorithmIdentifier(org.bouncycastle.asn1.oiw.OIWObjectIdentifiers.idSHA1), new byte[20]),
                new ASN1Integer(1),
                new DERGeneralizedTime(Date.from(NOW)),
                null,
                null,
                null,
                null,
                null));
        assertEquals("algorithm-not-allowed", check(token(certificate, sha1)).result());
    }

    @Test
    void aFlippedBitNeverMakesAnotherStamp() {
        Random random = new Random(seed);
        for (Algorithm algorithm : Algorithm.values()) {
            byte[] token = authority.timeStamps(algorithm).apply(VALUE);
            for (int i = 0; i < token.length; i++) {
                byte[] bad = token.clone();
                bad[i] ^= (byte) (1 << random.nextInt(8));
                String where = "byte " + i + " of " + algorithm + ", seed " + seed;
                if (check(bad).token() != null) {
                    // The list of digests before the content is nobody's word.
                    SignedMessage good = SignedMessage.parseTimeStamp(token);
                    SignedMessage same = SignedMessage.parseTimeStamp(bad);
                    assertThat(same.content().orElseThrow())
                            .as(where)
                            .isEqualTo(good.content().orElseThrow());
                    assertThat(same.signer()).as(where).isEqualTo(good.signer());
                    assertThat(same.certificate()).as(where).isEqualTo(good.certificate());
                }
            }
        }
    }

    @Test
    void aBadStampChangesNothingForTheSigner() {
        Verification verification = new Verification(profile);
        DemoIdentity aigul = authority.authority().find("aigul").orElseThrow();
        for (Behaviour behaviour : new Behaviour[] {Behaviour.HONEST, Behaviour.BAD_SIGNATURE}) {
            authority.behave(behaviour);
            byte[] cms = aigul.sign(TEXT, true, Enclosures.NONE.withTimeStamp(authority.timeStamps(Algorithm.GOST)));
            TimeStamp stamp =
                    verification.verify(cms, TEXT, Instant.now()).timeStamp().orElseThrow();
            assertEquals(behaviour == Behaviour.HONEST ? "verified" : "signature-invalid", stamp.result());
        }
        byte[] garbage = aigul.sign(TEXT, true, Enclosures.NONE);
        assertThat(verification.verify(garbage, TEXT, Instant.now()).timeStamp())
                .isEmpty();
    }

    /**
     * The Authority's own of 2022: in everything the shape we demand, but signed by GOST 34.310-2004 over a SHA-1 digest,
     * which no profile allows any more.
     */
    @Test
    void theAuthoritysRealTokenHasThisShapeAndTooOldAlgorithms() throws Exception {
        byte[] real = RealData.bytes("tsp_token.bin");
        SignedMessage message = SignedMessage.parseTimeStamp(real);
        TSTInfo info = TSTInfo.getInstance(message.content().orElseThrow());
        assertThat(profile.timeStamps().policies()).contains(info.getPolicy());
        Instant madeAt =
                ASN1GeneralizedTime.getInstance(info.getGenTime()).getDate().toInstant();
        assertEquals(Instant.parse("2022-09-18T13:20:14Z"), madeAt);
        CertificateRole role = CertificateRole.of(message.certificate(), profile);
        assertThatCode(role::requireForTimeStamps).doesNotThrowAnyException();
        role.requireInForce(madeAt);
        SigningCertificateCheck.require(SignedAttributes.of(message.signer(), message.type()), message.certificate());

        TrustProfile test = TrustProfiles.shipped("kz-nca-test");
        TimeStampCheck check = new TimeStampCheck(test, new IssuerCheck(test));
        assertEquals(
                "algorithm-not-allowed: the digest of the time stamp",
                assertThrows(SignatureRefused.class, () -> check.verify(real, VALUE, NOW))
                        .getMessage());
        assertEquals(
                Refusal.ALGORITHM_NOT_ALLOWED,
                assertThrows(SignatureRefused.class, () -> message.algorithm(test))
                        .refusal());
    }

    private static final ExtendedKeyUsage TSP = new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping);

    private static TimeStamp check(byte[] token) {
        return new TimeStampCheck(profile, new IssuerCheck(profile)).check(token, VALUE, Instant.now());
    }

    private static byte[] stamped(Behaviour behaviour, Algorithm algorithm) {
        authority.behave(behaviour);
        return authority.timeStamps(algorithm).apply(VALUE);
    }

    private static byte[] tst(Instant madeAt, Extensions extensions) {
        return TestCms.encoded(new TSTInfo(
                NcaProfile.TIME_STAMP_POLICIES.get(0),
                new MessageImprint(NcaProfile.digestAlgorithm(Algorithm.RSA), KeyMaterial.digest(Algorithm.RSA, VALUE)),
                new ASN1Integer(BigInteger.TEN),
                new DERGeneralizedTime(Date.from(madeAt)),
                null,
                null,
                null,
                null,
                extensions));
    }

    private static byte[] token(X509CertificateHolder certificate, byte[] content) {
        return cms(certificate, content).der();
    }

    private static TestCms cms(X509CertificateHolder certificate, byte[] content) {
        TestCms cms = TestCms.of(certificate, stamper, content).without(CMSAttributes.contentType);
        cms.attached(content);
        cms.contentType = PKCSObjectIdentifiers.id_ct_TSTInfo;
        // What content that is no plain data makes of it (RFC 5652, 5.1).
        cms.version = 3;
        cms.attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.id_ct_TSTInfo);
        cms.attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new SigningCertificateV2(new ESSCertIDv2(
                        null, KeyMaterial.digest(Algorithm.RSA, TestCms.encoded(certificate.toASN1Structure())))));
        return cms;
    }

    /** Issued by the demo authority for a year to this test's key. */
    private static X509CertificateHolder certificate(boolean critical, ExtendedKeyUsage usage) {
        CertificateAuthority issuer = authority.authority().issuing(Algorithm.RSA);
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                issuer.certificate().getSubject(),
                BigInteger.valueOf(77),
                Date.from(NOW.minus(Duration.ofDays(1))),
                Date.from(NOW.plus(Duration.ofDays(365))),
                new X500Name("CN=TSA"),
                stamper.publicKey());
        try {
            builder.addExtension(Extension.extendedKeyUsage, critical, usage);
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new AuthorityKeyIdentifier(SubjectKeyIdentifier.fromExtensions(
                                    issuer.certificate().getExtensions())
                            .getKeyIdentifier()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        return builder.build(new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return NcaProfile.signatureAlgorithm(Algorithm.RSA);
            }

            @Override
            public OutputStream getOutputStream() {
                return message;
            }

            @Override
            public byte[] getSignature() {
                return issuer.key().sign(message.toByteArray());
            }
        });
    }
}
