package kz.listeningstate.embedded.authority;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;

class RevocationListsTest {
    private final TestAuthority.Hands clock = new TestAuthority.Hands();
    private final DemoAuthority authority = TestAuthority.at(clock);
    private final RevocationLists lists = new RevocationLists(authority);

    @Test
    void bothListsNameTheirIssuerAndTheirSuccessorsTime() throws Exception {
        for (Algorithm algorithm : Algorithm.values()) {
            X509CertificateHolder issuer = authority.issuing(algorithm).certificate();
            X509CRLHolder full = full(algorithm, Behaviour.HONEST);
            X509CRLHolder delta = delta(algorithm, Behaviour.HONEST);
            for (X509CRLHolder list : new X509CRLHolder[] {full, delta}) {
                assertEquals(issuer.getSubject(), list.getIssuer());
                assertTrue(list.isSignatureValid(new NcaVerifier(issuer)));
                assertEquals(Date.from(TestAuthority.NOW), list.getThisUpdate());
                assertArrayEquals(
                        SubjectKeyIdentifier.fromExtensions(issuer.getExtensions())
                                .getKeyIdentifier(),
                        AuthorityKeyIdentifier.fromExtensions(list.getExtensions())
                                .getKeyIdentifierOctets());
            }
            assertEquals(Date.from(TestAuthority.NOW.plus(Duration.ofHours(24))), full.getNextUpdate());
            assertEquals(Date.from(TestAuthority.NOW.plus(Duration.ofHours(1))), delta.getNextUpdate());
            assertNull(full.getExtension(Extension.deltaCRLIndicator));
            assertTrue(delta.getExtension(Extension.deltaCRLIndicator).isCritical());
        }
    }

    /** RFC 5280, 5.2.4: full list and delta together are the full list of the delta's moment. */
    @Test
    void aDeltaGoesWithEveryFullListThatHasNotExpired() throws Exception {
        X509CertificateHolder early = authority.find("citizen-72").orElseThrow().certificate();
        X509CertificateHolder late = authority.find("citizen-76").orElseThrow().certificate();
        Algorithm algorithm = authority.issuerOf(early);
        assertEquals(algorithm, authority.issuerOf(late));
        authority.revocations().revoke(early, CRLReason.keyCompromise);
        X509CRLHolder old = full(algorithm, Behaviour.HONEST);
        assertNotNull(old.getRevokedCertificate(early.getSerialNumber()));
        assertNotNull(delta(algorithm, Behaviour.HONEST).getRevokedCertificate(early.getSerialNumber()));

        clock.now = TestAuthority.NOW.plus(Duration.ofHours(24));
        X509CRLHolder atItsEnd = delta(algorithm, Behaviour.HONEST);
        assertTrue(number(atItsEnd, Extension.deltaCRLIndicator).compareTo(number(old, Extension.cRLNumber)) <= 0);

        clock.now = TestAuthority.NOW.plus(Duration.ofHours(30));
        authority.revocations().revoke(late, CRLReason.unspecified);
        X509CRLHolder full = full(algorithm, Behaviour.HONEST);
        X509CRLHolder delta = delta(algorithm, Behaviour.HONEST);
        assertEquals(
                CRLReason.keyCompromise,
                CRLReason.getInstance(full.getRevokedCertificate(early.getSerialNumber())
                                .getExtension(Extension.reasonCode)
                                .getParsedValue())
                        .getValue()
                        .intValue());
        assertNull(delta.getRevokedCertificate(early.getSerialNumber()));
        assertNotNull(full.getRevokedCertificate(late.getSerialNumber()));
        assertEquals(
                Date.from(clock.now),
                delta.getRevokedCertificate(late.getSerialNumber()).getRevocationDate());
        assertFalse(delta.getRevokedCertificate(late.getSerialNumber()).hasExtensions());
        assertTrue(number(delta, Extension.deltaCRLIndicator).compareTo(number(old, Extension.cRLNumber)) > 0);
    }

    @Test
    void noRevocationFallsBetweenABaseAndItsDelta() throws Exception {
        clock.now = TestAuthority.NOW.plus(Duration.ofDays(50)).plusMillis(500);
        Algorithm algorithm = Algorithm.GOST;
        X509CRLHolder base = full(algorithm, Behaviour.HONEST);
        clock.now = clock.now.plusMillis(200);
        X509CertificateHolder leaf = authority
                .identity(DemoPeople.YERLAN, algorithm, Kind.LEGAL_HEAD)
                .certificate();
        authority.revocations().revoke(leaf, CRLReason.certificateHold);
        clock.now = clock.now.plusMillis(-200).plus(Duration.ofHours(24));
        X509CRLHolder delta = delta(algorithm, Behaviour.HONEST);
        assertTrue(number(delta, Extension.deltaCRLIndicator).compareTo(number(base, Extension.cRLNumber)) <= 0);
        assertNotNull(delta.getRevokedCertificate(leaf.getSerialNumber()));
    }

