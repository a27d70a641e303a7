package kz.listeningstate.signature.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import kz.listeningstate.signature.verification.PersonId;
import kz.listeningstate.signature.verification.Refusal;
import kz.listeningstate.signature.verification.SignatureRefused;
import kz.listeningstate.signature.verification.Verification;
import kz.listeningstate.signature.verification.VerifiedSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another country's qualified signatures are accepted by a profile alone, without a line of code. */
class OtherCountryTest {
    private static final Instant NOW = Instant.parse("2026-09-01T05:00:00Z");
    private static final byte[] CONTENT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final ASN1ObjectIdentifier NATURAL_PERSON = new ASN1ObjectIdentifier("0.4.0.194112.1.2");
    private static final ASN1ObjectIdentifier LEGAL_PERSON = new ASN1ObjectIdentifier("0.4.0.194112.1.3");

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({"EC,SHA256withECDSA", "RSA,SHA256withRSA"})
    void aQualifiedSignatureIsAccepted(String kind, String signing) throws Exception {
        Country country = new Country(kind, signing);
        Verification verification = new Verification(country.profile());

        byte[] cms = country.sign("PNOEE-38001085718", NATURAL_PERSON, KeyUsage.nonRepudiation);
        VerifiedSignature verified = verification.verify(cms, CONTENT, NOW);

        assertEquals(new PersonId("ETSI-PNO", "EE-38001085718"), verified.signer());
        assertRefused(Refusal.IIN_INVALID, verification, country.sign("IDCEE-A0000001", NATURAL_PERSON, 64));
        assertRefused(Refusal.CERTIFICATE_POLICY, verification, country.sign("PNOEE-38001085718", LEGAL_PERSON, 64));
        assertRefused(
                Refusal.CERTIFICATE_NOT_FOR_SIGNING,
                verification,
                country.sign("PNOEE-38001085718", NATURAL_PERSON, KeyUsage.digitalSignature));
        byte[] other = new Country(kind, signing).sign("PNOEE-38001085718", NATURAL_PERSON, 64);
        assertRefused(Refusal.ISSUER_UNKNOWN, verification, other);
    }

    private static void assertRefused(Refusal refusal, Verification verification, byte[] cms) {
        assertEquals(
                refusal,
                assertThrows(SignatureRefused.class, () -> verification.verify(cms, CONTENT, NOW))
                        .refusal());
    }

    /** A trust service provider of another country, and the profile its operator would write. */
    private final class Country {
        private static final X500Name ROOT = new X500Name("CN=Root of Elsewhere");
        private static final X500Name ISSUING = new X500Name("CN=Qualified Certificates of Elsewhere");

        private final String kind;
        private final String signing;
        private final KeyPair rootKey;
        private final KeyPair issuingKey;
        private int serial = 1;

        Country(String kind, String signing) throws GeneralSecurityException {
            this.kind = kind;
            this.signing = signing;
            rootKey = key();
            issuingKey = key();
        }

        private KeyPair key() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(kind.equals("EC") ? 256 : 2048);
            return generator.generateKeyPair();
        }

        TrustProfile profile() throws Exception {
            Files.write(
                    dir.resolve("root.der"),
                    authority(ROOT, rootKey, ROOT, rootKey).getEncoded());
            Files.write(
                    dir.resolve("issuing.der"),
                    authority(ISSUING, issuingKey, ROOT, rootKey).getEncoded());
            Files.writeString(
                    dir.resolve("elsewhere.json"), """
                    {"inherits": "eidas-example", "production": true,
                     "anchors": {"%s": {"certificate": "root.der"}},
                     "issuers": {"%s": {"certificate": "issuing.der", "ocsp": "http://ocsp.elsewhere.example"}}}
                    """.formatted(identifier(rootKey), identifier(issuingKey)));
            return TrustProfiles.in(dir, "elsewhere");
        }

        private String identifier(KeyPair key) throws GeneralSecurityException {
            return HexFormat.of()
                    .formatHex(new JcaX509ExtensionUtils()
                            .createSubjectKeyIdentifier(key.getPublic())
                            .getKeyIdentifier());
        }

        private X509CertificateHolder authority(X500Name subject, KeyPair key, X500Name issuer, KeyPair issuerKey)
                throws Exception {
            X509v3CertificateBuilder builder = certificate(subject, key, issuer, issuerKey);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return builder.build(signer(issuerKey));
        }

        private X509v3CertificateBuilder certificate(X500Name subject, KeyPair key, X500Name issuer, KeyPair issuerKey)
                throws GeneralSecurityException, IOException {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(serial++),
                    Date.from(NOW.minus(Duration.ofDays(30))),
                    Date.from(NOW.plus(Duration.ofDays(300))),
                    subject,
                    SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()));
            JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(key.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, utils.createAuthorityKeyIdentifier(issuerKey.getPublic()));
            return builder;
        }

        private ContentSigner signer(KeyPair key) throws OperatorCreationException {
            return new JcaContentSignerBuilder(signing).build(key.getPrivate());
        }

        /** A detached CMS by a fresh certificate with that identifier, certificate policy and key usage. */
        byte[] sign(String person, ASN1ObjectIdentifier policy, int usage)
                throws GeneralSecurityException, IOException, OperatorCreationException, CMSException {
            KeyPair key = key();
            X509v3CertificateBuilder builder =
                    certificate(new X500Name("C=EE,CN=MARI,2.5.4.5=" + person), key, ISSUING, issuingKey);
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            builder.addExtension(Extension.certificatePolicies, false, new CertificatePolicies(new PolicyInformation[] {
                new PolicyInformation(new ASN1ObjectIdentifier("1.3.6.1.4.1.10015.17.2")), new PolicyInformation(policy)
            }));
            X509CertificateHolder leaf = builder.build(signer(issuingKey));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(signer(key), leaf));
            generator.addCertificates(new org.bouncycastle.util.CollectionStore<>(List.of(leaf)));
            return generator
                    .generate(new CMSProcessableByteArray(CONTENT), false)
                    .toASN1Structure()
                    .getEncoded("DER");
        }
    }
}
