package kz.listeningstate.petition.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;

class ModerationCaseTest {
    private static final Instant NOW = Instant.parse("2026-09-01T05:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final ModerationCase file = new ModerationCase(UUID.randomUUID());

    @Test
    void aClaimKeepsOthersOutUntilItRunsOut() {
        assertTrue(file.claim(FIRST, NOW, HOUR));
        Instant later = NOW.plus(Duration.ofMinutes(59));
        assertEquals("claimed-by-other", claimOfSecond(later));
        assertFalse(file.claim(FIRST, later, HOUR), "kept, for longer");
        assertEquals("claimed-by-other", claimOfSecond(NOW.plus(HOUR)));
        assertTrue(file.claim(SECOND, later.plus(HOUR), HOUR), "it ran out to the moment");
        assertEquals(Optional.of(SECOND), file.claimedBy(later.plus(HOUR)));
        assertEquals(Optional.empty(), file.claimedBy(later.plus(HOUR).plus(HOUR)));
        assertEquals(0, file.version(), "claims change nothing that was read");
    }

    @Test
    void releasedItIsFree() {
        file.claim(FIRST, NOW, HOUR);
        file.release();
        assertTrue(file.claim(SECOND, NOW, HOUR));
    }

    @Test
    void itIsRaisedOnceForEachCause() {
        assertTrue(file.raise(RaisedFor.DISAGREEMENT, NOW));
        assertFalse(file.raise(RaisedFor.DISAGREEMENT, NOW.plus(HOUR)));
        assertTrue(file.raise(RaisedFor.OVERDUE, NOW.plus(HOUR)));
        assertEquals(NOW, file.raisedAt());
        file.close(NOW);
        assertFalse(file.raise(RaisedFor.DISAGREEMENT, NOW), "nothing is left to look at");
    }

    private String claimOfSecond(Instant at) {
        return assertThrows(Problem.class, () -> file.claim(SECOND, at, HOUR)).slug();
    }
}
