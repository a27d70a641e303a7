package kz.listeningstate.petition.moderation;

/** A moderator's answer (90-2(5-6)). */
public enum Verdict {
    APPROVED,
    REJECTED
}
