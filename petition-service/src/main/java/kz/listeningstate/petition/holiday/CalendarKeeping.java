package kz.listeningstate.petition.holiday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.register.Registers;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/**
 * How an administrator keeps the calendar: swaps days, corrects a holiday, adds the next year. What was laid down before stays
 * readable. A change holds for terms that begin afterwards; people were told the others.
 */
@ApplicationScoped
@Transactional
class CalendarKeeping {
    /** Matter of the audit trail. */
    static final UUID MATTER = UUID.nameUUIDFromBytes("/petition-service/calendar".getBytes(StandardCharsets.UTF_8));

    /** No year of the Republic has had fewer: a shorter list is an unfinished one. */
    static final int FEWEST_A_YEAR = 8;

    private final CalendarDays days;
    private final Registers registers;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final Trail trail;
    private final Clock clock;

    CalendarKeeping(
            CalendarDays days,
            Registers registers,
            WorkingCalendar calendar,
            CurrentUser user,
            Trail trail,
            Clock clock) {
        this.days = days;
        this.registers = registers;
        this.calendar = calendar;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** Special days of a year, as they hold now; 404 {@code not-found} for a year that is not known. */
    List<DayView> year(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        requireKnown(first);
        return days.inForce(first, LocalDate.of(year, 12, 31)).stream()
                .map(CalendarDay::view)
                .toList();
    }

    /** What was laid down for a day, the newest first; empty when its day of the week always held. */
    List<DayView> history(LocalDate day) {
        requireKnown(day);
        return days.of(day).stream().map(CalendarDay::view).toList();
    }

    /**
     * Lays down what a day is. 404 {@code not-found} in a year that is not known; 412 {@code stale-version}.
     *
     * @param read version of the day that the caller has read, 0 when there was none
     */
    DayView change(LocalDate day, DayKind kind, String note, int read) {
        registers.change(Holidays.REGISTER);
        List<DayView> history = history(day);
        int version = history.isEmpty() ? 0 : history.get(0).version();
        IfMatch.check(read, version);
        return lay(day, version + 1, kind, note);
    }

    /**
     * Adds the year after the last one that is known. 409 {@code year-known}, 422 {@code year-gap}, {@code year-incomplete}
     * (days of other years, or too few).
     *
     * @param off its non-working days with a note each; weekends may be left out
     */
    List<DayView> addYear(int year, Map<LocalDate, String> off) {
        registers.change(Holidays.REGISTER);
        int last = calendar.knownUntil().getYear();
        // Asked of the rows, too: this instance may not have read yet what another one has just added.
        if (year <= last
                || !days.inForce(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                        .isEmpty()) {
            throw new Problem(409, "year-known");
        }
        if (year != last + 1) {
            throw new Problem(422, "year-gap");
        }
        if (off.size() < FEWEST_A_YEAR || off.keySet().stream().anyMatch(day -> day.getYear() != year)) {
            throw new Problem(422, "year-incomplete");
        }
        return off.entrySet().stream()
                .map(day -> lay(day.getKey(), 1, DayKind.OFF, day.getValue()))
                .toList();
    }

    private DayView lay(LocalDate day, int version, DayKind kind, String note) {
        Instant now = clock.instant();
        UUID administrator = user.requiredId();
        CalendarDay entry = new CalendarDay(day, version, kind, note, now, administrator);
        days.persist(entry);
        trail.add(
                MATTER,
                now,
                new Actor(administrator, Role.ADMINISTRATOR),
                "calendar-day-set",
                Map.of("day", day, "kind", kind, "version", version));
        return entry.view();
    }

    private void requireKnown(LocalDate day) {
        if (day.isBefore(calendar.knownFrom()) || day.isAfter(calendar.knownUntil())) {
            throw Problem.notFound();
        }
    }
}
