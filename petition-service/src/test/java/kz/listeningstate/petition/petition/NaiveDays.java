package kz.listeningstate.petition.petition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/** Days counted one by one, as a clerk would with a wall calendar; shares nothing with {@link WorkingCalendar}. */
public final class NaiveDays {
    private static final Duration ZONE = Duration.ofHours(5);
    private static final LocalTime WORK_ENDS = LocalTime.of(18, 30);

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> workedInExchange = new HashSet<>();

    /** Any holidays, and weekends that are worked in exchange. */
    public static NaiveDays random(Random random) {
        NaiveDays days = new NaiveDays();
        for (int year = 2026; year <= 2038; year++) {
            days.off.add(LocalDate.of(year, 1, 1));
            for (int i = 0; i < 18; i++) {
                days.off.add(LocalDate.ofYearDay(year, 1 + random.nextInt(365)));
            }
            for (int i = 0; i < 6; i++) {
                days.workedInExchange.add(LocalDate.ofYearDay(year, 1 + random.nextInt(365)));
            }
        }
        return days;
    }

    public WorkingCalendar calendar() {
        return new WorkingCalendar(off, workedInExchange, WORK_ENDS);
    }

    public boolean isWorked(LocalDate day) {
        return workedInExchange.contains(day) || (day.getDayOfWeek().getValue() < 6 && !off.contains(day));
    }

    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int counted = 0; counted < workingDays; ) {
            at = at.plusDays(1);
            counted += isWorked(at) ? 1 : 0;
        }
        return at;
    }

    /** The working day that a registration belongs to. */
    public LocalDate registration(Instant at) {
        LocalDate day = day(at);
        if (!at.plus(ZONE).isBefore(day.atTime(WORK_ENDS).toInstant(java.time.ZoneOffset.UTC))) {
            day = day.plusDays(1);
        }
        while (!isWorked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The same day of the month, or its last one. */
    static LocalDate halfAYearAfter(LocalDate day) {
        YearMonth month = YearMonth.of(day.getYear(), day.getMonth());
        for (int i = 0; i < 6; i++) {
            month = month.plusMonths(1);
        }
        return month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }

    public static LocalDate day(Instant at) {
        return LocalDate.parse(at.plus(ZONE).toString().substring(0, 10));
    }

    /** Its last moment has passed. */
    public static boolean isOver(LocalDate day, Instant now) {
        return day(now).isAfter(day);
    }
}
