package kz.listeningstate.petition.breach;

/** What happened to personal data. */
public enum Nature {
    /** Somebody saw them who may not. */
    DISCLOSURE,
    LOSS,
    ALTERATION,
    UNAVAILABILITY
}
