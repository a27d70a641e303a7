package kz.listeningstate.petition.moderation;

/** Why a head moderator has to look at a petition; neither decides anything. */
public enum RaisedFor {
    /** The term for the verdict is over (90-2(5)). */
    OVERDUE,
    /** The second moderator does not agree to a refusal. */
    DISAGREEMENT
}
