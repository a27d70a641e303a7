package kz.listeningstate.petition.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.problem.Problem;

/**
 * What is decided on a complaint: a draft until it is taken.
 *
 * @param newAct the act that stands from now on; with {@code SATISFIED} and {@code REPLACED}, and with no other outcome
 * @param orderedDueOn last day that the higher body sets for dealing with it anew, not later than the law's own; null: the
 *     law's own
 */
@Embeddable
record ComplaintRuling(
        @Enumerated(EnumType.STRING) ComplaintOutcome outcome,
        String reasons,
        String newAct,
        LocalDate orderedDueOn,
        @Column(name = "drafted_by") UUID writtenBy,
        @Column(name = "drafted_at") Instant writtenAt) {

    /** 400 naming the field that does not fit the outcome, or the day. */
    void requireSound(AppealFrame law, Instant now) {
        if (outcome.hasAct() != (newAct != null)) {
            throw Problem.invalidField("newAct", outcome.hasAct() ? "required" : "invalid");
        }
        if (orderedDueOn == null) {
            return;
        }
        LocalDate today = WorkingCalendar.dateOf(now);
        LocalDate latest = law.calendar()
                .plusWorkingDays(
                        law.calendar().registrationDay(now), law.rules().termWorkingDays());
        boolean fits = orderedDueOn.isAfter(today)
                && !orderedDueOn.isAfter(latest)
                && law.calendar().isWorkingDay(orderedDueOn);
        if (!outcome.remits() || !fits) {
            throw Problem.invalidField("orderedDueOn", "invalid");
        }
    }
}
