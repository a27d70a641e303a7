package kz.listeningstate.petition.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/**
 * When a body's handling may be complained of (92).
 *
 * @param from first day: of the act, or the day after the term that ended in silence
 * @param until last day: three months on, or six where nobody named the remedies, as nobody does by silence
 */
record ComplaintWindow(ComplaintBasis basis, LocalDate from, LocalDate until) {

    /** Empty: there is nothing to complain of, yet or at all. */
    static Optional<ComplaintWindow> of(Handling handling, AppealFrame law, Instant now) {
        HandlingEnding ending = handling.ending();
        return switch (handling.phase(now)) {
            case ANSWERED ->
                ending.outcome() == AnswerOutcome.FAVOURABLE
                        ? Optional.empty()
                        : Optional.of(after(
                                ComplaintBasis.ACT, dayOf(ending), law.rules().complaintMonths(), law));
            case RETURNED -> Optional.of(withoutRemedies(ComplaintBasis.RETURN, dayOf(ending), law));
            case TERMINATED ->
                ending.terminationGround() == TerminationGround.WITHDRAWN
                        ? Optional.empty()
                        : Optional.of(withoutRemedies(ComplaintBasis.TERMINATION, dayOf(ending), law));
            // A body that does not even return what was not mended is silent too.
            case SILENT, NOT_FIXED -> silence(handling, law, now);
            default -> Optional.empty();
        };
    }

    boolean isOver(Instant now) {
        return !now.isBefore(WorkingCalendar.endOf(until));
    }

    private static Optional<ComplaintWindow> silence(Handling handling, AppealFrame law, Instant now) {
        LocalDate due = handling.dueOn();
        if (now.isBefore(WorkingCalendar.endOf(due))) {
            return Optional.empty();
        }
        ComplaintWindow window = withoutRemedies(ComplaintBasis.SILENCE, due, law);
        return Optional.of(new ComplaintWindow(window.basis, due.plusDays(1), window.until));
    }

    private static ComplaintWindow withoutRemedies(ComplaintBasis basis, LocalDate day, AppealFrame law) {
        return after(basis, day, law.rules().complaintMonthsWithoutRemedies(), law);
    }

    private static ComplaintWindow after(ComplaintBasis basis, LocalDate day, int months, AppealFrame law) {
        return new ComplaintWindow(basis, day, law.calendar().workingDayOnOrAfter(day.plusMonths(months)));
    }

    private static LocalDate dayOf(HandlingEnding ending) {
        return WorkingCalendar.dateOf(ending.at());
    }
}
