package kz.listeningstate.signature.sequencer;

/**
 * A tree whose checkpoint was signed.
 *
 * @param root 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignedTree(long size, byte[] root) {}
