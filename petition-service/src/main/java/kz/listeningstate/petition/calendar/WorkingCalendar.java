package kz.listeningstate.petition.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * Working days (жұмыс күндері) of a five-day week without the non-working days of the data. It knows whole years only
 * and refuses to compute outside them: a deadline guessed from missing holidays would be a wrong deadline.
 */
public final class WorkingCalendar {

    /** One zone since 1.03.2024; fixed here so that an old tzdata of the JVM cannot move a deadline. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(5);

    private final Supplier<Days> days;
    private final LocalTime workEnds;

    /**
     * @param nonWorking non-working days, weekends need not be among them; their years are the ones that are known
     * @param workedInExchange days on which people work although they are in {@code nonWorking} or on a weekend
     * @param workEnds end of working hours, local time
     */
    public WorkingCalendar(
            Collection<LocalDate> nonWorking, Collection<LocalDate> workedInExchange, LocalTime workEnds) {
        this(always(Days.of(nonWorking, workedInExchange)), workEnds);
    }

    /** @param days asked at every computation, since an administrator may correct them */
    WorkingCalendar(Supplier<Days> days, LocalTime workEnds) {
        this.days = days;
        this.workEnds = workEnds;
    }

    private static Supplier<Days> always(Days days) {
        return () -> days;
    }

    /** The first day whose kind is known. */
    public LocalDate knownFrom() {
        return days.get().first();
    }

    /** The last day whose kind is known. */
    public LocalDate knownUntil() {
        return days.get().last();
    }

    /** The day of an instant in the zone of deadlines. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** A day ends at 24:00 of the zone; the instant is the first that no longer belongs to it. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZONE);
    }

    public boolean isWorkingDay(LocalDate day) {
        Days known = days.get();
        if (day.isBefore(known.first()) || day.isAfter(known.last())) {
            throw new BeyondCalendarException(day, known.first(), known.last());
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return known.worked().contains(day) || (!weekend && !known.off().contains(day));
    }

    /** The day itself if people work on it, else the next working day: where a deadline on a day off moves to. */
    public LocalDate workingDayOnOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The n-th working day after the given day, which itself is not counted. */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int left = workingDays; left > 0; left--) {
            result = workingDayOnOrAfter(result.plusDays(1));
        }
        return workingDayOnOrAfter(result);
    }

    /** The working day to which a registration belongs: what comes after working hours counts from the next one. */
    public LocalDate registrationDay(Instant instant) {
        LocalDate day = dateOf(instant);
        boolean afterHours = !LocalTime.ofInstant(instant, ZONE).isBefore(workEnds);
        return workingDayOnOrAfter(afterHours ? day.plusDays(1) : day);
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} lies before. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
