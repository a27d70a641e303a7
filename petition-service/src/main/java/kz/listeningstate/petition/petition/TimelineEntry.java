package kz.listeningstate.petition.petition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One step of a petition's legal life, told from stored facts.
 *
 * @param on day in the deadline zone (UTC+5); for deadlines the last day
 * @param at exact moment where one is known, else null
 * @param done it has happened, and be it that a deadline was missed; false: a deadline that still lies ahead
 * @param article article of the code that the step follows, for instance {@code 90-2(4)(1)}
 * @param number a number that belongs to the step: co-signers, threshold, signatures; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(Kind kind, LocalDate on, Instant at, boolean done, String article, Long number) {

    /** Steps and deadlines, in the order in which the law puts them. */
    public enum Kind {
        CREATED,
        SUBMITTED,
        OPENED,
        COSIGNERS_DUE,
        LAPSED,
        COSIGNED,
        MODERATION_DUE,
        APPROVED,
        REJECTED,
        PUBLISHED,
        THRESHOLD_REACHED,
        REGISTERED,
        /** Author or interested persons were not notified in time. */
        NOTICE_MISSED,
        DECISION_DUE,
        DECISION_MISSED,
        SIGNING_CLOSES,
        CLOSED_SHORT,
        DECIDED,
        PUBLICATION_MISSED,
        PLAN_MISSED,
        MEASURE_MISSED,
        WITHDRAWN,
        SUPERSEDED;

        /** Somebody owed it by a day that is over. */
        public boolean isMiss() {
            return this == NOTICE_MISSED
                    || this == DECISION_MISSED
                    || this == PUBLICATION_MISSED
                    || this == PLAN_MISSED
                    || this == MEASURE_MISSED;
        }
    }
}
