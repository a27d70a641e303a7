package kz.listeningstate.signature.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Random;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.AuthorityServer;
import kz.listeningstate.signature.revocation.RevocationStatus.Verdict;
import kz.listeningstate.signature.trust.Issuer;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RevocationListTest {
    private static AuthorityServer authority;
    private static TrustProfile demo;

    @BeforeAll
    static void start() {
        authority = AuthorityServer.temporary();
        demo = TrustProfiles.demo(authority.authority().certificates());
    }

    @AfterAll
    static void stop() {
        authority.close();
    }

    /** Lists of the Authority's test services as it published them. */
    @ParameterizedTest
    @CsvSource({
        "nca_gost2022_test.crl,fad24b1ba3a0c961fe1ca8503e6aa2bb450db8a3,4,2022-07-27T11:26:06Z,2023-01-23T11:26:06Z",
        "nca_rsa_test.crl,a68c16337cb8e83567063e5e415755a2af345068,9,2022-03-29T04:18:29Z,2022-09-25T04:18:29Z"
    })
    void theAuthoritysRealListsAreRead(String file, String issuer, int number, Instant from, Instant until)
            throws IOException {
        RevocationList list = RevocationList.read(resource(file), testIssuer(issuer));

        assertEquals(BigInteger.valueOf(number), list.number());
        assertFalse(list.isDelta());
        assertTrue(list.isCurrentAt(from) && !list.isCurrentAt(until) && !list.isCurrentAt(from.minusSeconds(1)));
        BigInteger revoked = list.entries().keySet().iterator().next();
        Instant since = list.entries().get(revoked).revokedAt();
        assertEquals(Verdict.REVOKED, list.verdict(null, revoked, since));
        assertEquals(Verdict.GOOD, list.verdict(null, revoked, since.minusSeconds(1)));
        assertEquals(Verdict.GOOD, list.verdict(null, BigInteger.ONE, since));
    }

    @Test
    void anotherIssuersListIsRefused() throws IOException {
        byte[] gost = resource("nca_gost2022_test.crl");
        Issuer rsa = testIssuer("a68c16337cb8e83567063e5e415755a2af345068");
        assertThrows(UnusableAnswer.class, () -> RevocationList.read(gost, rsa));
    }

    @Test
    void noFlippedBitMakesAnotherList() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] good = resource("nca_gost2022_test.crl");
        Issuer issuer = testIssuer("fad24b1ba3a0c961fe1ca8503e6aa2bb450db8a3");
        for (int i = 0; i < 300; i++) {
            byte[] broken = good.clone();
            int bit = random.nextInt(8 * good.length);
            broken[bit / 8] ^= (byte) (1 << bit % 8);
            assertThrows(
                    UnusableAnswer.class,
                    () -> RevocationList.read(broken, issuer),
                    () -> "bit " + bit + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void aDeltaListAddsToItsWholeList(Algorithm algorithm) {
        Issuer issuer = issuer(algorithm);
        RevocationList base = RevocationList.read(authority.crl(algorithm), issuer);
        String identity = algorithm == Algorithm.GOST ? "citizen-04" : "citizen-06";
        BigInteger serial =
                authority.authority().find(identity).orElseThrow().certificate().getSerialNumber();
        authority.revoke(identity);
        RevocationList delta = RevocationList.read(authority.deltaCrl(algorithm), issuer);
        Instant later = Instant.now().plusSeconds(2);

        assertTrue(delta.isDelta() && !base.isDelta());
        assertTrue(base.isCompletedBy(delta));
        assertFalse(base.isCompletedBy(base), "a whole list completes nothing");
        assertEquals(Verdict.GOOD, base.verdict(null, serial, later));
        assertEquals(Verdict.REVOKED, base.verdict(delta, serial, later));
    }

    private static Issuer issuer(Algorithm algorithm) {
        return demo.issuers().values().stream()
                .filter(issuer -> issuer.subject().toString().contains("(" + algorithm + ")"))
                .findFirst()
                .orElseThrow();
    }

    private static Issuer testIssuer(String keyIdentifier) {
        return TrustProfiles.shipped("kz-nca-test").issuer(keyIdentifier).orElseThrow();
    }

    private static byte[] resource(String file) throws IOException {
        try (InputStream in = RevocationListTest.class.getResourceAsStream("/nca/" + file)) {
            return in.readAllBytes();
        }
    }
}
