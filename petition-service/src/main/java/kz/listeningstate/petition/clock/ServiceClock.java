package kz.listeningstate.petition.clock;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's clock: the server's, or in a demonstration a {@link MovedClock}. */
class ServiceClock {

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "clock.moved-by") Optional<Path> file) {
        return of(file, ConfigUtils.getProfiles());
    }

    /** @param profiles active profiles of Quarkus */
    static Clock of(Optional<Path> file, List<String> profiles) {
        if (file.isPresent() && !profiles.contains("demo") && !profiles.contains("test")) {
            throw new IllegalStateException("clock.moved-by is for demonstrations: a deadline is kept by real time");
        }
        Clock server =
                file.<Clock>map(path -> new MovedClock(Clock.systemUTC(), path)).orElseGet(Clock::systemUTC);
        // Microseconds are what the database keeps: an event and the stored fact must not differ.
        return Clock.tick(server, Duration.of(1, ChronoUnit.MICROS));
    }
}
