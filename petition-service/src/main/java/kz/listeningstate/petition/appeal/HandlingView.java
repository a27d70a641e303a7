package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one body does with an appeal, or with a part of it.
 *
 * @param part what of the appeal it is about; null: the whole, or what was not sent on
 * @param dueOn last day of the term (76), or of the extended one
 * @param workingDaysLeft from today to {@code dueOn}, 0 on the last day, negative when over; null once it has ended
 * @param redirectableUntil last day on which the body may send it on (65); null once it has ended
 * @param orderedBy complaint upon which a higher body ordered to deal with it anew
 * @param remedies what the citizen can do against it today
 * @param endReason why it was sent on, returned or terminated
 * @param act that the head has signed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandlingView(
        UUID id,
        int version,
        String bodyCode,
        UUID cameFrom,
        String part,
        HandlingPhase phase,
        LocalDate dueOn,
        Integer workingDaysLeft,
        LocalDate redirectableUntil,
        String defects,
        LocalDate fixBy,
        String addition,
        Instant extendedAt,
        LocalDate extendedUntil,
        String extensionReason,
        LocalDate hearingOn,
        String hearingAbout,
        LocalDate objectionDueOn,
        String objection,
        AnswerOutcome outcome,
        ReturnGround returnGround,
        TerminationGround terminationGround,
        String endReason,
        Instant endedAt,
        ActView act,
        Instant overruledAt,
        UUID orderedBy,
        List<ComplaintView> complaints,
        List<Remedy> remedies) {}
