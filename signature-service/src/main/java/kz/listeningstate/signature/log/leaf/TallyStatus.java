package kz.listeningstate.signature.log.leaf;

/** What a tally means for its petition. */
public enum TallyStatus implements Code {
    /** Signing goes on. */
    INTERIM(0),
    /** The collection of signatures has ended. */
    FINAL(1),
    /** Another petition with a corrected text took its place. */
    SUPERSEDED(2),
    /** Too few people joined it while it was seen by link only; it was never published. */
    LAPSED(3),
    /** Its author took it back. */
    WITHDRAWN_BY_AUTHOR(4);

    private final int code;

    TallyStatus(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }

    /** Nobody can sign after it. */
    public boolean isFinal() {
        return this != INTERIM;
    }
}
