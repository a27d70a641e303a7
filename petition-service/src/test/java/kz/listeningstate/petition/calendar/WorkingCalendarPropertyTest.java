package kz.listeningstate.petition.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever holidays and swapped days a year has, terms are counted as a person with a wall calendar would. */
class WorkingCalendarPropertyTest {
    private static final LocalTime EVENING = LocalTime.of(18, 30);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 3 * 365;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Set<LocalDate> off = days(40);
    private final Set<LocalDate> worked = days(10);
    private final WorkingCalendar calendar = new WorkingCalendar(known(off), worked, EVENING);

    @Test
    void aTermEndsOnTheDayThatIsFoundByCrossingOutDays() {
        for (int i = 0; i < 20_000; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(DAYS - 200));
            int workingDays = random.nextInt(60);
            LocalDate due = calendar.plusWorkingDays(from, workingDays);
            String found = "seed " + seed + ": " + workingDays + " from " + from;
            assertEquals(crossedOut(from, workingDays), due, found);
            assertTrue(calendar.isWorkingDay(due), found);
            if (workingDays > 0) {
                assertEquals(workingDays, calendar.workingDaysBetween(from, due), found);
                assertTrue(due.isAfter(from), found);
            }
        }
    }

    @Test
    void termsThatBeginLaterOrLastLongerNeverEndEarlier() {
        for (int i = 0; i < 20_000; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(DAYS - 200));
            int workingDays = 1 + random.nextInt(60);
            LocalDate due = calendar.plusWorkingDays(from, workingDays);
            String found = "seed " + seed + ": " + workingDays + " from " + from;
            assertFalse(calendar.plusWorkingDays(from.plusDays(1), workingDays).isBefore(due), found);
            assertTrue(calendar.plusWorkingDays(from, workingDays + 1).isAfter(due), found);
        }
    }

    @Test
    void aFurtherDayOffNeverMovesAnEndForward() {
        for (int i = 0; i < 2_000; i++) {
            Set<LocalDate> more = new HashSet<>(off);
            more.add(FIRST.plusDays(random.nextInt(DAYS)));
            WorkingCalendar stricter = new WorkingCalendar(known(more), worked, EVENING);
            LocalDate from = FIRST.plusDays(random.nextInt(DAYS - 200));
            int workingDays = random.nextInt(60);
            assertFalse(
                    stricter.plusWorkingDays(from, workingDays).isBefore(calendar.plusWorkingDays(from, workingDays)),
                    "seed " + seed + ": " + workingDays + " from " + from);
        }
    }

    /** On paper: the days after the first one, without those off, until enough are crossed out. */
    private LocalDate crossedOut(LocalDate from, int workingDays) {
        return Stream.iterate(workingDays == 0 ? from : from.plusDays(1), day -> day.plusDays(1))
                .filter(day -> worked.contains(day) || day.getDayOfWeek().getValue() <= 5 && !off.contains(day))
                .skip(Math.max(0, workingDays - 1))
                .findFirst()
                .orElseThrow();
    }

    /** With a day of each year, so that all three are known. */
    private static Set<LocalDate> known(Set<LocalDate> off) {
        Set<LocalDate> known = new HashSet<>(off);
        for (int year = 0; year < 3; year++) {
            known.add(FIRST.plusYears(year).withDayOfYear(3));
        }
        return known;
    }

    private Set<LocalDate> days(int number) {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < 3 * number; i++) {
            days.add(FIRST.plusDays(random.nextInt(DAYS)));
        }
        for (int year = 0; year < 3; year++) {
            days.add(FIRST.plusYears(year).withDayOfYear(3));
        }
        return days;
    }
}
