package kz.listeningstate.signature.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.NcaProfile;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Roots and issuing authorities that break one rule each: with them the service does not start. */
class HostileAuthorityTest {
    private static final KeyMaterial ROOT = KeyMaterial.generate(Algorithm.GOST, 0);
    private static final KeyMaterial ISSUING = KeyMaterial.generate(Algorithm.GOST, 0);
    private static final KeyMaterial STRANGER = KeyMaterial.generate(Algorithm.GOST, 0);
    private static final Instant BEGIN = Instant.parse("2022-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2032-01-01T00:00:00Z");

    @TempDir
    Path dir;

    static Stream<Arguments> issuing() {
        return Stream.of(
                row(
                        "no authority",
                        "may not sign",
                        one -> one.extension(Extension.basicConstraints, new BasicConstraints(false))),
                row(
                        "nothing said of being an authority",
                        "may not sign",
                        one -> one.without(Extension.basicConstraints)),
                row(
                        "no right to sign certificates",
                        "may not sign",
                        one -> one.extension(Extension.keyUsage, new KeyUsage(KeyUsage.cRLSign))),
                row("no key usage", "may not sign", one -> one.without(Extension.keyUsage)),
                row(
                        "no key identifier",
                        "no subject key identifier",
                        one -> one.without(Extension.subjectKeyIdentifier)),
                row("under another name", "not signed by a root", one -> one.issuer = new X500Name("CN=Another")),
                row("under another key", "not signed by a root", one -> one.authority(STRANGER)),
                row("signed by a stranger", "not signed by a root", one -> one.signer = STRANGER),
                row(
                        "under another algorithm",
                        "not signed by a root",
                        one -> one.algorithm =
                                new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.398.3.10.1.1.1.2"))));
    }

    static Stream<Arguments> roots() {
        return Stream.of(
                row(
                        "no authority",
                        "not a self-signed authority",
                        one -> one.extension(Extension.basicConstraints, new BasicConstraints(false))),
                row(
                        "no right to sign certificates",
                        "not a self-signed authority",
                        one -> one.extension(Extension.keyUsage, new KeyUsage(KeyUsage.cRLSign))),
                row("signed by a stranger", "not a self-signed authority", one -> one.signer = STRANGER),
                row("under another name", "not a self-signed authority", one -> one.issuer = new X500Name("CN=X")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void issuing(String name, String reason, Consumer<TestAuthority> change) {
        assertRefused(reason, new TestAuthority("Root", ROOT, "Root", ROOT), issuer().with(change));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void roots(String name, String reason, Consumer<TestAuthority> change) {
        assertRefused(reason, new TestAuthority("Root", ROOT, "Root", ROOT).with(change), issuer());
    }

    @Test
    void anIssuerLivesNoLongerThanItsRoot() {
        TestAuthority root = new TestAuthority("Root", ROOT, "Root", ROOT);
        assertEquals(
                END,
                load(root, issuer().with(one -> one.end = END.plusSeconds(9))).notAfter());
        assertEquals(
                END.minusSeconds(9),
                load(root, issuer().with(one -> one.end = END.minusSeconds(9))).notAfter());
        assertEquals(
                BEGIN,
                load(root, issuer().with(one -> one.begin = BEGIN.minusSeconds(9)))
                        .notBefore());
        assertEquals(
                BEGIN.plusSeconds(9),
                load(root, issuer().with(one -> one.begin = BEGIN.plusSeconds(9)))
                        .notBefore());
    }

    @Test
    void aCertificateUnderAnothersKeyIdentifierIsRefused() throws Exception {
        Files.write(dir.resolve("root.der"), new TestAuthority("Root", ROOT, "Root", ROOT).der());
        Files.write(dir.resolve("issuing.der"), issuer().der());
        Files.writeString(dir.resolve("own.json"), """
                {"inherits": "kz", "production": false, "anchors": {"%s": {"certificate": "root.der"}},
                 "issuers": {"%s": {"certificate": "issuing.der"}}}
                """.formatted(hex(ROOT), hex(STRANGER)));
        assertTrue(assertThrows(UntrustedAuthority.class, () -> TrustProfiles.in(dir, "own"))
                .getMessage()
                .contains("key identifier by which it is named"));
    }

    private void assertRefused(String reason, TestAuthority root, TestAuthority issuing) {
        String message = assertThrows(UntrustedAuthority.class, () -> load(root, issuing))
                .getMessage();
        assertTrue(message.contains(reason), message);
    }

    private Issuer load(TestAuthority root, TestAuthority issuing) {
        try {
            Files.write(dir.resolve("root_one.der"), root.der());
            Files.write(dir.resolve("issuing.der"), issuing.der());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TrustProfiles.demo(dir).issuers().values().iterator().next();
    }

    private static TestAuthority issuer() {
        return new TestAuthority("Issuing", ISSUING, "Root", ROOT);
    }

    private static Arguments row(String name, String reason, Consumer<TestAuthority> change) {
        return Arguments.of(name, reason, change);
    }

    private static String hex(KeyMaterial key) {
        return java.util.HexFormat.of().formatHex(key.keyIdentifier());
    }

    private static byte[] encoded(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An authority's certificate as it should be, until it is bent. */
    private static final class TestAuthority {
        final Map<ASN1ObjectIdentifier, Extension> extensions = new LinkedHashMap<>();
        final X500Name subject;
        final KeyMaterial key;
        X500Name issuer;
        KeyMaterial signer;
        AlgorithmIdentifier algorithm = NcaProfile.signatureAlgorithm(Algorithm.GOST);
        Instant begin = BEGIN;
        Instant end = END;

        TestAuthority(String subject, KeyMaterial key, String issuer, KeyMaterial signer) {
            this.subject = new X500Name("CN=" + subject);
            this.key = key;
            this.issuer = new X500Name("CN=" + issuer);
            this.signer = signer;
            extension(Extension.basicConstraints, new BasicConstraints(true));
            extension(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            extension(Extension.subjectKeyIdentifier, new SubjectKeyIdentifier(key.keyIdentifier()));
            authority(signer);
        }

        TestAuthority with(Consumer<TestAuthority> change) {
            change.accept(this);
            return this;
        }

        TestAuthority authority(KeyMaterial one) {
            return extension(Extension.authorityKeyIdentifier, new AuthorityKeyIdentifier(one.keyIdentifier()));
        }

        TestAuthority extension(ASN1ObjectIdentifier oid, ASN1Encodable value) {
            extensions.put(oid, new Extension(oid, false, encoded(value)));
            return this;
        }

        void without(ASN1ObjectIdentifier oid) {
            extensions.remove(oid);
        }

        byte[] der() {
            V3TBSCertificateGenerator tbs = new V3TBSCertificateGenerator();
            tbs.setSerialNumber(new ASN1Integer(BigInteger.ONE));
            tbs.setIssuer(issuer);
            tbs.setSubject(subject);
            tbs.setSignature(algorithm);
            tbs.setStartDate(new Time(Date.from(begin)));
            tbs.setEndDate(new Time(Date.from(end)));
            tbs.setSubjectPublicKeyInfo(key.publicKey());
            tbs.setExtensions(new Extensions(extensions.values().toArray(Extension[]::new)));
            ASN1Encodable content = tbs.generateTBSCertificate();
            return encoded(new DERSequence(
                    new ASN1Encodable[] {content, algorithm, new DERBitString(signer.sign(encoded(content)))}));
        }
    }
}
