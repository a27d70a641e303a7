package kz.listeningstate.signature.witness;

/**
 * A witness has cosigned a tree of this log with which the log's own does not agree: a larger one, or another one of a size
 * that this one has had. The log was set back, or it would fork.
 */
public final class WitnessAhead extends RuntimeException {
    private WitnessAhead(String message) {
        super(message);
    }

    /** @param size that it cosigned */
    static WitnessAhead of(String witness, long size, long ours) {
        return new WitnessAhead(
                "witness " + witness + " has cosigned a tree of " + size + " leaves; here there are " + ours);
    }

    /** @param size that it cosigned, and from which a proof was sent that does not hold for its root */
    static WitnessAhead otherTree(String witness, long size) {
        return new WitnessAhead(
                "witness " + witness + " has cosigned another tree of " + size + " leaves than this one");
    }
}
