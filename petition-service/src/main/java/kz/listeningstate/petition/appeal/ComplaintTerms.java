package kz.listeningstate.petition.appeal;

import static kz.listeningstate.petition.deadline.DeadlineKind.COMPLAINT_DECISION;
import static kz.listeningstate.petition.deadline.DeadlineKind.COMPLAINT_FORWARD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.petition.deadline.Term;

/** The deadlines that follow from the facts of one complaint. */
final class ComplaintTerms {
    private ComplaintTerms() {}

    static List<Term> of(AppealComplaint complaint) {
        boolean dropped = complaint.withdrawnAt() != null;
        Instant forwarded = complaint.forwardedAt();
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(
                COMPLAINT_FORWARD,
                complaint.id(),
                complaint.bodyCode(),
                complaint.registeredOn(),
                complaint.forwardDueOn(),
                // To satisfy it is the other way to be in time.
                forwarded == null ? complaint.decidedAt() : forwarded,
                null,
                dropped));
        if (forwarded != null) {
            terms.add(new Term(
                    COMPLAINT_DECISION,
                    complaint.id(),
                    complaint.higherBodyCode(),
                    complaint.arrivedOn(),
                    complaint.decisionDueOn(),
                    complaint.decidedAt(),
                    null,
                    dropped));
        }
        return terms;
    }
}
