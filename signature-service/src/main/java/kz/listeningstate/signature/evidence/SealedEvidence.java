package kz.listeningstate.signature.evidence;

import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.LeafEntry;

/**
 * The evidence behind a leaf as it is kept: sealed to the auditor. Whoever deletes its row has erased the record; the leaf
 * stays and says nothing.
 *
 * @param entry the leaf that ends with the commitment to it
 * @param nonce 32 bytes that open the commitment; the holder's, never shown to anybody else
 * @param sealed nonce and evidence, for the auditor alone
 * @param keyId of the auditor's key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SealedEvidence(LeafEntry entry, byte[] nonce, byte[] sealed, long keyId) {

    public Leaf leaf() {
        return entry.leaf();
    }

    /** RFC 9162, 32 bytes. */
    public byte[] leafHash() {
        return entry.hash();
    }

    public UUID petitionId() {
        return leaf().petitionId();
    }

    /** Says nothing of the nonce, which has no place in a log. */
    @Override
    public String toString() {
        return "SealedEvidence[" + petitionId() + "]";
    }
}
