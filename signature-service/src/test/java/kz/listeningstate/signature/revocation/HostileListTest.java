package kz.listeningstate.signature.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.CertificateAuthority;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.NcaProfile;
import kz.listeningstate.signature.revocation.RevocationStatus.Verdict;
import kz.listeningstate.signature.trust.Issuer;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V2TBSCertListGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Revocation lists that break one rule each, and what whole and delta lists say together. */
class HostileListTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final BigInteger SERIAL = BigInteger.valueOf(4711);
    private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("1.2.3.4");

    @TempDir
    static Path dir;

    private static CertificateAuthority authority;
    private static Issuer issuer;

    @BeforeAll
    static void open() {
        DemoAuthority demo = DemoAuthority.openOrCreate(dir, Clock.fixed(NOW, ZoneOffset.UTC));
        authority = demo.issuing(Algorithm.GOST);
        issuer = TrustProfiles.demo(demo.certificates()).issuers().values().stream()
                .filter(one -> one.certificate().equals(authority.certificate()))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row(
                        "signed by a stranger",
                        "not signed",
                        list -> list.signer = KeyMaterial.generate(Algorithm.GOST, 0)),
                row("of another name", "not signed", list -> list.issuer = new X500Name("CN=X")),
                row(
                        "without a key identifier",
                        "not signed",
                        list -> list.extensions.remove(Extension.authorityKeyIdentifier)),
                row(
                        "of another key",
                        "not signed",
                        list -> list.extension(
                                Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(new byte[20]))),
                row(
                        "another algorithm inside than outside",
                        "not signed",
                        list -> list.inner = NcaProfile.signatureAlgorithm(Algorithm.RSA)),
                row("another algorithm than the issuer's", "not signed", list -> {
                    list.inner = NcaProfile.signatureAlgorithm(Algorithm.RSA);
                    list.outer = list.inner;
                }),
                row("unused bits in the signature", "not signed", list -> list.padBits = 1),
                row("no extensions", "not signed", list -> list.extensions.clear()),
                row(
                        "an unknown critical extension",
                        "critical",
                        list -> list.extension(UNKNOWN, true, DERNull.INSTANCE)),
                row(
                        "an indirect list",
                        "critical",
                        list -> list.extension(
                                Extension.issuingDistributionPoint,
                                true,
                                new IssuingDistributionPoint(null, false, false, null, true, false))),
                row(
                        "an entry of another issuer",
                        "critical",
                        list -> list.entryExtension =
                                new Extension(Extension.certificateIssuer, true, encoded(DERNull.INSTANCE))),
                row("no next update", "next update", list -> list.nextUpdate = null),
                row("no number", "no number", list -> list.extensions.remove(Extension.cRLNumber)),
                row(
                        "a number that is none",
                        "malformed",
                        list -> list.extension(Extension.cRLNumber, false, DERNull.INSTANCE)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource
    void refused(String name, String reason, Consumer<TestList> change) {
        UnusableAnswer refusal = assertThrows(UnusableAnswer.class, () -> read(change));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @Test
    void bytesThatAreNoListAreRefused() {
        for (byte[] bytes : new byte[][] {{}, {0x30}, {0x30, 0}, new byte[40_000]}) {
            assertThrows(UnusableAnswer.class, () -> RevocationList.read(bytes, issuer));
        }
    }

    @Test
    void aListSaysWhatWasRevokedWhen() {
        RevocationList list = read(one -> {});
        assertEquals(Verdict.REVOKED, list.verdict(null, SERIAL, NOW));
        assertEquals(Verdict.GOOD, list.verdict(null, SERIAL, NOW.minusSeconds(1)), "revoked after the receipt");
        assertEquals(Verdict.GOOD, list.verdict(null, BigInteger.ONE, NOW));
    }

    @Test
    void aListIsCurrentFromItsUpdateToTheNext() {
        RevocationList list = read(one -> {});
        assertFalse(list.isCurrentAt(NOW.minusSeconds(1)));
        assertTrue(list.isCurrentAt(NOW));
        assertTrue(list.isCurrentAt(NOW.plus(Duration.ofDays(1)).minusSeconds(1)));
        assertFalse(list.isCurrentAt(NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void aDeltaListGoesWithAWholeListOfItsTime() {
        RevocationList base = read(one -> {});
        assertTrue(base.isCompletedBy(delta(10, 11)));
        assertTrue(base.isCompletedBy(delta(9, 10)));
        assertFalse(base.isCompletedBy(delta(11, 12)), "something between them is missing");
        assertFalse(base.isCompletedBy(delta(8, 9)), "older than the whole list");
        assertFalse(base.isCompletedBy(read(list -> list.number(12))), "a whole list adds to none");
    }

    @Test
    void aDeltaListTakesACertificateOffTheList() {
        RevocationList base = read(one -> {});
        RevocationList delta = read(list -> list.delta(10).number(11).entryExtension =
                new Extension(Extension.reasonCode, false, encoded(CRLReason.lookup(CRLReason.removeFromCRL))));
        assertEquals(Verdict.REVOKED, base.verdict(null, SERIAL, NOW));
        assertEquals(Verdict.GOOD, base.verdict(delta, SERIAL, NOW));
    }

    private static RevocationList delta(long base, long number) {
        return read(list -> list.delta(base).number(number));
    }

    private static RevocationList read(Consumer<TestList> change) {
        TestList list = new TestList();
        change.accept(list);
        return RevocationList.read(list.der(), issuer);
    }

    private static Arguments row(String name, String reason, Consumer<TestList> change) {
        return Arguments.of(name, reason, change);
    }

    private static byte[] encoded(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number 10, one entry, valid for a day; until it is bent. */
    private static final class TestList {
        final Map<ASN1ObjectIdentifier, Extension> extensions = new LinkedHashMap<>();
        X500Name issuer = authority.certificate().getSubject();
        Instant nextUpdate = NOW.plus(Duration.ofDays(1));
        KeyMaterial signer = authority.key();
        AlgorithmIdentifier inner = NcaProfile.signatureAlgorithm(Algorithm.GOST);
        AlgorithmIdentifier outer = inner;
        Extension entryExtension;
        int padBits;

        TestList() {
            number(10);
            byte[] key = SubjectKeyIdentifier.fromExtensions(
                            authority.certificate().getExtensions())
                    .getKeyIdentifier();
            extension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(key));
        }

        TestList number(long number) {
            return extension(Extension.cRLNumber, false, new ASN1Integer(number));
        }

        TestList delta(long base) {
            return extension(Extension.deltaCRLIndicator, true, new ASN1Integer(base));
        }

        TestList extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
            extensions.put(oid, new Extension(oid, critical, encoded(value)));
            return this;
        }

        byte[] der() {
            V2TBSCertListGenerator tbs = new V2TBSCertListGenerator();
            tbs.setSignature(inner);
            tbs.setIssuer(issuer);
            tbs.setThisUpdate(new Time(Date.from(NOW)));
            if (nextUpdate != null) {
                tbs.setNextUpdate(new Time(Date.from(nextUpdate)));
            }
            tbs.addCRLEntry(
                    new ASN1Integer(SERIAL),
                    new Time(Date.from(NOW)),
                    entryExtension == null ? null : new Extensions(entryExtension));
            if (!extensions.isEmpty()) {
                tbs.setExtensions(new Extensions(extensions.values().toArray(Extension[]::new)));
            }
            ASN1Encodable content = tbs.generateTBSCertList();
            return encoded(new DERSequence(
                    new ASN1Encodable[] {content, outer, TestAnswer.signature(signer, encoded(content), padBits)}));
        }
    }
}
