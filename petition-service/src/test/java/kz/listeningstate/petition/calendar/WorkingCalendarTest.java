package kz.listeningstate.petition.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private final WorkingCalendar calendar =
            new WorkingCalendar(ShippedHolidays.days(), Set.of(), LocalTime.of(18, 30));

    @ParameterizedTest
    @CsvSource({
        // Victory Day 2026 fell on a Saturday and moved to Monday.
        "2026-05-11, false",
        "2026-05-12, true",
        // 30 August is no holiday from 2026; 31 August 2026 is an ordinary Monday.
        "2026-08-31, true",
        // Constitution Day still was one in 2025: a Saturday that moved to Monday.
        "2025-09-01, false",
        // 15 March is a holiday from 2027 (Constitution of 2026).
        "2026-03-16, true",
        "2027-03-15, false",
        // Kurban-ait.
        "2026-05-27, false",
        "2027-01-04, false",
        "2026-09-05, false",
        "2026-09-07, true"
    })
    void knowsTheDays(LocalDate day, boolean working) {
        assertEquals(working, calendar.isWorkingDay(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 20, 2026-09-29",
        // Over the New Year of 2027: 1 January, 4 January (moved from Saturday the 2nd) and 7 January are off.
        "2026-12-30, 5, 2027-01-11",
        // Over Nauryz 2026: 23 to 25 March are off.
        "2026-03-20, 1, 2026-03-26",
        // From a Saturday the first counted day is Monday.
        "2026-09-05, 1, 2026-09-07"
    })
    void countsFromTheNextDay(LocalDate from, int workingDays, LocalDate due) {
        assertEquals(due, calendar.plusWorkingDays(from, workingDays));
        assertEquals(workingDays, calendar.workingDaysBetween(from, due));
        assertEquals(-workingDays, calendar.workingDaysBetween(due, from));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01T05:00:00Z, 2026-09-01",
        "2026-09-01T13:29:59Z, 2026-09-01",
        // 18:30 in Kazakhstan: working hours are over.
        "2026-09-01T13:30:00Z, 2026-09-02",
        "2026-09-04T20:00:00Z, 2026-09-07",
        // Still 1 September in London, already the 2nd in Kazakhstan.
        "2026-09-01T19:00:00Z, 2026-09-02"
    })
    void whatComesAfterWorkingHoursCountsFromTheNextWorkingDay(Instant at, LocalDate day) {
        assertEquals(day, calendar.registrationDay(at));
    }

    @Test
    void aDayEndsAtMidnightOfUtcPlusFive() {
        assertEquals(Instant.parse("2026-09-29T19:00:00Z"), WorkingCalendar.endOf(LocalDate.of(2026, 9, 29)));
        assertEquals(LocalDate.of(2026, 9, 30), WorkingCalendar.dateOf(Instant.parse("2026-09-29T19:00:00Z")));
        assertEquals(LocalDate.of(2026, 9, 29), WorkingCalendar.dateOf(Instant.parse("2026-09-29T18:59:59Z")));
    }

    @Test
    void aDayOffCanBeWorkedInExchange() {
        LocalDate saturday = LocalDate.of(2026, 9, 5);
        LocalDate monday = LocalDate.of(2026, 9, 7);
        WorkingCalendar swapped = new WorkingCalendar(Set.of(monday), Set.of(saturday), LocalTime.of(18, 30));
        assertTrue(swapped.isWorkingDay(saturday));
        assertFalse(swapped.isWorkingDay(monday));
    }

    @Test
    void refusesToComputeBeyondItsData() {
        assertEquals(LocalDate.of(2028, 12, 31), calendar.knownUntil());
        assertThrows(BeyondCalendarException.class, () -> calendar.plusWorkingDays(LocalDate.of(2028, 12, 20), 20));
        assertThrows(BeyondCalendarException.class, () -> calendar.isWorkingDay(LocalDate.of(2024, 12, 31)));
    }
}
