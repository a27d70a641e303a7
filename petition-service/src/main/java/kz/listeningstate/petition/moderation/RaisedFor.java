package kz.listeningstate.petition.moderation;

/** Why a head moderator has to look at a petition; neither decides anything. */
public enum RaisedFor {
    /** The term for the verdict is over (90-2(5)). */
    OVERDUE,
    /** The second moderator does not agree to a refusal. */
    DISAGREEMENT,
    /** It was approved before its 50th signature, and what may be the same subject became public meanwhile (90-2(4)(3)). */
    SAME_SUBJECT
}
