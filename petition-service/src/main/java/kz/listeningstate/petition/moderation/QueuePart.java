package kz.listeningstate.petition.moderation;

/** Parts of the moderators' queue. */
public enum QueuePart {
    ALL,
    /** Those that the reader works on. */
    MINE,
    /** Those that a head moderator has to look at. */
    RAISED,
    /** Those whose refusal another moderator proposed. */
    SECOND_OPINION
}
