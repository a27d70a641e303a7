package kz.listeningstate.signature.verification;

/** A signature did not pass; the message says what was wrong without anything about the signer. */
public class SignatureRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Refusal refusal;

    public SignatureRefused(Refusal refusal, String detail) {
        super(refusal.slug() + ": " + detail);
        this.refusal = refusal;
    }

    SignatureRefused(Refusal refusal, String detail, Throwable cause) {
        super(refusal.slug() + ": " + detail, cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    static void unless(boolean holds, Refusal refusal, String detail) {
        if (!holds) {
            throw new SignatureRefused(refusal, detail);
        }
    }
}
