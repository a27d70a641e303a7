package kz.listeningstate.signature.sequencer;

import kz.listeningstate.signature.log.tree.MerkleHash;

/**
 * A tree whose checkpoint was signed.
 *
 * @param root 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignedTree(long size, byte[] root) {
    static final SignedTree EMPTY = new SignedTree(0, MerkleHash.emptyRoot());
}
