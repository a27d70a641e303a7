package kz.listeningstate.signature.verification;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.provider.Arguments;

/** The demo authority, two of its citizens, and the lines of the tables of hostile messages; one for all test classes. */
final class Workshop {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    static final byte[] TEXT = bytes("{\"action\":\"sign\",\"v\":1}");
    static final byte[] OTHER = bytes("{\"action\":\"sign\",\"v\":2}");

    static final DemoAuthority AUTHORITY = DemoAuthority.openOrCreate(folder(), Clock.fixed(NOW, ZoneOffset.UTC));
    /** Signs with GOST. */
    static final DemoIdentity AIGUL = AUTHORITY.find("aigul").orElseThrow();
    /** Signs with RSA. */
    static final DemoIdentity YERLAN = AUTHORITY.find("yerlan").orElseThrow();

    static final TrustProfile PROFILE = TrustProfiles.demo(AUTHORITY.certificates());
    static final Verification VERIFICATION = new Verification(PROFILE);

    private Workshop() {}

    /** A message by somebody with a GOST key. */
    static TestCms gost() {
        return TestCms.of(AIGUL, TEXT);
    }

    /** A message by somebody with an RSA key. */
    static TestCms rsa() {
        return TestCms.of(YERLAN, TEXT);
    }

    /** A certificate for Aigül's key. */
    static TestCertificate certificate() {
        return TestCertificate.of(AUTHORITY.issuing(Algorithm.GOST), AIGUL);
    }

    /** A message under that certificate, by Aigül's key. */
    static byte[] signedUnder(TestCertificate certificate) {
        return TestCms.of(certificate.build(), AIGUL.key(), TEXT).der();
    }

    /** A line of a table: what the message is, what it must get, and how it is made. */
    static Arguments refused(String name, Refusal refusal, Supplier<byte[]> message) {
        return Arguments.of(name, refusal, message);
    }

    /** A line that is there because somebody might refuse it. */
    static Arguments accepted(String name, Supplier<byte[]> message) {
        return Arguments.of(name, null, message);
    }

    static void check(Refusal expected, byte[] message) {
        check(expected, message, NOW);
    }

    static void check(Refusal expected, byte[] message, Instant receivedAt) {
        if (expected == null) {
            VERIFICATION.verify(message, TEXT, receivedAt);
            return;
        }
        SignatureRefused refused =
                Assertions.assertThrows(SignatureRefused.class, () -> VERIFICATION.verify(message, TEXT, receivedAt));
        Assertions.assertEquals(expected, refused.refusal(), refused.getMessage());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path folder() {
        Path folder = Directories.temporary("authority");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Directories.remove(folder), "workshop"));
        return folder;
    }
}
