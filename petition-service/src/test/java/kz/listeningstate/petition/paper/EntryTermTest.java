package kz.listeningstate.petition.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** Whenever signing closes, sheets are owed by the final tally, and on a working day where there is one. */
class EntryTermTest {
    private static final Duration WAIT = Duration.ofHours(72);

    private final WorkingCalendar calendar = new WorkingCalendar(shipped(), List.of(), LocalTime.of(18, 30));
    private final EntryTerm term = new EntryTerm(calendar, WAIT);

    @Test
    void itEndsByTheTallyWheneverSigningCloses() {
        Instant last = WorkingCalendar.endOf(calendar.knownUntil()).plus(Duration.ofDays(9));
        int withoutWorkingDay = 0;
        for (Instant closed = WorkingCalendar.endOf(calendar.knownFrom());
                closed.isBefore(last);
                closed = closed.plus(Duration.ofMinutes(317))) {
            withoutWorkingDay += check(closed) ? 0 : 1;
        }
        assertTrue(withoutWorkingDay > 0, "the New Year and Nauryz were among them");
    }

    /** Whether it is a working day. */
    private boolean check(Instant closed) {
        LocalDate due = term.lastDay(closed);
        LocalDate first = WorkingCalendar.dateOf(closed);
        assertFalse(WorkingCalendar.endOf(due).isAfter(closed.plus(WAIT)), "after the tally: " + closed);
        assertFalse(due.isBefore(first), "before its begin: " + closed);
        if (due.isAfter(calendar.knownUntil()) || calendar.isWorkingDay(due)) {
            return true;
        }
        for (LocalDate day = first;
                !WorkingCalendar.endOf(day).isAfter(closed.plus(WAIT)) && !day.isAfter(calendar.knownUntil());
                day = day.plusDays(1)) {
            assertFalse(calendar.isWorkingDay(day), day + " would have done for " + closed);
        }
        return false;
    }

    @Test
    void daysOffAreNotWaitedFor() {
        assertEquals("2026-10-02", afterTheEndOf("2026-09-29"), "Tuesday: to Friday");
        assertEquals("2026-10-05", afterTheEndOf("2026-10-02"), "Friday: to Monday");
        assertEquals("2026-10-02", afterTheEndOf("2026-10-01"), "Thursday: to Friday, not Sunday");
        assertEquals("2026-03-23", afterTheEndOf("2026-03-20"), "before Nauryz: on it, for the tally follows");
        String night = term.lastDay(Instant.parse("2026-09-26T21:30:00Z")).toString();
        assertEquals("2026-09-29", night, "Sunday, 2:30: to Tuesday, for Wednesday is not over by then");
    }

    @Test
    void aTallyAtOnceLeavesNoTimeAndIsRefused() {
        assertThrows(IllegalStateException.class, () -> new EntryTerm(calendar, Duration.ofHours(23)));
    }

    private String afterTheEndOf(String day) {
        return term.lastDay(WorkingCalendar.endOf(LocalDate.parse(day))).toString();
    }

    private static List<LocalDate> shipped() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                EntryTermTest.class.getResourceAsStream("/calendar/holidays.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
