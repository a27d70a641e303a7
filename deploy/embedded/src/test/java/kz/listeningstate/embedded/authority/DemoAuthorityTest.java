package kz.listeningstate.embedded.authority;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final byte[] TEXT = "{\"action\":\"sign\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path dir;

    private final DemoAuthority authority = at(NOW);

    @Test
    void everyIdentificationNumberIsDifferentAndPassesItsCheck() {
        Set<String> seen = new HashSet<>();
        for (Person person : DemoPeople.ALL) {
            assertTrue(hasCheckDigit(person.iin()), person.id());
            assertTrue(seen.add(person.iin()), person.id());
            assertTrue(seen.add(person.name()), person.name());
        }
        assertTrue(hasCheckDigit(DemoPeople.KOKBULAK_BIN));
        assertEquals(90, DemoPeople.ALL.size());
        long gost = DemoPeople.ALL.stream()
                .filter(p -> p.algorithm() == Algorithm.GOST)
                .count();
        assertTrue(gost > 30 && gost < 54, "GOST " + gost);
    }

    @Test
    void chainsHoldFromLeafToRoot() throws Exception {
        for (Algorithm algorithm : Algorithm.values()) {
            String suffix = algorithm.name().toLowerCase(java.util.Locale.ROOT);
            X509CertificateHolder root = certificate("ca/root_" + suffix + "_demo.der");
            X509CertificateHolder issuing = certificate("ca/nca_" + suffix + "_demo.der");
            X509CertificateHolder leaf = authority
                    .identity(DemoPeople.AIGUL, algorithm, Kind.INDIVIDUAL_SIGN)
                    .certificate();
            assertSignedBy(root, root);
            assertSignedBy(issuing, root);
            assertSignedBy(leaf, issuing);
        }
    }

    @Test
    void subjectAndRolesFollowTheNationalProfile() {
        X509CertificateHolder leaf = authority.find("aigul").orElseThrow().certificate();
        assertEquals(
                "CN=СӘРСЕНОВА АЙГҮЛ,SURNAME=СӘРСЕНОВА,SERIALNUMBER=IIN900315400017,C=KZ,GIVENNAME=ҚАЙРАТҚЫЗЫ",
                leaf.getSubject().toString());
        KeyUsage usage = KeyUsage.fromExtensions(leaf.getExtensions());
        assertTrue(usage.hasUsages(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        X509CertificateHolder auth = authority.find("aigul-auth").orElseThrow().certificate();
        assertFalse(KeyUsage.fromExtensions(auth.getExtensions()).hasUsages(KeyUsage.nonRepudiation));
        assertTrue(headName("head-kokbulak").contains("OU=BIN" + DemoPeople.KOKBULAK_BIN));
        // As in the register of heads (body/demo-heads.csv).
        assertEquals(
                "CN=СЕЙІТОВ БОЛАТ,SURNAME=СЕЙІТОВ,SERIALNUMBER=IIN680403309034,C=KZ,"
                        + "O=\"КӨКЖАЗЫҚ АУДАНЫНЫҢ ӘКІМДІГІ\" ММ,OU=BIN000140001249,GIVENNAME=ЖҰМАБЕКҰЛЫ",
                headName("head-kokzhazyk").replace("\\", ""));
    }

    private String headName(String id) {
        return authority.find(id).orElseThrow().certificate().getSubject().toString();
    }

    @Test
    void signsAsNcaLayerDoes() throws Exception {
        for (Algorithm algorithm : Algorithm.values()) {
            DemoIdentity identity = authority.identity(DemoPeople.YERLAN, algorithm, Kind.INDIVIDUAL_SIGN);
            CMSSignedData detached = new CMSSignedData(new CMSProcessableByteArray(TEXT), identity.sign(TEXT, true));
            SignerInformation signer =
                    detached.getSignerInfos().getSigners().iterator().next();
            assertEquals(1, detached.getSignerInfos().size());
            assertEquals(1, detached.getCertificates().getMatches(null).size());
            ASN1OctetString digest = (ASN1OctetString) signer.getSignedAttributes()
                    .get(CMSAttributes.messageDigest)
                    .getAttributeValues()[0];
            assertArrayEquals(KeyMaterial.digest(algorithm, TEXT), digest.getOctets());
            assertTrue(NcaVerifier.verifies(
                    identity.certificate().getSubjectPublicKeyInfo(),
                    signer.getEncodedSignedAttributes(),
                    signer.getSignature()));
            CMSSignedData attached = new CMSSignedData(identity.sign(TEXT, false));
            assertArrayEquals(TEXT, (byte[]) attached.getSignedContent().getContent());
        }
    }

    @Test
    void keysOutliveARestartAndAreForTheOwnerOnly() throws Exception {
        DemoIdentity before = authority.find("citizen-10").orElseThrow();
        DemoIdentity after = at(NOW.plusSeconds(60)).find("citizen-10").orElseThrow();
        assertEquals(before.certificate(), after.certificate());
        try (Stream<Path> files = Files.list(dir.resolve("keys"))) {
            for (Path key :
                    files.filter(path -> path.toString().endsWith(".key")).toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
            }
        }
    }

    @Test
    void aCertificatePastItsYearIsRenewedUnlessItIsMeantToHaveExpired() {
        X509CertificateHolder old = authority.find("citizen-11").orElseThrow().certificate();
        DemoAuthority later = at(NOW.plus(Duration.ofDays(400)));
        assertNotEquals(old, later.find("citizen-11").orElseThrow().certificate());
        X509CertificateHolder expired =
                authority.find("aigul-expired").orElseThrow().certificate();
        assertTrue(expired.getNotAfter().toInstant().isBefore(NOW));
        assertEquals(expired, later.find("aigul-expired").orElseThrow().certificate());
    }

    @Test
    void aStrangersIssuerBearsTheNameOnly() throws Exception {
        X509CertificateHolder issuing = authority.issuing(Algorithm.GOST).certificate();
        X509CertificateHolder leaf =
                authority.find("stranger-unknown-ca").orElseThrow().certificate();
        assertEquals(issuing.getSubject(), leaf.getIssuer());
        assertFalse(NcaVerifier.verifies(
                issuing.getSubjectPublicKeyInfo(),
                leaf.toASN1Structure().getTBSCertificate().getEncoded(),
                leaf.getSignature()));
    }

    private static DemoAuthority at(Instant now) {
        return DemoAuthority.openOrCreate(dir, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static X509CertificateHolder certificate(String name) throws Exception {
        return new X509CertificateHolder(Files.readAllBytes(dir.resolve(name)));
    }

    private static void assertSignedBy(X509CertificateHolder subject, X509CertificateHolder issuer) throws Exception {
        assertEquals(issuer.getSubject(), subject.getIssuer());
        assertTrue(NcaVerifier.verifies(
                issuer.getSubjectPublicKeyInfo(),
                subject.toASN1Structure().getTBSCertificate().getEncoded(),
                subject.getSignature()));
    }

    private static boolean hasCheckDigit(String number) {
        int[][] weights = {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2}};
        for (int[] row : weights) {
            int sum = 0;
            for (int i = 0; i < 11; i++) {
                sum += row[i] * Character.digit(number.charAt(i), 10);
            }
            if (sum % 11 < 10) {
                return sum % 11 == Character.digit(number.charAt(11), 10);
            }
        }
        return false;
    }
}
