package kz.listeningstate.audit.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.audit.leaf.Leaf;
import kz.listeningstate.audit.note.LogKeys;

/** A receipt in plain words. */
record ReceiptText(Receipt receipt, Leaf leaf, LogKeys keys, boolean areKeysGiven, String nullifier) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Log        " + receipt.origin());
        lines.add("Petition   " + receipt.petition());
        lines.add("Leaf       " + (leaf == null ? "cannot be read" : content()));
        lines.add("Promise    to be in the log by " + receipt.promise().mergeBy());
        lines.add("In the log " + place());
        lines.add("Keys       " + keysInWords());
        lines.add("Nullifier  " + nullifier);
        lines.add("Evidence   " + evidence());
        return lines;
    }

    private String content() {
        String received = ", received in the hour of " + Instant.ofEpochSecond(3600 * leaf.hour());
        if (leaf instanceof Leaf.Sign sign) {
            return (sign.method() == Leaf.Sign.ELECTRONIC ? "an electronic signature" : "a signature on paper")
                    + received;
        }
        if (leaf instanceof Leaf.Withdraw withdraw) {
            return switch (withdraw.reason()) {
                        case 0 -> "a withdrawal by the signer";
                        case 1 -> "an invalidation by a court";
                        case 2 -> "an invalidation, the certificate being fraudulent";
                        default -> "an invalidation of a paper duplicate";
                    }
                    + received;
        }
        return leaf.type() + received;
    }

    private String place() {
        return receipt.proof() == null
                ? "not by this file"
                : "leaf " + receipt.proof().index() + " of "
                        + receipt.proof().checkpoint().size() + ", by its proof";
    }

    private String evidence() {
        if (receipt.secret() == null) {
            return "nonce not given";
        }
        return receipt.secret().evidenceNonce() == null
                ? "no nonce: the evidence was erased"
                : "nonce is there; keep it private";
    }

    private String keysInWords() {
        if (keys == null) {
            return "none, so no signature was checked";
        }
        String witnesses = keys.policy().asksForWitnesses()
                ? "; the quorum of " + keys.policy().witnesses().size() + " witnesses was asked for"
                : "; 0 independent witnesses";
        return (areKeysGiven ? "yours" : "taken from the log itself") + witnesses;
    }
}
