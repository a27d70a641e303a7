package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.ALGORITHM_NOT_ALLOWED;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_EXPIRED;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_FOR_SIGNING;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_INDIVIDUAL;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_YET_VALID;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_POLICY;
import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;
import static kz.listeningstate.signature.verification.Refusal.CMS_SIGNER_COUNT;
import static kz.listeningstate.signature.verification.Refusal.IIN_INVALID;
import static kz.listeningstate.signature.verification.Refusal.ISSUER_UNKNOWN;
import static kz.listeningstate.signature.verification.Refusal.SIGNATURE_INVALID;
import static kz.listeningstate.signature.verification.Refusal.SIGNING_CERTIFICATE_MISMATCH;
import static kz.listeningstate.signature.verification.Refusal.WRONG_TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.DemoPeople;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.Leaf;
import kz.listeningstate.embedded.authority.NcaProfile;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of verification, each by a message that breaks this one rule only. */
class VerificationTest {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    static final byte[] TEXT = "{\"action\":\"sign\",\"v\":1}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path dir;

    private static DemoAuthority authority;
    private static DemoIdentity aigul;
    private static DemoIdentity yerlan;
    private static KeyMaterial gostKey;
    private static Verification verification;

    @BeforeAll
    static void open() {
        authority = DemoAuthority.openOrCreate(dir, Clock.fixed(NOW, ZoneOffset.UTC));
        aigul = authority.find("aigul").orElseThrow();
        yerlan = authority.find("yerlan").orElseThrow();
        gostKey = aigul.key();
        verification = new Verification(TrustProfiles.demo(authority.certificates()));
    }

    @Test
    void acceptsBothAlgorithmsDetachedAndAttached() {
        for (DemoIdentity identity : new DemoIdentity[] {aigul, yerlan}) {
            for (boolean detached : new boolean[] {true, false}) {
                VerifiedSignature verified = verification.verify(identity.sign(TEXT, detached), TEXT, NOW);
                assertEquals(identity.person().iin(), verified.signer().id());
                assertEquals(PersonId.KZ_IIN, verified.signer().scheme());
                assertFalse(verified.toString().contains(identity.person().iin()));
                assertFalse(
                        verified.signer().toString().contains(identity.person().iin()));
            }
        }
    }

    @Test
    void acceptsWithoutTheOptionalAttributesAndWhateverTheClaimedSigningTime() {
        verification.verify(TestCms.of(aigul, TEXT).der(), TEXT, NOW);
        verification.verify(
                TestCms.of(aigul, TEXT).without(CMSAttributes.signingTime).der(), TEXT, NOW);
        verification.verify(
                TestCms.of(yerlan, TEXT)
                        .with(cms -> cms.signature = rsaEncryption())
                        .der(),
                TEXT,
                NOW);
    }

    @Test
    void refusesAnotherText() {
        byte[] other = "{\"action\":\"sign\",\"v\":2}".getBytes(StandardCharsets.UTF_8);
        refused(WRONG_TEXT, aigul.sign(other, true));
        refused(WRONG_TEXT, aigul.sign(other, false));
        refused(
                WRONG_TEXT,
                TestCms.of(aigul, other).with(cms -> cms.attached = TEXT).der());
        refused(
                WRONG_TEXT,
                TestCms.of(aigul, TEXT).with(cms -> cms.attached = other).der());
        refused(
                WRONG_TEXT,
                TestCms.of(aigul, TEXT).with(cms -> cms.attached = new byte[0]).der());
    }

    @Test
    void refusesAnyNumberOfSignersButOne() {
        refused(
                CMS_SIGNER_COUNT,
                TestCms.of(aigul, TEXT).with(cms -> cms.signers = 0).der());
        refused(
                CMS_SIGNER_COUNT,
                TestCms.of(aigul, TEXT).with(cms -> cms.signers = 2).der());
    }

