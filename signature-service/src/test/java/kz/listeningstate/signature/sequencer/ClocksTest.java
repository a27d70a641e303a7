package kz.listeningstate.signature.sequencer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClocksTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Instant ours = NOON;
    private long nanos = 42;
    private final Clocks clocks = new Clocks(new Ours(), () -> nanos);

    @Test
    void beforeTheDatabaseWasHeardNothingCanBeDated() {
        assertTrue(clocks.disagree());
    }

    @Test
    void timePassesForBoth() {
        clocks.hear(NOON);
        pass(Duration.ofDays(3));
        assertFalse(clocks.disagree());
    }

    @Test
    void aClockThatJumpsIsNoticedBeforeTheNextLook() {
        for (Duration jump : new Duration[] {Duration.ofHours(2), Duration.ofDays(-2)}) {
            ours = NOON;
            clocks.hear(NOON);
            pass(Duration.ofMillis(300));
            assertFalse(clocks.disagree());
            ours = ours.plus(jump);
            assertTrue(clocks.disagree(), jump::toString);
        }
    }

    @Test
    void aDatabaseWhoseClockJumpsIsNotBelieved() {
        clocks.hear(NOON.plus(Duration.ofHours(2)));
        assertTrue(clocks.disagree());
        clocks.hear(NOON.minus(Duration.ofDays(2)));
        assertTrue(clocks.disagree());
        clocks.hear(NOON.plus(Clocks.TOLERANCE));
        assertFalse(clocks.disagree());
    }

    private void pass(Duration time) {
        ours = ours.plus(time);
        nanos += time.toNanos();
    }

    private final class Ours extends Clock {
        @Override
        public Instant instant() {
            return ours;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
