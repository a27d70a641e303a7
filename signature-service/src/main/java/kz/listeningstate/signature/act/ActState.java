package kz.listeningstate.signature.act;

/** Where an act stands. */
enum ActState {
    /** Waits for a second person. */
    PROPOSED,
    /** Nobody decided in time. */
    EXPIRED,
    CONFIRMED,
    REFUSED
}
