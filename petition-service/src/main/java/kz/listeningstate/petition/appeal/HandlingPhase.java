package kz.listeningstate.petition.appeal;

import java.time.Instant;
import java.time.LocalDate;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/**
 * Where an appeal, or a part of one, stands at one body: never stored, always computed from its facts and the time.
 *
 * <table>
 * <tr><th>from</th><th>what happens</th><th>to</th><th>article</th></tr>
 * <tr><td>UNDER_REVIEW</td><td>the body names defects</td><td>AWAITING_FIX</td><td>64(6)</td></tr>
 * <tr><td>AWAITING_FIX</td><td>the citizen mends them</td><td>UNDER_REVIEW</td><td>64(6)</td></tr>
 * <tr><td>AWAITING_FIX</td><td>the time to mend is over</td><td>NOT_FIXED</td><td>64(7)</td></tr>
 * <tr><td>NOT_FIXED, UNDER_REVIEW</td><td>the body returns it</td><td>RETURNED</td><td>64(7)</td></tr>
 * <tr><td>UNDER_REVIEW</td><td>the body sends the whole on</td><td>REDIRECTED</td><td>65</td></tr>
 * <tr><td>UNDER_REVIEW</td><td>the body gives notice of a hearing</td><td>HEARING</td><td>73</td></tr>
 * <tr><td>UNDER_REVIEW, HEARING, SILENT</td><td>the head signs the act</td><td>ANSWERED</td><td>80, 89</td></tr>
 * <tr><td>ANSWERED</td><td>what the act promised is not done</td><td>another one, UNDER_REVIEW</td><td>80</td></tr>
 * <tr><td>any that is open</td><td>a ground of 88 is there</td><td>TERMINATED</td><td>88</td></tr>
 * <tr><td>UNDER_REVIEW, HEARING</td><td>the term is over</td><td>SILENT</td><td>91(2), 100(5)</td></tr>
 * <tr><td>SILENT, NOT_FIXED, ANSWERED, RETURNED, TERMINATED</td><td>a complaint succeeds</td><td>OVERRULED</td>
 * <td>91(4), 100</td></tr>
 * </table>
 */
public enum HandlingPhase {
    /** On the body's desk. */
    UNDER_REVIEW,
    /** Something is missing; the citizen may mend it until the named day. */
    AWAITING_FIX,
    /** It was not mended in time; the body returns it. */
    NOT_FIXED,
    /** An act is meant that is not favourable: the citizen is heard first. */
    HEARING,
    /** The term is over without an act: that counts as refusal and may be complained of. */
    SILENT,
    RETURNED,
    REDIRECTED,
    /** There is an act, or in the simplified procedure an answer or a note. */
    ANSWERED,
    TERMINATED,
    /** What the body did, or its silence, was set aside upon complaint: what stands instead is in the complaint. */
    OVERRULED;

    /** The body still owes something. */
    public boolean isOpen() {
        return this == UNDER_REVIEW || this == AWAITING_FIX || this == NOT_FIXED || this == HEARING || this == SILENT;
    }

    /** The whole state machine: facts and a moment, nothing else. */
    static HandlingPhase of(Handling handling, Instant now) {
        if (handling.overruledAt() != null) {
            return OVERRULED;
        }
        if (handling.ending().terminatedAt() != null) {
            return TERMINATED;
        }
        if (handling.ending().returnedAt() != null) {
            return RETURNED;
        }
        if (handling.ending().redirectedAt() != null) {
            return REDIRECTED;
        }
        if (handling.ending().answeredAt() != null) {
            return ANSWERED;
        }
        if (handling.defects().areOpen()) {
            return isOver(handling.defects().fixBy(), now) ? NOT_FIXED : AWAITING_FIX;
        }
        if (isOver(handling.dueOn(), now)) {
            return SILENT;
        }
        return handling.hearing().notifiedAt() != null ? HEARING : UNDER_REVIEW;
    }

    private static boolean isOver(LocalDate lastDay, Instant now) {
        return !now.isBefore(WorkingCalendar.endOf(lastDay));
    }
}
