package kz.listeningstate.signature.sequencer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BehindTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final LogSettings settings = Defaults.settings();

    @Test
    void fewLeavesThatWaitForCompanyAreNoReasonToRefuse() {
        Duration leadsRounds = Duration.ofSeconds(3);
        assertFalse(waiting(settings.publishAtLatest().plus(leadsRounds)).isTooMuch(settings, NOW));
        assertTrue(waiting(Duration.ofSeconds(61)).isTooMuch(settings, NOW));
        assertFalse(new Behind(null, null, false).isTooMuch(settings, NOW));
    }

    @Test
    void promisesEndWhileWitnessesAreMissingForHalfADay() {
        assertFalse(unpublished(Duration.ofHours(11)).isTooMuch(settings, NOW));
        assertTrue(unpublished(Duration.ofHours(13)).isTooMuch(settings, NOW));
    }

    @Test
    void aHaltedLogPromisesNothing() {
        assertTrue(new Behind(null, null, true).isTooMuch(settings, NOW));
    }

    @Test
    void aClockThatWasSetBackIsNoReasonToRefuse() {
        assertFalse(waiting(Duration.ofDays(-2)).isTooMuch(settings, NOW));
        assertEquals(Duration.ZERO, Behind.age(NOW.plusSeconds(1), NOW));
    }

    private static Behind waiting(Duration age) {
        return new Behind(NOW.minus(age), null, false);
    }

    private static Behind unpublished(Duration age) {
        return new Behind(null, NOW.minus(age), false);
    }
}
