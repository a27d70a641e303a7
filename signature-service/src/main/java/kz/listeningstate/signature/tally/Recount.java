package kz.listeningstate.signature.tally;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import kz.listeningstate.signature.log.leaf.SigningMethod;
import kz.listeningstate.signature.log.leaf.Totals;
import kz.listeningstate.signature.log.leaf.WithdrawalReason;

/** Adds up a petition's signatures, which come in the order of their nullifiers; nothing of them is kept. */
final class Recount {
    private final MessageDigest active = sha256();
    private long electronic;
    private long paper;
    private long withdrawn;
    private long invalidated;
    private byte[] last = {};

    /**
     * Takes the next one.
     *
     * @param nullifier 32 bytes, none less than the one before as unsigned bytes; an {@link IllegalStateException} if it is
     * @param reason why it no longer counts; null when it does
     */
    void take(SigningMethod method, byte[] nullifier, WithdrawalReason reason) {
        if (Arrays.compareUnsigned(last, nullifier) > 0) {
            throw new IllegalStateException("nullifiers out of order");
        }
        last = nullifier;
        if (method == SigningMethod.ELECTRONIC) {
            electronic++;
        } else {
            paper++;
        }
        if (reason == null) {
            active.update(nullifier);
        } else if (reason.isInvalidation()) {
            invalidated++;
        } else {
            withdrawn++;
        }
    }

    /** Of the tree of that size. */
    Totals totals(long size) {
        return new Totals(size, electronic, paper, withdrawn, invalidated);
    }

    /** SHA-256 of the active nullifiers, one after the other; ends the recount. */
    byte[] activeHash() {
        return active.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
