package kz.listeningstate.petition.body;

/** By what right somebody signs for a body (90-6(1)). */
public enum HeadKind {
    /** First head (бірінші басшы); of a maslikhat its chair. */
    FIRST,
    /** Stands in by an order that is on file. */
    ACTING
}
