package kz.listeningstate.signature.sequencer;

import java.time.Instant;

/**
 * A checkpoint is public. Told in the transaction that records it.
 *
 * @param before size of the checkpoint before it
 * @param size of this one; the same when it was only signed anew
 */
public record Published(long before, long size, Instant at) {}
