package kz.listeningstate.signature.count;

import java.time.Instant;
import java.util.UUID;

/**
 * A petition's count: a statement about the public log, which anybody can recount.
 *
 * @param count electronic + paper - withdrawn - invalidated
 * @param treeSize of the checkpoint whose leaves were counted
 * @param checkpointedAt when that checkpoint was published; null before the first one
 */
public record Count(
        UUID petitionId,
        long count,
        long electronic,
        long paper,
        long withdrawn,
        long invalidated,
        long treeSize,
        Instant checkpointedAt) {

    /** Whether nothing but the checkpoint has changed. */
    boolean isSameAs(Count other) {
        return other != null
                && electronic == other.electronic
                && paper == other.paper
                && withdrawn == other.withdrawn
                && invalidated == other.invalidated;
    }
}
