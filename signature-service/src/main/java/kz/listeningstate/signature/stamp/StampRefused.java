package kz.listeningstate.signature.stamp;

/** The authority's answer is no stamp that would be evidence. */
final class StampRefused extends Exception {
    private static final long serialVersionUID = 1L;

    StampRefused(String reason) {
        super(reason);
    }

    StampRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
