package kz.listeningstate.petition.petition;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * How it ended otherwise than by a verdict or a decision, in one way at most.
 *
 * @param lapsedAt fewer than 50 co-signers came in time, and no count can change it any more (90-2(4)(1))
 * @param fellShortAt the threshold was not reached, likewise (90-3(5))
 * @param withdrawnAt by its author
 * @param supersededAt a corrected petition of its author took its place
 */
@Embeddable
record Ending(Instant lapsedAt, Instant fellShortAt, Instant withdrawnAt, Instant supersededAt, UUID supersededBy) {
    static final Ending NONE = new Ending(null, null, null, null, null);

    static Ending lapsed(Instant now) {
        return new Ending(now, null, null, null, null);
    }

    static Ending fellShort(Instant now) {
        return new Ending(null, now, null, null, null);
    }

    static Ending withdrawn(Instant now) {
        return new Ending(null, null, now, null, null);
    }

    static Ending superseded(UUID successor, Instant now) {
        return new Ending(null, null, null, now, successor);
    }

    /** The last count is in. */
    boolean isConcluded() {
        return lapsedAt != null || fellShortAt != null;
    }
}
