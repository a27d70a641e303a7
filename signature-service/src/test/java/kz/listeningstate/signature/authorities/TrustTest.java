package kz.listeningstate.signature.authorities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfile.RevocationPolicy.Source;
import kz.listeningstate.signature.trust.UntrustedAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test and demo anchors must not be believed in production. */
class TrustTest {
    @TempDir
    Path dir;

    @Test
    void productionLoadsTheNationalAuthoritiesOnly() {
        assertEquals("kz-nca", load("kz-nca", Optional.empty(), "prod").name());
        Optional<Path> demo = Optional.of(DemoAuthority.openOrCreate(dir).certificates());
        for (String profile : List.of("kz-nca-test", "demo")) {
            for (String quarkus : List.of("prod", "dev", "")) {
                UntrustedAuthority refused = assertThrows(UntrustedAuthority.class, () -> load(profile, demo, quarkus));
                assertTrue(refused.getMessage().contains(profile), refused.getMessage());
            }
            load(profile, demo, "demo");
            load(profile, demo, "test");
        }
    }

    @Test
    void theDemoProfileNeedsItsDirectory() {
        assertThrows(UntrustedAuthority.class, () -> load("demo", Optional.empty(), "demo"));
    }

    @Test
    void theInstallationMayChooseItsSourcesOfRevocation() {
        TrustProfile profile = Trust.load(settings("kz-nca", Optional.empty(), List.of(Source.CRL)), List.of("prod"));
        assertEquals(List.of(Source.CRL), profile.revocation().sources());
    }

    private static TrustProfile load(String name, Optional<Path> demo, String quarkusProfile) {
        return Trust.load(settings(name, demo, null), List.of(quarkusProfile));
    }

    private static TrustSettings settings(String name, Optional<Path> demo, List<Source> sources) {
        return new TrustSettings() {
            @Override
            public String profile() {
                return name;
            }

            @Override
            public Optional<Path> directory() {
                return Optional.empty();
            }

            @Override
            public Optional<List<Source>> revocationSources() {
                return Optional.ofNullable(sources);
            }

            @Override
            public Demo demo() {
                return new Demo() {
                    @Override
                    public Optional<Path> authority() {
                        return demo;
                    }

                    @Override
                    public Optional<URI> services() {
                        return Optional.empty();
                    }
                };
            }
        };
    }
}
