package kz.listeningstate.signature.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.listeningstate.embedded.authority.DemoAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test and demo anchors must not be believed in production. */
class VerificationFactoryTest {
    @TempDir
    Path dir;

    @Test
    void productionLoadsTheNationalAuthoritiesOnly() {
        assertEquals(
                "kz-nca",
                VerificationFactory.load("kz-nca", Optional.empty(), List.of("prod"))
                        .name());
        Optional<Path> demo = Optional.of(DemoAuthority.openOrCreate(dir).certificates());
        for (String profile : List.of("kz-nca-test", "demo")) {
            for (String quarkus : List.of("prod", "dev", "")) {
                IllegalStateException refused = assertThrows(
                        IllegalStateException.class, () -> VerificationFactory.load(profile, demo, List.of(quarkus)));
                assertTrue(refused.getMessage().contains(profile), refused.getMessage());
            }
            VerificationFactory.load(profile, demo, List.of("demo"));
            VerificationFactory.load(profile, demo, List.of("test"));
        }
    }

    @Test
    void theDemoProfileNeedsItsDirectory() {
        assertThrows(
                IllegalStateException.class, () -> VerificationFactory.load("demo", Optional.empty(), List.of("demo")));
    }
}