    @Test
    void refusesAlgorithmsThatAreNotListedTogether() {
        AlgorithmIdentifier sha1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE);
        refused(
                ALGORITHM_NOT_ALLOWED,
                TestCms.of(yerlan, TEXT).with(cms -> cms.digest = sha1).der());
        refused(
                ALGORITHM_NOT_ALLOWED,
                TestCms.of(aigul, TEXT)
                        .with(cms -> cms.digest = TestCms.rsaSha256Digest())
                        .der());
        refused(
                ALGORITHM_NOT_ALLOWED,
                TestCms.of(yerlan, TEXT)
                        .with(cms -> cms.signature = NcaProfile.signatureAlgorithm(Algorithm.GOST))
                        .der());
        ASN1ObjectIdentifier gost2004 = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.1.2");
        refused(
                ALGORITHM_NOT_ALLOWED,
                TestCms.of(aigul, TEXT)
                        .with(cms -> cms.signature = new AlgorithmIdentifier(gost2004))
                        .der());
        AlgorithmIdentifier withParameters = new AlgorithmIdentifier(
                PKCSObjectIdentifiers.sha256WithRSAEncryption, new DEROctetString(new byte[] {1}));
        refused(
                ALGORITHM_NOT_ALLOWED,
                TestCms.of(yerlan, TEXT)
                        .with(cms -> cms.signature = withParameters)
                        .der());
    }

    @Test
    void refusesTheWrongKindOfCertificate() {
        refused(CERTIFICATE_NOT_FOR_SIGNING, special("aigul-auth"));
        refused(CERTIFICATE_NOT_INDIVIDUAL, special("head-kokbulak"));
        Leaf good = leaf();
        refused(CERTIFICATE_NOT_FOR_SIGNING, signedWith(good.withKeyUsage(KeyUsage.digitalSignature)));
        refused(CERTIFICATE_NOT_FOR_SIGNING, signedWith(good.withKeyUsage(KeyUsage.nonRepudiation)));
        refused(
                CERTIFICATE_NOT_FOR_SIGNING,
                signedWith(
                        good.withKeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.keyCertSign)));
        refused(CERTIFICATE_NOT_FOR_SIGNING, signedWith(good.withRoles(NcaProfile.INDIVIDUAL)));
        refused(
                CERTIFICATE_NOT_FOR_SIGNING,
                signedWith(good.withRoles(NcaProfile.SIGN, NcaProfile.AUTHENTICATE, NcaProfile.INDIVIDUAL)));
        refused(CERTIFICATE_NOT_INDIVIDUAL, signedWith(good.withRoles(NcaProfile.SIGN)));
        refused(
                CERTIFICATE_NOT_INDIVIDUAL,
                signedWith(good.withRoles(
                        NcaProfile.SIGN, NcaProfile.INDIVIDUAL, NcaProfile.INDIVIDUAL_INFORMATION_SYSTEM)));
        refused(
                CERTIFICATE_NOT_INDIVIDUAL,
                signedWith(good.withRoles(NcaProfile.SIGN, NcaProfile.INDIVIDUAL, NcaProfile.LEGAL_ENTITY)));
        refused(CERTIFICATE_POLICY, signedWith(good.withPolicy(NcaProfile.POLICY_ROOT)));
        refused(CERTIFICATE_POLICY, signedWith(good.withPolicy(new ASN1ObjectIdentifier("1.2.398.3.3.2.5"))));
        refused(CERTIFICATE_POLICY, signedWith(good.withPolicy(new ASN1ObjectIdentifier("1.2.398.3.3.21"))));
    }

    @Test
    void validityIsDecidedByTheServersClockToTheSecond() {
        refused(CERTIFICATE_EXPIRED, special("aigul-expired"));
        byte[] cms = signedWith(leaf().withValidity(NOW.minusSeconds(60), NOW.plusSeconds(60)));
        verification.verify(cms, TEXT, NOW.minusSeconds(60));
        verification.verify(cms, TEXT, NOW.plusSeconds(60));
        refused(CERTIFICATE_NOT_YET_VALID, cms, NOW.minusSeconds(61));
        refused(CERTIFICATE_EXPIRED, cms, NOW.plusSeconds(61));
    }

    @Test
    void takesTheNumberFromExactlyOneSerialNumber() {
        refused(IIN_INVALID, signedWith(leaf().withSubject(name())));
        refused(IIN_INVALID, signedWith(leaf().withSubject(name("IIN123456789011"))));
        refused(IIN_INVALID, signedWith(leaf().withSubject(name("IIN90031540001"))));
        refused(IIN_INVALID, signedWith(leaf().withSubject(name("900315400017"))));
        refused(IIN_INVALID, signedWith(leaf().withSubject(name("IIN900315400017 "))));
        refused(IIN_INVALID, signedWith(leaf().withSubject(name("BIN900315400017"))));
        refused(IIN_INVALID, signedWith(leaf().withSubject(name("IIN٩٠٠٣١٥٤٠٠٠١٧"))));
        refused(IIN_INVALID, signedWith(leaf().withSubject(name("IIN900315400017", "IIN850722300021"))));
        X500NameBuilder twoInOne = new X500NameBuilder(BCStyle.INSTANCE)
                .addMultiValuedRDN(
                        new ASN1ObjectIdentifier[] {BCStyle.SERIALNUMBER, BCStyle.SERIALNUMBER},
                        new String[] {"IIN900315400017", "IIN850722300021"});
        refused(IIN_INVALID, signedWith(leaf().withSubject(twoInOne.build())));
    }

    @Test
    void acceptsOnlyTheAuthoritysByteOrder() {
        refused(SIGNATURE_INVALID, turned(Arrays::reverse));
        refused(SIGNATURE_INVALID, turned(value -> Arrays.concatenate(half(value, 1), half(value, 0))));
        refused(
                SIGNATURE_INVALID,
                turned(value -> Arrays.concatenate(Arrays.reverse(half(value, 0)), Arrays.reverse(half(value, 1)))));
        refused(SIGNATURE_INVALID, turned(value -> new byte[value.length]));
        refused(SIGNATURE_INVALID, turned(value -> Arrays.append(value, (byte) 0)));
        refused(SIGNATURE_INVALID, turned(value -> Arrays.copyOf(value, 127)));
        refused(SIGNATURE_INVALID, turned(value -> new byte[0]));
    }

    @Test
    void aSigningCertificateAttributeMustNameTheCertificate() {
        X509CertificateHolder other = yerlan.certificate();
        X509CertificateHolder own = aigul.certificate();
        ASN1ObjectIdentifier v1 = PKCSObjectIdentifiers.id_aa_signingCertificate;
        ASN1ObjectIdentifier v2 = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
        verification.verify(TestCms.of(aigul, TEXT).attribute(v2, v2(own)).der(), TEXT, NOW);
        verification.verify(TestCms.of(aigul, TEXT).attribute(v1, v1(own)).der(), TEXT, NOW);
        refused(
                SIGNING_CERTIFICATE_MISMATCH,
                TestCms.of(aigul, TEXT).attribute(v2, v2(other)).der());
        refused(
                SIGNING_CERTIFICATE_MISMATCH,
                TestCms.of(aigul, TEXT).attribute(v1, v1(other)).der());
        refused(
                SIGNING_CERTIFICATE_MISMATCH,
                TestCms.of(aigul, TEXT)
                        .attribute(v2, v2(own))
                        .attribute(v1, v1(other))
                        .der());
        refused(
                CMS_MALFORMED,
                TestCms.of(aigul, TEXT).attribute(v2, DERNull.INSTANCE).der());
    }

    @Test
    void aNameOrAForgedKeyIdentifierMakesNoIssuer() {
        refused(ISSUER_UNKNOWN, special("stranger-unknown-ca"));
        // Signed by a citizen's own key under the authority's name and key identifier.
        X509CertificateHolder forged =
                Forgery.under(authority.issuing(Algorithm.GOST).certificate(), gostKey, leaf());
        refused(ISSUER_UNKNOWN, TestCms.of(forged, gostKey, TEXT).der());
        refused(ISSUER_UNKNOWN, TestCms.of(forged, gostKey, TEXT).der());
        Verification production = new Verification(TrustProfiles.shipped("kz-nca"));
        SignatureRefused refused =
                assertThrows(SignatureRefused.class, () -> production.verify(aigul.sign(TEXT, true), TEXT, NOW));
        assertEquals(ISSUER_UNKNOWN, refused.refusal());
    }

    @Test
    void anIssuerIsBelievedOnlyWhileItIsInForce() {
        TrustProfile profile = TrustProfiles.demo(authority.certificates());
        Instant end = profile.issuers().values().iterator().next().notAfter();
        byte[] cms = signedWith(leaf().withValidity(NOW, end.plus(Duration.ofDays(100))));
        verification.verify(cms, TEXT, end);
        refused(ISSUER_UNKNOWN, cms, end.plusSeconds(1));
    }

    @Test
    void refusesUnusualMessages() {
        refused(
                CMS_MALFORMED,
                TestCms.of(aigul, TEXT).with(cms -> cms.certificates.clear()).der());
        refused(
                CMS_MALFORMED,
                TestCms.of(aigul, TEXT)
                        .with(cms ->
                                cms.certificates.set(0, yerlan.certificate().toASN1Structure()))
                        .der());
        refused(
                CMS_MALFORMED,
                TestCms.of(aigul, TEXT)
                        .with(cms -> cms.contentType = CMSObjectIdentifiers.signedData)
                        .der());
        refused(
                CMS_MALFORMED,
                TestCms.of(aigul, TEXT).without(CMSAttributes.messageDigest).der());
        refused(
                CMS_MALFORMED,
                TestCms.of(aigul, TEXT).without(CMSAttributes.contentType).der());
        refused(
                CMS_MALFORMED,
                TestCms.of(aigul, TEXT)
                        .attribute(
                                CMSAttributes.messageDigest,
                                new DEROctetString(KeyMaterial.digest(Algorithm.GOST, TEXT)))
                        .der());
        refused(
                CMS_MALFORMED,
                TestCms.of(aigul, TEXT)
                        .with(cms -> {
                            cms.attributes.clear();
                            cms.attached = TEXT;
                        })
                        .der());
        refused(
                CMS_MALFORMED,
                TestCms.of(aigul, TEXT).with(cms -> cms.attached = TEXT).berIndefinite());
    }

    private static byte[] special(String id) {
        return authority.find(id).orElseThrow().sign(TEXT, true);
    }

    private static byte[] turned(java.util.function.UnaryOperator<byte[]> turn) {
        return TestCms.of(aigul, TEXT).with(cms -> cms.turn = turn).der();
    }

    private static byte[] half(byte[] value, int index) {
        return Arrays.copyOfRange(value, index * 64, index * 64 + 64);
    }

    private static Leaf leaf() {
        return Leaf.individual(DemoPeople.AIGUL, Algorithm.GOST, NOW.minusSeconds(60), NOW.plusSeconds(60));
    }

    private static byte[] signedWith(Leaf leaf) {
        X509CertificateHolder certificate = authority.issuing(Algorithm.GOST).issue(leaf, gostKey);
        return TestCms.of(certificate, gostKey, TEXT).der();
    }

    private static X500Name name(String... serialNumbers) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, "СӘРСЕНОВА АЙГҮЛ");
        for (String number : serialNumbers) {
            name.addRDN(BCStyle.SERIALNUMBER, new org.bouncycastle.asn1.DERUTF8String(number));
        }
        return name.build();
    }

    private static AlgorithmIdentifier rsaEncryption() {
        return new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
    }

    private static SigningCertificateV2 v2(X509CertificateHolder certificate) {
        byte[] der = Der.of(certificate.toASN1Structure());
        return new SigningCertificateV2(new ESSCertIDv2(null, KeyMaterial.digest(Algorithm.RSA, der)));
    }

    private static SigningCertificate v1(X509CertificateHolder certificate) {
        try {
            byte[] der = Der.of(certificate.toASN1Structure());
            return new SigningCertificate(new ESSCertID(
                    java.security.MessageDigest.getInstance("SHA-1").digest(der)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(Refusal reason, byte[] cms) {
        refused(reason, cms, NOW);
    }

    private static void refused(Refusal reason, byte[] cms, Instant receivedAt) {
        SignatureRefused refused =
                assertThrows(SignatureRefused.class, () -> verification.verify(cms, TEXT, receivedAt));
        assertEquals(reason, refused.refusal(), refused.getMessage());
    }
}
