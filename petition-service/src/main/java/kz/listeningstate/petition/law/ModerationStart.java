package kz.listeningstate.petition.law;

/** What the moderation term is counted from (90-2(5)); the law leaves the choice open, so it is a setting. */
public enum ModerationStart {
    FIFTIETH_SIGNATURE,
    DRAFT
}
