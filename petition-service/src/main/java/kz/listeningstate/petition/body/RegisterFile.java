package kz.listeningstate.petition.body;

/** A register that is given as a file and taken from one, all or nothing. */
interface RegisterFile {

    /** The file, and the version of the register that it shows. */
    record Export(long version, String csv) {}

    /** What a file would change, or has changed. */
    record ImportResult(int created, int changed, int unchanged) {}

    Export export();

    /**
     * Takes a file over: what it names is written, the rest stays as it is. 422 {@code import-refused} names every fault and
     * changes nothing; 412 {@code stale-version}.
     *
     * @param read version of the register that was exported
     * @param dryRun only says what would happen
     */
    ImportResult importFile(byte[] file, int read, boolean dryRun);
}
