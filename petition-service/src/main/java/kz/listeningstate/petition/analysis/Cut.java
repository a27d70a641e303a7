package kz.listeningstate.petition.analysis;

/** By what figures are told apart. */
public enum Cut {
    ALL,
    /** Who had the appeal. */
    BODY,
    /** Where the appellants live, by KATO. */
    REGION,
    TOPIC,
    /** As {@code AppealType}. */
    TYPE,
    REGION_TOPIC
}
