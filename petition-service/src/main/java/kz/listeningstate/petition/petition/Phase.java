package kz.listeningstate.petition.petition;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Where a petition (петиция) stands: never stored, always computed from its facts and the time. */
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
    DECIDED;

    private static final Set<Phase> PUBLIC = EnumSet.of(OPEN, CLOSED_SHORT, CONSIDERATION, DECIDED);
    private static final Set<Phase> MODERATABLE = EnumSet.of(COSIGNING, MODERATION);

    /** In lists and search, and readable by anyone under its number. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }

    /** Waits, or may already be judged, by a moderator: approval may come before the 50th signature. */
    public boolean isModeratable() {
        return MODERATABLE.contains(this);
    }

    /** All phases of {@link #isPublic()}. */
    public static Set<Phase> publicPhases() {
        return EnumSet.copyOf(PUBLIC);
    }

    /** The whole state machine: facts of the petition and a moment, nothing else. */
    static Phase of(Petition petition, Instant now) {
        if (petition.decidedAt() != null) {
            return DECIDED;
        }
        if (petition.thresholdReachedAt() != null) {
            return CONSIDERATION;
        }
        if (petition.publishedAt() != null) {
            return now.isBefore(petition.collectionEndsAt()) ? OPEN : CLOSED_SHORT;
        }
        return beforePublication(petition, now);
    }

    private static Phase beforePublication(Petition petition, Instant now) {
        if (petition.rejectedAt() != null) {
            return REJECTED;
        }
        if (petition.cosignedAt() != null) {
            return MODERATION;
        }
        if (petition.openedAt() != null) {
            return now.isBefore(petition.cosigningEndsAt()) ? COSIGNING : LAPSED;
        }
        return petition.submittedAt() != null ? SUBMITTED : DRAFT;
    }
}
