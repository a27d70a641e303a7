package kz.listeningstate.signature.count;

import java.time.Instant;
import java.util.UUID;

/**
 * A petition's count at one moment.
 *
 * @param count electronic + paper - withdrawn - invalidated
 * @param sequence grows per petition; of two counts the one with the greater sequence holds
 * @param countedAt null while nothing was counted
 */
record Count(
        UUID petitionId,
        long count,
        long electronic,
        long paper,
        long withdrawn,
        long invalidated,
        long sequence,
        Instant countedAt) {

    static Count none(UUID petitionId) {
        return new Count(petitionId, 0, 0, 0, 0, 0, 0, null);
    }
}
