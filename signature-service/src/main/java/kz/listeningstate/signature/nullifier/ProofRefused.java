package kz.listeningstate.signature.nullifier;

/** A proof of the verifiable function does not hold, or is none; the message says why, without anything about a person. */
public final class ProofRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProofRefused(String reason, Throwable cause) {
        super(reason, cause);
    }

    private ProofRefused(String reason) {
        super(reason);
    }

    static void unless(boolean holds, String reason) {
        if (!holds) {
            throw new ProofRefused(reason);
        }
    }
}
