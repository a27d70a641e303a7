package kz.listeningstate.audit.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import kz.listeningstate.audit.Finding;
import kz.listeningstate.audit.Json;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.leaf.Leaf;

/**
 * The act of two operators behind a WITHDRAW that is not the signer's.
 *
 * @param reference the decision on which it rests
 * @param proposedBy, confirmedBy the operators' accounts
 * @param signatures how many it takes away
 */
record Invalidation(
        String ground, String reference, String proposedBy, String confirmedBy, Instant confirmedAt, int signatures) {
    /** By the leaf's reason, from 1 on. */
    private static final List<String> GROUNDS = List.of("COURT", "FRAUDULENT_CERTIFICATE", "PAPER_DUPLICATE");

    /** @param json what the leaf commits to */
    static Invalidation read(byte[] json, Leaf.Withdraw leaf) {
        try {
            Json act = Json.parse(json).requireVersion1();
            List<String> signatures = act.texts("signatures");
            require(act.text("action").equals("invalidate"), "is not an invalidation");
            require(act.id("petition").equals(leaf.petition()), "is about another petition");
            require(act.text("ground").equals(GROUNDS.get(leaf.reason() - 1)), "has another ground than its leaf");
            require(
                    signatures.contains(HexFormat.of().formatHex(leaf.signature())),
                    "does not name the signature that its leaf takes away");
            require(!act.text("proposedBy").equals(act.text("confirmedBy")), "is of one person, not of two");
            Instant confirmedAt = Instant.parse(act.text("confirmedAt"));
            require(
                    leaf.hour() == Math.floorDiv(confirmedAt.getEpochSecond(), 3600),
                    "was confirmed in another hour than its leaf says");
            return new Invalidation(
                    act.text("ground"),
                    act.text("reference"),
                    act.text("proposedBy"),
                    act.text("confirmedBy"),
                    confirmedAt,
                    signatures.size());
        } catch (Malformed | DateTimeException e) {
            throw new Finding(Finding.FORM, "The act " + e.getMessage() + ".", e);
        }
    }

    private static void require(boolean holds, String otherwise) throws Malformed {
        if (!holds) {
            throw new Malformed(otherwise);
        }
    }
}
