package kz.listeningstate.petition.clock;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceClockTest {
    private static final Duration HALF_A_YEAR = Duration.ofDays(183);

    @TempDir
    Path folder;

    @Test
    void productionHasNoClockThatCanBeMoved() {
        Optional<Path> file = Optional.of(folder.resolve("clock"));
        assertThrows(IllegalStateException.class, () -> ServiceClock.of(file, List.of("prod")));
        ServiceClock.of(Optional.empty(), List.of("prod"));
    }

    @Test
    void aFileMovesItAheadAndNeverBack() throws IOException {
        Path file = folder.resolve("clock");
        Clock clock = ServiceClock.of(Optional.of(file), List.of("demo"));
        assertTrue(Duration.between(Instant.now(), clock.instant()).abs().compareTo(Duration.ofMinutes(1)) < 0);
        Files.writeString(file, HALF_A_YEAR.toString());
        await().until(() -> ahead(clock).compareTo(HALF_A_YEAR.minusMinutes(1)) > 0);
        Files.writeString(file, "PT0S");
        Clock another = ServiceClock.of(Optional.of(file), List.of("demo"));
        await().until(() -> ahead(another).toMinutes() == 0);
        assertEquals(183, ahead(clock).plusMinutes(1).toDays(), "deadlines that were seen to pass stay passed");
    }

    private static Duration ahead(Clock clock) {
        return Duration.between(Instant.now(), clock.instant());
    }
}
