package kz.listeningstate.petition.appeal;

/** Why an answer is rated as it is. */
public enum RatingReason {
    SOLVED,
    CLEAR,
    FAST,
    POLITE,
    NOT_SOLVED,
    /** Some of what was asked was passed over. */
    INCOMPLETE,
    UNCLEAR,
    /** A text that would fit any appeal. */
    FORMAL,
    SLOW,
    IMPOLITE
}
