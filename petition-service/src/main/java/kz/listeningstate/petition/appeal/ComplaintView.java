package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.listeningstate.petition.signing.SignatureView;

/**
 * A complaint of what one body did with an appeal, or left undone.
 *
 * @param basis what of it is complained of
 * @param bodyCode with which it was filed, and of which it is
 * @param higherBodyCode that decides it
 * @param text what the citizen says; null: silence speaks for itself
 * @param forwardDueOn last day for the body to satisfy it or to send it on (91(4))
 * @param forwardedAt when it went on to the higher body
 * @param decisionDueOn last day of the higher body's term (99), at the latest
 * @param workingDaysLeft of whoever has it now; null once it is decided or withdrawn
 * @param newAct the act that stands from now on in place of what was complained of
 * @param orderedDueOn last day that the higher body set for dealing with the appeal anew; null: the law's own
 * @param signature of the head; null: not decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintView(
        UUID id,
        int version,
        UUID handlingId,
        ComplaintBasis basis,
        ComplaintPhase phase,
        String bodyCode,
        String higherBodyCode,
        String text,
        Instant filedAt,
        LocalDate registeredOn,
        LocalDate forwardDueOn,
        Instant forwardedAt,
        LocalDate decisionDueOn,
        Integer workingDaysLeft,
        ComplaintOutcome outcome,
        String reasons,
        String newAct,
        LocalDate orderedDueOn,
        Instant decidedAt,
        SignatureView signature,
        Instant withdrawnAt) {}
