package kz.listeningstate.petition.register;

/** Holds a register in memory. */
public interface RegisterReader {

    /** Name in the table {@code register}. */
    String register();

    /** Reads it anew; called at the start and after every change, by whichever instance. */
    void reload();
}
