package kz.listeningstate.signature.witness;

/** A witness has cosigned a larger tree of this log than the log itself knows: the log was set back. */
public final class WitnessAhead extends RuntimeException {
    /** @param size that it cosigned */
    WitnessAhead(String witness, long size, long ours) {
        super("witness " + witness + " has cosigned a tree of " + size + " leaves; here there are " + ours);
    }
}
