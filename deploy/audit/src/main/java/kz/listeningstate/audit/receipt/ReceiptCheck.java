package kz.listeningstate.audit.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.listeningstate.audit.Fault;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.leaf.Leaf;
import kz.listeningstate.audit.note.LogKeys;
import kz.listeningstate.audit.note.Standing;

/** Whether the parts of a receipt belong together and bind the log. */
public final class ReceiptCheck {
    /** After the receipt's file. */
    static final String CHECKPOINT = " (its checkpoint)";

    private static final int NONCE_LENGTH = 32;

    private final String where;
    private final Receipt receipt;
    private final List<Fault> faults = new ArrayList<>();

    private ReceiptCheck(String where, Receipt receipt) {
        this.where = where;
        this.receipt = receipt;
    }

    /**
     * Does not ask for a quorum: a receipt outlives witnesses that are replaced, and who has the log itself needs none of it.
     *
     * @param where the receipt's file
     * @param keys null = signatures stay unchecked
     */
    public static List<Fault> faults(String where, Receipt receipt, LogKeys keys, Instant now) {
        ReceiptCheck check = new ReceiptCheck(where, receipt);
        check.leaf();
        check.promise(keys);
        if (receipt.proof() != null) {
            check.proof(keys, now);
        }
        check.nonce();
        return check.faults;
    }

    private void nonce() {
        byte[] nonce = receipt.secret() == null ? null : receipt.secret().evidenceNonce();
        if (nonce != null && nonce.length != NONCE_LENGTH) {
            fault("its evidence nonce does not have " + NONCE_LENGTH + " bytes, so no evidence can be opened by it.");
        }
    }

    private void leaf() {
        try {
            Leaf leaf = Leaf.parse(receipt.leaf());
            if (!leaf.petition().equals(receipt.petition())) {
                fault("its leaf is of petition " + leaf.petition() + ", not of " + receipt.petition() + ".");
            }
            if (!(leaf instanceof Leaf.Sign) && !(leaf instanceof Leaf.Withdraw)) {
                fault("its leaf is of type " + leaf.type() + ", which is nobody's signature or withdrawal.");
            }
        } catch (Malformed e) {
            fault("what it gives as leaf " + e.getMessage() + ".");
        }
    }

    private void promise(LogKeys keys) {
        if (!Arrays.equals(receipt.promise().leafHash(), receipt.leafHash())) {
            fault("its promise is about another leaf than the one in it.");
        }
        if (!receipt.promise().origin().equals(receipt.origin())) {
            fault("its promise is of log " + receipt.promise().origin() + ", not of " + receipt.origin() + ".");
        }
        if (keys != null) {
            faults.addAll(receipt.promise().faults(where, keys));
        }
    }

    private void proof(LogKeys keys, Instant now) {
        if (receipt.proof().index() != receipt.index()) {
            fault("it names leaf " + receipt.index() + ", but its proof is of leaf "
                    + receipt.proof().index() + ".");
        }
        if (!receipt.proof().includes(receipt.leafHash())) {
            fault("its proof does not lead from the leaf to the checkpoint's root: the leaf is not in that log.");
        }
        if (!receipt.proof().checkpoint().origin().equals(receipt.origin())) {
            fault("its checkpoint is of log " + receipt.proof().checkpoint().origin() + ", not of " + receipt.origin()
                    + ".");
        }
        if (keys != null) {
            faults.addAll(Standing.of(receipt.proof().checkpoint(), where + CHECKPOINT, keys, now)
                    .faults());
        }
    }

    private void fault(String sentence) {
        faults.add(new Fault(Kind.PROMISE, where, sentence));
    }
}
