package kz.listeningstate.petition.reception;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.Term;

/** The deadlines that follow from the facts of reception. */
final class ReceptionTerms {
    private ReceptionTerms() {}

    /**
     * Each official receives in each calendar month of which they hold office from the first day (90). The months that have a
     * reception, from this one on, and the first that has none: when that is missed, the next one runs. Of who has left none runs.
     */
    static List<Term> of(
            ReceivingOfficial official, List<ReceptionDay> days, LocalDate today, WorkingCalendar calendar) {
        List<Term> terms = new ArrayList<>();
        YearMonth month = firstMonth(official, today);
        YearMonth lastAsked = days.stream()
                .map(day -> YearMonth.from(day.heldOn()).plusMonths(1))
                .reduce(month, (one, other) -> other.isAfter(one) ? other : one);
        boolean goesOn = true;
        while (goesOn && !month.atEndOfMonth().isAfter(calendar.knownUntil())) {
            Term term = of(official, month, days, calendar);
            terms.add(term);
            goesOn = term.metAt() != null || (term.dropped() && month.isBefore(lastAsked));
            month = month.plusMonths(1);
        }
        return terms;
    }

    private static Term of(
            ReceivingOfficial official, YearMonth month, List<ReceptionDay> days, WorkingCalendar calendar) {
        List<ReceptionDay> ofMonth = days.stream()
                .filter(day -> YearMonth.from(day.heldOn()).equals(month))
                .toList();
        Optional<Instant> published = ofMonth.stream()
                .filter(day -> !day.isCancelled())
                .map(ReceptionDay::publishedAt)
                .min(Instant::compareTo);
        // What was met stays met, so a month that loses a day is asked anew.
        long asked = ofMonth.stream().filter(ReceptionDay::isCancelled).count();
        String subject = official.id() + "/" + month + "/" + asked;
        boolean left = official.receivesTo() != null && official.receivesTo().isBefore(month.atEndOfMonth());
        return new Term(
                DeadlineKind.RECEPTION_SCHEDULE,
                UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.US_ASCII)),
                official.bodyCode(),
                month.atDay(1),
                lastWorkingDay(month, calendar),
                published.orElse(null),
                null,
                left);
    }

    /** The outcome of a visit is noted soon after it. */
    static Term of(Booking booking, String bodyCode, LocalDate noteBy, boolean left) {
        Seat seat = booking.seat();
        return new Term(
                DeadlineKind.RECEPTION_OUTCOME,
                seat.id(),
                bodyCode,
                seat.heldOn(),
                noteBy,
                booking.notedAt(),
                null,
                left);
    }

    private static YearMonth firstMonth(ReceivingOfficial official, LocalDate today) {
        YearMonth current = YearMonth.from(today);
        YearMonth first = YearMonth.from(official.receivesFrom().minusDays(1)).plusMonths(1);
        return first.isAfter(current) ? first : current;
    }

    private static LocalDate lastWorkingDay(YearMonth month, WorkingCalendar calendar) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(calendar::isWorkingDay)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
