package kz.listeningstate.signature.evidence;

import java.util.Arrays;
import java.util.UUID;

/**
 * A signature's evidence as it is kept: sealed to the auditor. Whoever deletes this row has erased the record.
 *
 * @param leafHash of {@code leaf} (RFC 9162), 32 bytes
 * @param leaf of the public log, 87 bytes
 * @param nonce 32 bytes that open the leaf's commitment; the holder's, never shown to anybody else
 * @param sealed nonce and evidence, for the auditor alone
 * @param keyId of the auditor's key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SealedEvidence(byte[] leafHash, UUID petitionId, byte[] leaf, byte[] nonce, byte[] sealed, long keyId) {
    private static final int COMMITMENT_LENGTH = 32;

    /** To the evidence, 32 bytes; the leaf ends with it. */
    public byte[] commitment() {
        return Arrays.copyOfRange(leaf, leaf.length - COMMITMENT_LENGTH, leaf.length);
    }

    /** Says nothing of the nonce, which has no place in a log. */
    @Override
    public String toString() {
        return "SealedEvidence[" + petitionId + "]";
    }
}
