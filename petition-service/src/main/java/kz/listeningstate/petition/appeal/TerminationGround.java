package kz.listeningstate.petition.appeal;

/** Why an appeal is not dealt with any further (88). */
public enum TerminationGround {
    /** A repeat without new facts, answered before. */
    REPEAT,
    /** Nobody stands behind it, or nobody has signed it. */
    ANONYMOUS,
    /** It asks for nothing and says nothing. */
    NO_SUBSTANCE,
    /** By the citizen. */
    WITHDRAWN
}
