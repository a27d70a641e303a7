package kz.listeningstate.signature.sequencer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import kz.listeningstate.signature.sequencer.LogStatus.State;
import org.junit.jupiter.api.Test;

class LogStatusTest {
    private static final Instant BEGAN = Instant.parse("2026-11-22T10:00:00Z");

    private Instant now = BEGAN;
    private final LogStatus status = new LogStatus(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    });

    /** Whoever mends one file must not read of it when another is the reason. */
    @Test
    void theSameTroubleTellsItsLatestReasonAndWhenItBegan() {
        assertTrue(status.troubled(LogTrouble.FILES, "one file"));
        now = BEGAN.plus(Duration.ofHours(1));
        assertFalse(status.troubled(LogTrouble.FILES, "another file"));
        assertEquals(new State(true, LogTrouble.FILES, "another file", BEGAN), status.state());
    }

    @Test
    void anotherTroubleAndTheEndOfOneBeginAnew() {
        status.troubled(LogTrouble.FILES, "one file");
        now = BEGAN.plus(Duration.ofHours(1));
        assertTrue(status.troubled(LogTrouble.DATABASE, "away"));
        assertEquals(now, status.state().since());
        now = BEGAN.plus(Duration.ofHours(2));
        assertTrue(status.leading());
        assertEquals(now, status.state().since());
        assertNull(status.state().detail());
    }
}
