package kz.listeningstate.signature.sequencer;

import java.time.Instant;

/**
 * The tree as the database has it.
 *
 * @param epoch of the sequencer that may change it
 * @param root 32 bytes
 * @param publishedSize of the latest checkpoint that everybody can see
 * @param publishedAt null before the first one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LogTree(long epoch, long size, byte[] root, long publishedSize, Instant publishedAt) {}
