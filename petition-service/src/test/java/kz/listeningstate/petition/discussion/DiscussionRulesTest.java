package kz.listeningstate.petition.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;

/** Whatever days a body wants, no discussion opens without its notice, is too short, or outlasts the term. */
class DiscussionRulesTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 26), LocalDate.of(2027, 1, 1)),
            Set.of(),
            LocalTime.of(18, 30));
    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);

    @Test
    void noLawRowIsViolatedByRandomDays() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int announced = 0;
        for (int i = 0; i < 5_000; i++) {
            Instant now = Instant.parse("2026-10-01T00:00:00Z").plusSeconds(random.nextInt(30 * 86_400));
            LocalDate opens = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(40));
            LocalDate closes = opens.plusDays(random.nextInt(15) - 2);
            try {
                Discussion discussion = announce(opens, closes, now);
                announced++;
                LocalDate today = WorkingCalendar.dateOf(now);
                String found = "seed " + seed + ": " + now + " " + opens + " " + closes;
                assertTrue(CALENDAR.workingDaysBetween(today, opens) >= 3, found);
                assertTrue(CALENDAR.workingDaysBetween(opens.minusDays(1), closes) >= 3, found);
                assertTrue(closes.isBefore(DUE) || today.isAfter(DUE), found);
                assertEquals(DiscussionView.State.ANNOUNCED, discussion.state(now), found);
            } catch (Problem refused) {
                assertEquals(422, refused.status(), "seed " + seed);
            }
        }
        assertTrue(announced > 100, "the generator finds lawful days");
    }

    @Test
    void openFromItsFirstDayToTheEndOfItsLast() {
        Discussion discussion =
                announce(LocalDate.of(2026, 10, 6), LocalDate.of(2026, 10, 8), Instant.parse("2026-10-01T05:00:00Z"));
        assertEquals(DiscussionView.State.ANNOUNCED, discussion.state(Instant.parse("2026-10-05T18:59:59Z")));
        assertEquals(DiscussionView.State.OPEN, discussion.state(Instant.parse("2026-10-05T19:00:00Z")));
        assertEquals(DiscussionView.State.OPEN, discussion.state(Instant.parse("2026-10-08T18:59:59Z")));
        assertEquals(DiscussionView.State.CLOSED, discussion.state(Instant.parse("2026-10-08T19:00:00Z")));
        assertThrows(
                Problem.class, () -> discussion.digest(0, 0, UUID.randomUUID(), Instant.parse("2026-10-08T18:00:00Z")));
        assertThrows(
                Problem.class, () -> discussion.digest(0, 1, UUID.randomUUID(), Instant.parse("2026-10-08T19:00:00Z")));
        discussion.digest(0, 0, UUID.randomUUID(), Instant.parse("2026-10-08T19:00:00Z"));
        assertEquals(DiscussionView.State.ANSWERED, discussion.state(Instant.parse("2026-10-09T00:00:00Z")));
        assertFalse(discussion.texts().isEmpty());
    }

    private static Discussion announce(LocalDate opens, LocalDate closes, Instant now) {
        Discussion.Frame frame = new Discussion.Frame(Outcome.REFUSED, Map.of("kk", "Мәтін"), 3, 3, DUE, CALENDAR);
        return Discussion.announce(UUID.randomUUID(), opens, closes, frame, UUID.randomUUID(), now);
    }
}
