package kz.listeningstate.petition.appeal;

import java.time.Instant;
import java.time.LocalDate;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/**
 * Where a complaint stands: never stored, always computed from its facts and the time.
 *
 * <table>
 * <tr><th>from</th><th>what happens</th><th>to</th><th>article</th></tr>
 * <tr><td>AT_BODY</td><td>the body satisfies it fully</td><td>DECIDED</td><td>91(4)</td></tr>
 * <tr><td>AT_BODY</td><td>the body sends it on, or its three working days are over</td><td>AT_HIGHER_BODY</td>
 * <td>91(4)</td></tr>
 * <tr><td>AT_HIGHER_BODY</td><td>the term is over</td><td>LAPSED</td><td>99, 136</td></tr>
 * <tr><td>AT_HIGHER_BODY, LAPSED</td><td>the higher body decides</td><td>DECIDED</td><td>100</td></tr>
 * <tr><td>any that is open</td><td>the citizen takes it back</td><td>WITHDRAWN</td><td></td></tr>
 * </table>
 */
public enum ComplaintPhase {
    /** With the body that it is about. */
    AT_BODY,
    AT_HIGHER_BODY,
    /** The higher body was silent: the way to court is open, and a late decision still is one. */
    LAPSED,
    DECIDED,
    WITHDRAWN;

    /** Somebody still owes a decision. */
    public boolean isOpen() {
        return this == AT_BODY || this == AT_HIGHER_BODY || this == LAPSED;
    }

    /** The whole state machine: facts and a moment, nothing else. */
    static ComplaintPhase of(AppealComplaint complaint, Instant now) {
        if (complaint.withdrawnAt() != null) {
            return WITHDRAWN;
        }
        if (complaint.decidedAt() != null) {
            return DECIDED;
        }
        if (complaint.forwardedAt() == null && !isOver(complaint.forwardDueOn(), now)) {
            return AT_BODY;
        }
        return isOver(complaint.decisionDueOn(), now) ? LAPSED : AT_HIGHER_BODY;
    }

    private static boolean isOver(LocalDate lastDay, Instant now) {
        return !now.isBefore(WorkingCalendar.endOf(lastDay));
    }
}
