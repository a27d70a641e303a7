package kz.listeningstate.signature.authorities;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.signature.trust.Issuer;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfile.RevocationPolicy.Source;
import kz.listeningstate.signature.trust.UntrustedAuthority;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"61,false", "60,true", "0,true"})
    void anAuthorityThatSoonExpiresIsWarnedOf(int days, boolean warned) {
        TrustProfile profile = load("kz-nca", Optional.empty(), "prod");
        Instant end = profile.issuers().values().stream()
                .map(Issuer::notAfter)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Clock clock = Clock.fixed(end.minus(Duration.ofDays(days)).minusSeconds(1), ZoneOffset.UTC);
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        List<String> words = new CopyOnWriteArrayList<>();
        Handler listening = listening(words);
        Logger.getLogger(Trust.class.getName()).addHandler(listening);
        Trust trust = new Trust(settings("kz-nca", Optional.empty(), null), clock, metrics);
        try {
            assertEquals(days, metrics.get("trust_days_left").gauge().value());
            await().pollDelay(warned ? Duration.ZERO : Duration.ofMillis(200))
                    .until(() ->
                            warned == words.stream().anyMatch(word -> word.contains("expires in " + days + " days")));
        } finally {
            trust.close();
            Logger.getLogger(Trust.class.getName()).removeHandler(listening);
        }
    }

    private static Handler listening(List<String> words) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                words.add(line instanceof ExtLogRecord record ? record.getFormattedMessage() : line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
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
            public Optional<Duration> ocspTimeout() {
                return Optional.empty();
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
