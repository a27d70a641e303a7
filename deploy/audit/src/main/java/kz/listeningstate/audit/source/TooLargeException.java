package kz.listeningstate.audit.source;

import java.io.IOException;

/** An answer is larger than anything of its kind can be. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public TooLargeException(int limit) {
        super("is larger than " + limit + " bytes, which nothing of its kind is");
    }
}
