package kz.listeningstate.audit.source;

/** Where the log's time stamps are, under its prefix. */
public final class StampPaths {
    /** The list of them, JSON. */
    public static final String LIST = "stamps";
    /** The list in a mirrored folder, where its name is a folder's. */
    public static final String LIST_IN_FOLDER = LIST + "/index.json";
    /** Bytes of the list, which is held in memory: a stamp an hour for nine years. */
    public static final int LONGEST_LIST = 4 * 1024 * 1024;
    /** Bytes of a token with its certificates; a checkpoint has less. */
    public static final int LARGEST = 128 * 1024;

    private StampPaths() {}

    public static String checkpoint(long size) {
        return LIST + "/" + size + "/checkpoint";
    }

    public static String token(long size) {
        return LIST + "/" + size + "/token";
    }
}
