package kz.listeningstate.signature.log.tree;

/**
 * Data of a log that must not be believed: malformed, too large, not signed, or not what its proof says. The message says
 * why and repeats nothing of the data. Checked, because such data comes from files, witnesses and strangers, and whoever
 * reads it has to say what happens then; a wrong argument of our own is an {@link IllegalArgumentException}.
 */
public final class LogDataRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public LogDataRefused(String reason) {
        super(reason);
    }

    public LogDataRefused(String reason, Throwable cause) {
        super(reason, cause);
    }

    public static void unless(boolean holds, String reason) throws LogDataRefused {
        if (!holds) {
            throw new LogDataRefused(reason);
        }
    }
}
