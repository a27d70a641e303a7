package kz.listeningstate.local;

/** The system cannot run; the message is one clear sentence for the person at the terminal. */
public final class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LauncherException(String sentence) {
        super(sentence);
    }

    LauncherException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
