package kz.listeningstate.petition.moderation;

/** Whether a ground for a refusal applies. */
public enum Answer {
    NO,
    YES,
    /** To be asked or talked over first: with it nothing is approved. */
    UNSURE
}
