package kz.listeningstate.signature.revocation;

/** An OCSP answer or a CRL that must not be believed; the message says why, without anything about a person. */
class UnusableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableAnswer(String reason) {
        super(reason);
    }

    UnusableAnswer(String reason, Throwable cause) {
        super(reason, cause);
    }

    static void unless(boolean holds, String reason) {
        if (!holds) {
            throw new UnusableAnswer(reason);
        }
    }
}
