package kz.listeningstate.audit;

import picocli.CommandLine;

/** Something does not hold; the message is one sentence for the auditor. */
public final class Finding extends RuntimeException {
    /** What was asked for makes no sense. */
    public static final int USAGE = CommandLine.ExitCode.USAGE;
    /** The record is no record: not JSON, a part missing, or of another version. */
    public static final int UNREADABLE = 3;
    /** The record contradicts itself: its leaf is not what its other members say. */
    public static final int CONTRADICTION = 4;
    /** The keyset does not hold the key the record was sealed to. */
    public static final int WRONG_KEY = 5;
    /** The record does not open: it was changed after it was sealed, or belongs to another leaf. */
    public static final int CHANGED = 6;
    /** The evidence is not what the leaf commits to. */
    public static final int COMMITMENT = 7;
    /** The evidence matches its commitment but is not of the form it must have. */
    public static final int FORM = 8;

    private static final long serialVersionUID = 1L;
    private final int status;

    public Finding(int status, String message) {
        super(message);
        this.status = status;
    }

    public Finding(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** Exit status of the command. */
    public int status() {
        return status;
    }
}
