package kz.listeningstate.petition.petition;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a petition (петиция) stands: never stored, always computed from its facts and the time. How it comes from one to the
 * next, written by {@code PhaseTableTest} from what random acts and times lead to; the picture is contracts/phases.md:
 *
 * <table>
 * <tr><th>from</th><th>what happens</th><th>to</th><th>article</th></tr>
 * <tr><td>DRAFT</td><td>the author freezes the text</td><td>SUBMITTED</td><td>90-2(2)</td></tr>
 * <tr><td>SUBMITTED</td><td>the author signs</td><td>COSIGNING</td><td>90-2(4)(1)</td></tr>
 * <tr><td>SUBMITTED</td><td>the author takes it back</td><td>WITHDRAWN</td><td>64(9), 88(1)(4)</td></tr>
 * <tr><td>COSIGNING</td><td>the 50th co-signer is counted</td><td>MODERATION</td><td>90-2(4)(1)</td></tr>
 * <tr><td>COSIGNING</td><td>the 50th co-signer is counted, a moderator has approved</td><td>OPEN</td><td>90-2(4)(1)</td></tr>
 * <tr><td>COSIGNING</td><td>the threshold is counted</td><td>CONSIDERATION</td><td>90-3(4), 90-4</td></tr>
 * <tr><td>COSIGNING</td><td>a moderator refuses</td><td>REJECTED</td><td>90-2(6)</td></tr>
 * <tr><td>COSIGNING</td><td>the author takes it back</td><td>WITHDRAWN</td><td>64(9), 88(1)(4)</td></tr>
 * <tr><td>COSIGNING</td><td>a corrected one takes its place</td><td>SUPERSEDED</td><td>90-2(5)</td></tr>
 * <tr><td>COSIGNING</td><td>the co-signers' term is over</td><td>LAPSED</td><td>90-2(4)(1)</td></tr>
 * <tr><td>LAPSED</td><td>the 50th co-signer is counted</td><td>MODERATION</td><td>90-2(4)(1)</td></tr>
 * <tr><td>LAPSED</td><td>the 50th co-signer is counted, a moderator has approved</td><td>OPEN</td><td>90-2(4)(1)</td></tr>
 * <tr><td>LAPSED</td><td>the threshold is counted</td><td>CONSIDERATION</td><td>90-3(4), 90-4</td></tr>
 * <tr><td>MODERATION</td><td>a moderator approves</td><td>OPEN</td><td>90-2(5)</td></tr>
 * <tr><td>MODERATION</td><td>a moderator approves, the threshold is there already</td><td>CONSIDERATION</td><td>90-2(5)</td></tr>
 * <tr><td>MODERATION</td><td>a moderator refuses</td><td>REJECTED</td><td>90-2(6)</td></tr>
 * <tr><td>MODERATION</td><td>the author takes it back</td><td>WITHDRAWN</td><td>64(9), 88(1)(4)</td></tr>
 * <tr><td>MODERATION</td><td>a corrected one takes its place</td><td>SUPERSEDED</td><td>90-2(5)</td></tr>
 * <tr><td>OPEN</td><td>the threshold is counted</td><td>CONSIDERATION</td><td>90-3(4), 90-4</td></tr>
 * <tr><td>OPEN</td><td>the author takes it back</td><td>WITHDRAWN</td><td>64(9), 88(1)(4)</td></tr>
 * <tr><td>OPEN</td><td>six months are over</td><td>CLOSED_SHORT</td><td>90-3(2)</td></tr>
 * <tr><td>CLOSED_SHORT</td><td>the threshold is counted</td><td>CONSIDERATION</td><td>90-3(4), 90-4</td></tr>
 * <tr><td>CONSIDERATION</td><td>the body decides</td><td>DECIDED</td><td>90-6(1)</td></tr>
 * <tr><td>CONSIDERATION</td><td>the author takes it back</td><td>WITHDRAWN</td><td>64(9), 88(1)(4)</td></tr>
 * </table>
 */
public enum Phase {
    /** Being written; only its author sees it. */
    DRAFT,
    /** The text is frozen and waits for its author's signature. */
    SUBMITTED,
    /** Reachable by link only, gathering the first 50 (90-2(4)(1)). */
    COSIGNING,
    /** Fewer than 50 co-signers in time; kept readable, signed no more. */
    LAPSED,
    /** 50 co-signers are there, the moderator's verdict is awaited (90-2(5)). */
    MODERATION,
    /** Refused in moderation with a ground and a reason (90-2(6)). */
    REJECTED,
    /** Public and collecting signatures (90-3(2)). */
    OPEN,
    /** Six months are over and the threshold was not reached (90-3(5)). */
    CLOSED_SHORT,
    /** Registered at the competent body, which must decide (90-5); signing goes on until its end. */
    CONSIDERATION,
    /** The body's decision is published (90-6). */
    DECIDED,
    /** Taken back by its author before the decision. */
    WITHDRAWN,
    /** A corrected petition of its author took its place before publication. */
    SUPERSEDED;

    private static final Set<Phase> PUBLISHED = EnumSet.of(OPEN, CLOSED_SHORT, CONSIDERATION, DECIDED, WITHDRAWN);
    private static final Set<Phase> MODERATABLE = EnumSet.of(COSIGNING, MODERATION);
    private static final Set<Phase> OVER = EnumSet.of(LAPSED, REJECTED, CLOSED_SHORT, DECIDED, WITHDRAWN, SUPERSEDED);

    /** Waits, or may already be judged, by a moderator: approval may come before the 50th signature. */
    public boolean isModeratable() {
        return MODERATABLE.contains(this);
    }

    /** Those in which a published petition may be. */
    public static Set<Phase> afterPublication() {
        return EnumSet.copyOf(PUBLISHED);
    }

    /** Its life as a petition has ended: nobody signs, judges or withdraws it any more. */
    public boolean isOver() {
        return OVER.contains(this);
    }

    /** The whole state machine: facts of the petition and a moment, nothing else. */
    static Phase of(Petition petition, Instant now) {
        if (petition.ending().withdrawnAt() != null) {
            return WITHDRAWN;
        }
        if (petition.ending().supersededAt() != null) {
            return SUPERSEDED;
        }
        if (petition.consideration().decidedAt() != null) {
            return DECIDED;
        }
        if (petition.consideration().thresholdReachedAt() != null) {
            return CONSIDERATION;
        }
        if (petition.publication().publishedAt() != null) {
            return now.isBefore(petition.publication().endsAt()) ? OPEN : CLOSED_SHORT;
        }
        return beforePublication(petition, now);
    }

    private static Phase beforePublication(Petition petition, Instant now) {
        if (petition.moderation().rejectedAt() != null) {
            return REJECTED;
        }
        if (petition.moderation().cosignedAt() != null) {
            return MODERATION;
        }
        if (petition.opening().openedAt() != null) {
            return now.isBefore(petition.opening().endsAt()) ? COSIGNING : LAPSED;
        }
        return petition.submission().submittedAt() != null ? SUBMITTED : DRAFT;
    }
}
