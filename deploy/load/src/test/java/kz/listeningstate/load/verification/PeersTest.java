package kz.listeningstate.load.verification;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.load.signer.Mint;
import kz.listeningstate.load.signer.Signer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A peer that says yes to everything would be very fast. */
class PeersTest {

    private static final byte[] CONTENT = {1, 2, 3};
    private static final byte[] OTHER = {1, 2, 4};

    @TempDir
    static Path folder;

    private static DemoAuthority authority;
    private static DemoAuthority stranger;

    @BeforeAll
    static void authorities() {
        authority = DemoAuthority.openOrCreate(folder.resolve("authority"));
        stranger = DemoAuthority.openOrCreate(folder.resolve("stranger"));
    }

    private static byte[] signed(Algorithm algorithm) {
        Signer signer = Mint.some(authority, algorithm, 1).get(0);
        return signer.sign(CONTENT, Instant.now());
    }

    @ParameterizedTest
    @EnumSource
    void bouncyCastleVerifiesBothSignatures(Algorithm algorithm) throws Exception {
        byte[] cms = signed(algorithm);
        BouncyCastle ours =
                new BouncyCastle(algorithm, authority.issuing(algorithm).certificate());
        BouncyCastle theirs =
                new BouncyCastle(algorithm, stranger.issuing(algorithm).certificate());
        assertTrue(ours.verifies(cms, CONTENT));
        assertFalse(theirs.verifies(cms, CONTENT));
        byte[] broken = Arrays.copyOf(cms, cms.length);
        broken[broken.length - 9] ^= 1;
        assertFalse(ours.verifies(broken, CONTENT));
    }

    @Test
    void dssVerifiesContentSignatureAndPath() throws Exception {
        byte[] cms = signed(Algorithm.RSA);
        EuDss ours = new EuDss(authority.issuing(Algorithm.RSA).certificate().getEncoded());
        EuDss theirs = new EuDss(stranger.issuing(Algorithm.RSA).certificate().getEncoded());
        assertTrue(ours.verifies(cms, CONTENT));
        assertFalse(ours.verifies(cms, OTHER));
        assertFalse(theirs.verifies(cms, CONTENT));
    }
}
