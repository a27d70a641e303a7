package kz.listeningstate.petition.petition;

/** The three outcomes the law knows for a considered petition (90-6(1)). */
public enum Outcome {
    SATISFIED,
    PARTLY_SATISFIED,
    REFUSED
}
