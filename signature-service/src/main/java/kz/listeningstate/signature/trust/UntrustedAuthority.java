package kz.listeningstate.signature.trust;

/** The configured authorities cannot be trusted: the service must not start. The message is for the operator. */
public class UntrustedAuthority extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UntrustedAuthority(String message) {
        super(message);
    }

    UntrustedAuthority(String message, Throwable cause) {
        super(message, cause);
    }
}
