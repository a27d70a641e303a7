package kz.listeningstate.signature.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's clock jumps; the database's is real. */
@QuarkusTest
class CautiousClockTest {
    private static final Duration FAR = Duration.ofDays(400);

    @Inject
    EntityManager database;

    @Test
    void aServerThatJumpsAheadMakesNothingHappenSooner() {
        assertThat(told(Instant.now().plus(FAR))).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aServerThatFallsBackMakesItHappenLater() {
        Instant past = Instant.now().minus(FAR);
        assertThat(told(past)).isEqualTo(past);
    }

    @Test
    void aDemonstrationMovesBothAhead(@TempDir Path folder) throws IOException {
        DemoTime demo =
                new DemoTime(Optional.of(Files.writeString(folder.resolve("clock"), FAR.toString())), List.of("demo"));
        Clock moved = ServiceClock.of(demo);
        Instant real = Instant.now();
        assertThat(moved.instant()).isCloseTo(real.plus(FAR), within(1, ChronoUnit.MINUTES));
        assertThat(told(moved.instant(), demo)).isCloseTo(real.plus(FAR), within(1, ChronoUnit.MINUTES));
        assertThat(told(real, demo)).isEqualTo(real);
    }

    @Test
    void productionHasNoClockThatCanBeMoved() {
        Optional<Path> file = Optional.of(Path.of("clock"));
        assertThatThrownBy(() -> new DemoTime(file, List.of("prod"))).isInstanceOf(IllegalStateException.class);
        assertThat(new DemoTime(Optional.empty(), List.of("prod")).ahead()).isZero();
    }

    private Instant told(Instant ours) {
        return told(ours, new DemoTime(Optional.empty(), List.of("test")));
    }

    private Instant told(Instant ours, DemoTime demo) {
        CautiousClock clock = new CautiousClock(database, Clock.fixed(ours, ZoneOffset.UTC), demo);
        return QuarkusTransaction.requiringNew().call(clock::instant);
    }
}
