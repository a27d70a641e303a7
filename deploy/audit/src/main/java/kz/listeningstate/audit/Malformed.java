package kz.listeningstate.audit;

/** Input of others that is not what its specification says; the message is a clause that follows the input's name. */
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(message);
    }

    public Malformed(String message, Throwable cause) {
        super(message, cause);
    }
}