    @Test
    void noTwoListsHaveTheSameNumber() throws Exception {
        BigInteger first = number(full(Algorithm.RSA, Behaviour.HONEST), Extension.cRLNumber);
        BigInteger second = number(full(Algorithm.RSA, Behaviour.HONEST), Extension.cRLNumber);
        clock.now = clock.now.plusMillis(5);
        BigInteger third = number(delta(Algorithm.RSA, Behaviour.HONEST), Extension.cRLNumber);
        assertTrue(first.compareTo(second) < 0 && second.compareTo(third) < 0);
    }

    @Test
    void aStaleListIsOverdueAndKnowsNothingNew() throws Exception {
        clock.now = TestAuthority.NOW.plus(Duration.ofDays(100));
        X509CertificateHolder leaf = authority.find("citizen-73").orElseThrow().certificate();
        authority.revocations().revoke(leaf, CRLReason.keyCompromise);
        Algorithm algorithm = authority.issuerOf(leaf);
        BigInteger fresh = number(full(algorithm, Behaviour.HONEST), Extension.cRLNumber);
        Date due = Date.from(clock.now.minus(Duration.ofHours(1)));
        for (X509CRLHolder stale :
                new X509CRLHolder[] {full(algorithm, Behaviour.STALE), delta(algorithm, Behaviour.STALE)}) {
            assertEquals(due, stale.getNextUpdate());
            assertNull(stale.getRevokedCertificate(leaf.getSerialNumber()));
            assertTrue(number(stale, Extension.cRLNumber).compareTo(fresh) < 0);
            assertTrue(stale.isSignatureValid(
                    new NcaVerifier(authority.issuing(algorithm).certificate())));
        }
        Date later = Date.from(clock.now.plus(Duration.ofHours(2)));
        assertEquals(later, full(algorithm, Behaviour.FUTURE).getThisUpdate());
    }

    @Test
    void aBadSignatureIsBad() throws Exception {
        for (Algorithm algorithm : Algorithm.values()) {
            NcaVerifier issuer = new NcaVerifier(authority.issuing(algorithm).certificate());
            assertFalse(full(algorithm, Behaviour.BAD_SIGNATURE).isSignatureValid(issuer));
            assertFalse(delta(algorithm, Behaviour.BAD_SIGNATURE).isSignatureValid(issuer));
        }
    }

    @Test
    void theJdkReadsThemToo() throws Exception {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        X509Certificate issuer = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(
                authority.issuing(Algorithm.RSA).certificate().getEncoded()));
        for (byte[] list :
                new byte[][] {lists.full(Algorithm.RSA, Behaviour.HONEST), lists.delta(Algorithm.RSA, Behaviour.HONEST)
                }) {
            X509CRL read = (X509CRL) factory.generateCRL(new ByteArrayInputStream(list));
            read.verify(issuer.getPublicKey());
        }
    }

    @Test
    void looksAsTheAuthoritysOwnList() throws Exception {
        X509CRLHolder real = new X509CRLHolder(TestAuthority.real("nca_gost2022_test.crl"));
        assertTrue(real.isSignatureValid(
                new NcaVerifier(new X509CertificateHolder(TestAuthority.real("nca_gost2015_test.cer")))));
        DemoIdentity revoked = authority.identity(DemoPeople.YERLAN, Algorithm.GOST, Kind.INDIVIDUAL_AUTH);
        authority.revocations().revoke(revoked.certificate(), CRLReason.certificateHold);
        X509CRLHolder ours = full(Algorithm.GOST, Behaviour.HONEST);
        assertEquals(outline(real), outline(ours));
    }

    /** The number of entries is not part of the looks. */
    private static String outline(X509CRLHolder list) {
        String entry = "SEQUENCE\\{Integer, UTCTime, SEQUENCE\\{SEQUENCE\\{2\\.5\\.29\\.21, OctetString\\}\\}\\}";
        return Outline.of(list.toASN1Structure()).replaceAll(entry + "(, " + entry + ")*", "entries");
    }

    private X509CRLHolder full(Algorithm algorithm, Behaviour behaviour) throws Exception {
        return new X509CRLHolder(lists.full(algorithm, behaviour));
    }

    private X509CRLHolder delta(Algorithm algorithm, Behaviour behaviour) throws Exception {
        return new X509CRLHolder(lists.delta(algorithm, behaviour));
    }

    private static BigInteger number(X509CRLHolder list, org.bouncycastle.asn1.ASN1ObjectIdentifier extension) {
        return ASN1Integer.getInstance(list.getExtension(extension).getParsedValue())
                .getValue();
    }
}
