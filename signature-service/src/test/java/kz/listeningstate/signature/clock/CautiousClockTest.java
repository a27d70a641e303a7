package kz.listeningstate.signature.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

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

    private Instant told(Instant ours) {
        CautiousClock clock = new CautiousClock(database, Clock.fixed(ours, ZoneOffset.UTC));
        return QuarkusTransaction.requiringNew().call(clock::instant);
    }
}
