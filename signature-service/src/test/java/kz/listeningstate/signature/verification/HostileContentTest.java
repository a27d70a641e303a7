package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;
import static kz.listeningstate.signature.verification.Refusal.SIGNING_CERTIFICATE_MISMATCH;
import static kz.listeningstate.signature.verification.Refusal.WRONG_TEXT;
import static kz.listeningstate.signature.verification.Workshop.AIGUL;
import static kz.listeningstate.signature.verification.Workshop.OTHER;
import static kz.listeningstate.signature.verification.Workshop.TEXT;
import static kz.listeningstate.signature.verification.Workshop.YERLAN;
import static kz.listeningstate.signature.verification.Workshop.accepted;
import static kz.listeningstate.signature.verification.Workshop.bytes;
import static kz.listeningstate.signature.verification.Workshop.gost;
import static kz.listeningstate.signature.verification.Workshop.refused;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.NcaProfile;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Something else was signed than the petition's document, or for another certificate than the one enclosed. */
class HostileContentTest {
    private static final ASN1ObjectIdentifier V1 = PKCSObjectIdentifiers.id_aa_signingCertificate;
    private static final ASN1ObjectIdentifier V2 = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
    private static final X509CertificateHolder OWN = AIGUL.certificate();
    private static final X509CertificateHolder ANOTHER = YERLAN.certificate();

    static Stream<Arguments> contents() {
        return Stream.of(
                accepted("the document, attached", () -> gost().attached(TEXT).der()),
                accepted("the document, detached", () -> gost().der()),
                otherText("another document, detached", () -> AIGUL.sign(OTHER, true)),
                otherText("another document, attached", () -> AIGUL.sign(OTHER, false)),
                otherText(
                        "another document, the right one attached",
                        () -> TestCms.of(AIGUL, OTHER).attached(TEXT).der()),
                otherText(
                        "the document, another attached",
                        () -> gost().attached(OTHER).der()),
                otherText(
                        "the document, an empty one attached",
                        () -> gost().attached(new byte[0]).der()),
                otherText(
                        "the document, cut short and attached",
                        () -> gost().attached(Arrays.copyOf(TEXT, TEXT.length - 1))
                                .der()),
                otherText(
                        "the document with a byte order mark",
                        () -> AIGUL.sign(
                                bytes("\uFEFF" + new String(TEXT, java.nio.charset.StandardCharsets.UTF_8)), true)),
                otherText("the document with a line end", () -> AIGUL.sign(Arrays.copyOf(TEXT, TEXT.length + 1), true)),
                otherText(
                        "the same JSON with a blank", () -> AIGUL.sign(bytes("{\"action\": \"sign\",\"v\":1}"), true)),
                otherText("nothing at all", () -> AIGUL.sign(new byte[0], true)),
                otherText("a digest by another algorithm", () -> digest(KeyMaterial.digest(Algorithm.RSA, TEXT))),
                otherText("an empty digest", () -> digest(new byte[0])),
                otherText(
                        "the first half of the digest",
                        () -> digest(Arrays.copyOf(KeyMaterial.digest(Algorithm.GOST, TEXT), 32))));
    }

    static Stream<Arguments> signingCertificates() {
        ASN1Encodable own = v2(NISTObjectIdentifiers.id_sha256, "SHA-256", OWN, null);
        ASN1Encodable another = v2(NISTObjectIdentifiers.id_sha256, "SHA-256", ANOTHER, null);
        X500Name issuer = OWN.getIssuer();
        return Stream.of(
                accepted("its own", () -> with(V2, own)),
                accepted(
                        "its own by SHA-384",
                        () -> with(V2, v2(NISTObjectIdentifiers.id_sha384, "SHA-384", OWN, null))),
                accepted(
                        "its own by SHA-512",
                        () -> with(V2, v2(NISTObjectIdentifiers.id_sha512, "SHA-512", OWN, null))),
                accepted("its own by Streebog", () -> with(V2, streebog())),
                accepted("its own with issuer and number", () -> with(V2, withSerial(issuer, OWN.getSerialNumber()))),
                accepted("its own by the older attribute", () -> with(V1, v1(OWN))),
                mismatch("another's", () -> with(V2, another)),
                mismatch("another's by the older attribute", () -> with(V1, v1(ANOTHER))),
                mismatch(
                        "its own and by the older attribute another's",
                        () -> gost().attribute(V2, own)
                                .attribute(V1, v1(ANOTHER))
                                .der()),
                mismatch(
                        "another's and by the older attribute its own",
                        () -> gost().attribute(V2, another)
                                .attribute(V1, v1(OWN))
                                .der()),
                mismatch(
                        "another's before its own",
                        () -> with(V2, new SigningCertificateV2(new ESSCertIDv2[] {
                            ((SigningCertificateV2) another).getCerts()[0], ((SigningCertificateV2) own).getCerts()[0]
                        }))),
                mismatch(
                        "its own by SHA-1 in the newer attribute",
                        () -> with(V2, v2(OIWObjectIdentifiers.idSHA1, "SHA-1", OWN, null))),
                mismatch(
                        "its own with another number",
                        () -> with(V2, withSerial(issuer, OWN.getSerialNumber().add(BigInteger.ONE)))),
                mismatch(
                        "its own with another issuer",
                        () -> with(V2, withSerial(ANOTHER.getIssuer(), OWN.getSerialNumber()))),
                refused("none in the list", CMS_MALFORMED, () -> with(V2, new DERSequence(new DERSequence()))),
                refused("no list", CMS_MALFORMED, () -> with(V2, DERNull.INSTANCE)),
                refused("no older list", CMS_MALFORMED, () -> with(V1, DERNull.INSTANCE)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource({"contents", "signingCertificates"})
    void table(String name, Refusal expected, Supplier<byte[]> message) {
        Workshop.check(expected, message.get());
    }

    private static Arguments otherText(String name, Supplier<byte[]> message) {
        return refused(name, WRONG_TEXT, message);
    }

    private static Arguments mismatch(String name, Supplier<byte[]> message) {
        return refused(name, SIGNING_CERTIFICATE_MISMATCH, message);
    }

    private static byte[] digest(byte[] value) {
        return gost().instead(CMSAttributes.messageDigest, new DEROctetString(value))
                .der();
    }

    private static byte[] with(ASN1ObjectIdentifier attribute, ASN1Encodable value) {
        return gost().attribute(attribute, value).der();
    }

    private static SigningCertificate v1(X509CertificateHolder certificate) {
        return new SigningCertificate(new ESSCertID(hash("SHA-1", certificate)));
    }

    private static SigningCertificateV2 v2(
            ASN1ObjectIdentifier algorithm, String name, X509CertificateHolder certificate, IssuerSerial serial) {
        return new SigningCertificateV2(
                new ESSCertIDv2(new AlgorithmIdentifier(algorithm), hash(name, certificate), serial));
    }

    private static SigningCertificateV2 withSerial(X500Name issuer, BigInteger number) {
        IssuerSerial serial = new IssuerSerial(new GeneralNames(new GeneralName(issuer)), number);
        return v2(NISTObjectIdentifiers.id_sha256, "SHA-256", OWN, serial);
    }

    private static SigningCertificateV2 streebog() {
        byte[] hash = KeyMaterial.digest(Algorithm.GOST, Der.of(OWN.toASN1Structure()));
        return new SigningCertificateV2(new ESSCertIDv2(NcaProfile.digestAlgorithm(Algorithm.GOST), hash));
    }

    private static byte[] hash(String name, X509CertificateHolder certificate) {
        try {
            return MessageDigest.getInstance(name).digest(Der.of(certificate.toASN1Structure()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
