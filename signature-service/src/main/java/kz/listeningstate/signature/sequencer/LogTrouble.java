package kz.listeningstate.signature.sequencer;

import java.util.Locale;

/** Why the log does not go on; the operator's page says for each what to do (deploy/runbook). */
public enum LogTrouble {
    /** All is well. */
    NONE,
    /** An instance that has just started compares database, files, signer and witnesses: nothing is promised before. */
    TAKING_OVER,
    /** This machine's clock and the database's say different times: nothing can be dated. */
    CLOCKS_DISAGREE,
    /** The signer's memory is gone, damaged or too old, but the log has begun. */
    SIGNER_MEMORY_LOST,
    /** The database has fewer leaves than were signed: it was set back, such as by a restored backup. */
    DATABASE_BEHIND,
    /** The leaves in the database make another tree than was signed. */
    LEAVES_CHANGED,
    /** A witness has cosigned a larger tree than there is, or another one: database and signer's memory were set back. */
    WITNESS_AHEAD,
    /** Too few witnesses cosign: nothing is published meanwhile. */
    NO_QUORUM,
    /** Files cannot be written or read, for instance because the disk is full. */
    FILES,
    /** The database is away. */
    DATABASE;

    /** Whether database, files, signer and witnesses tell different stories: nothing may be accepted meanwhile. */
    boolean isContradiction() {
        return switch (this) {
            case SIGNER_MEMORY_LOST, DATABASE_BEHIND, LEAVES_CHANGED, WITNESS_AHEAD -> true;
            case NONE, TAKING_OVER, CLOCKS_DISAGREE, NO_QUORUM, FILES, DATABASE -> false;
        };
    }

    /** Section of deploy/runbook.md; null when all is well. */
    String runbook() {
        return this == NONE
                ? null
                : "deploy/runbook.md#" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Thrown where the log must not go on. */
    static final class Stop extends RuntimeException {
        private final LogTrouble trouble;

        Stop(LogTrouble trouble, String detail) {
            super(detail);
            this.trouble = trouble;
        }

        LogTrouble trouble() {
            return trouble;
        }
    }
}
