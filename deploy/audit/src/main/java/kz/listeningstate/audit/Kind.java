package kz.listeningstate.audit;

/** What does not hold, gravest first: a command that finds several things exits with the status of the first of them. */
public enum Kind {
    /** The log contradicts an older checkpoint: it forked or shrank. */
    FORK(10),
    /** A checkpoint or a promise is not signed by the log's key, or what says so cannot be read. */
    SIGNATURE(11),
    /** A tile or an entry is missing or is not what the checkpoint commits to. */
    TREE(12),
    /** A leaf breaks a rule, or a TALLY is not what the leaves give. */
    RULE(13),
    /** The API's counts are not those of the leaves. */
    COUNT(14),
    /** A promised leaf is not in the log, or a receipt does not hold. */
    PROMISE(15),
    /** The witnesses' quorum is not met, or a cosignature does not verify. */
    WITNESS(16),
    /** The checkpoint is older than it may be. */
    STALE(17),
    /** A petition closed and has no final TALLY. */
    OVERDUE(18),
    /** A time stamp is not over the checkpoint it stands beside. */
    STAMP(19),
    /** Something could not be checked: not fetched, not readable, not given. */
    INCOMPLETE(20);

    private final int status;

    Kind(int status) {
        this.status = status;
    }

    /** Exit status of a command that found this and nothing graver. */
    public int status() {
        return status;
    }
}
