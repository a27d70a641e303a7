package kz.listeningstate.signature.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.CertificateAuthority;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.embedded.authority.DemoPeople;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.Leaf;
import kz.listeningstate.signature.algorithm.SignatureAlgorithm;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustProfilesTest {
    private static final String GOST_2022 = "fe30be9fc890633f1fff5a3c0cb0c85f4c6d1708";
    private static final String RSA_2022 = "dcae24d749b26480d2de37233c3ea4515db55ac7";

    @TempDir
    Path dir;

    @Test
    void productionBelievesTheTwoAuthoritiesOf2022() {
        TrustProfile profile = TrustProfiles.shipped("kz-nca");
        assertTrue(profile.production());
        assertTrue(profile.person().checkDigit());
        assertEquals(Set.of(GOST_2022, RSA_2022), profile.issuers().keySet());
        Issuer gost = profile.issuer(GOST_2022).orElseThrow();
        assertTrue(gost.isValidAt(Instant.parse("2026-01-01T00:00:00Z")));
        assertFalse(gost.isValidAt(Instant.parse("2022-06-15T05:01:08Z")));
        assertFalse(gost.isValidAt(Instant.parse("2045-09-07T05:01:10Z")));
    }

    @Test
    void identifiersMayOnlyStandTogetherAsListed() {
        TrustProfile profile = TrustProfiles.shipped("kz-nca");
        ASN1ObjectIdentifier sha256 = new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1");
        ASN1ObjectIdentifier rsa = new ASN1ObjectIdentifier("1.2.840.113549.1.1.1");
        ASN1ObjectIdentifier gostKey = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.2");
        ASN1ObjectIdentifier gostSignature = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.3.2");
        assertEquals(
                SignatureAlgorithm.RSA_SHA256,
                profile.algorithm(sha256, rsa, rsa).orElseThrow().algorithm());
        assertTrue(profile.algorithm(sha256, gostSignature, gostKey).isEmpty());
        assertTrue(profile.algorithm(sha256, rsa, gostKey).isEmpty());
    }

    @Test
    void testAndDemoProfilesAreNotForProduction() {
        assertFalse(TrustProfiles.shipped("kz-nca-test").production());
        DemoAuthority authority = DemoAuthority.openOrCreate(dir);
        TrustProfile demo = TrustProfiles.demo(authority.certificates());
        assertFalse(demo.production());
        assertEquals(2, demo.issuers().size());
    }

    @Test
    void anAuthorityWithoutItsRootIsRefused() throws Exception {
        DemoAuthority authority = DemoAuthority.openOrCreate(dir, Clock.systemUTC());
        Files.delete(authority.certificates().resolve("root_gost_demo.der"));
        assertRefused(authority.certificates(), "not signed by a root");
    }

    @Test
    void aRootOfAnotherGenerationDoesNotCarryTheAuthority() throws Exception {
        copy("/nca/root_rsa.der", "root_rsa_2015.der");
        copy("/trust/kz-nca/nca_rsa_2022.der", "nca_rsa_2022.der");
        assertRefused(dir, "nca_rsa_2022.der is not signed by a root");
    }

    @Test
    void oldGostIsRefused() throws Exception {
        copy("/nca/root_gost.der", "root_gost.der");
        copy("/nca/nca_gost.der", "nca_gost.der");
        assertRefused(dir, "algorithm that the trust profile does not allow");
    }

    @Test
    void aChangedBitInAnAuthorityIsRefused() throws Exception {
        copy("/trust/kz-nca/root_gost_2022.der", "root_gost_2022.der");
        copy("/trust/kz-nca/nca_gost_2022.der", "nca_gost_2022.der");
        assertEquals(1, TrustProfiles.demo(dir).issuers().size());
        for (String file : List.of("root_gost_2022.der", "nca_gost_2022.der")) {
            byte[] good = Files.readAllBytes(dir.resolve(file));
            byte[] bad = good.clone();
            bad[bad.length - 20] ^= 1;
            Files.write(dir.resolve(file), bad);
            assertThrows(UntrustedAuthority.class, () -> TrustProfiles.demo(dir));
            Files.write(dir.resolve(file), good);
        }
    }

    @Test
    void aLeafIsNoAuthority() throws Exception {
        DemoAuthority authority = DemoAuthority.openOrCreate(dir);
        CertificateAuthority root = new CertificateAuthority(
                new X509CertificateHolder(
                        Files.readAllBytes(authority.certificates().resolve("root_gost_demo.der"))),
                KeyMaterial.decode(Algorithm.GOST, Files.readAllBytes(dir.resolve("keys/root_gost_demo.key"))));
        Leaf leaf =
                Leaf.individual(DemoPeople.AIGUL, Algorithm.GOST, Instant.EPOCH, Instant.parse("2040-01-01T00:00:00Z"));
        byte[] citizen =
                root.issue(leaf, KeyMaterial.generate(Algorithm.GOST, 0)).getEncoded();
        Files.write(authority.certificates().resolve("leaf.der"), citizen);
        assertRefused(authority.certificates(), "leaf.der may not sign certificates");
    }

    @Test
    void missingAndBrokenFilesAreSaidSo() throws Exception {
        assertRefused(dir.resolve("nowhere"), "cannot be read");
        assertRefused(dir, "names no issuing authority");
        Files.write(dir.resolve("broken.der"), new byte[] {1, 2, 3});
        assertRefused(dir, "broken.der");
        assertThrows(UntrustedAuthority.class, () -> TrustProfiles.shipped("unheard-of"));
    }

    private static void assertRefused(Path directory, String sentence) {
        UntrustedAuthority refusal = assertThrows(UntrustedAuthority.class, () -> TrustProfiles.demo(directory));
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    }

    private void copy(String resource, String file) throws IOException {
        try (InputStream in = TrustProfilesTest.class.getResourceAsStream(resource)) {
            Files.copy(in, dir.resolve(file));
        }
    }
}
