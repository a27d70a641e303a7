package kz.listeningstate.petition.appeal;

/** What of a body's handling is complained of (91). */
public enum ComplaintBasis {
    /** The act, or the answer of the simplified procedure, that does not give all that was asked for. */
    ACT,
    /** That it was returned (64(7)). */
    RETURN,
    /** That it was ended without an act (88). */
    TERMINATION,
    /** The term is over and nothing was done: that counts as refusal (91(2), 100(5)). */
    SILENCE
}
