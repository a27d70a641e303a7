package kz.listeningstate.petition.reception;

/** What came of a visit (90). */
public enum VisitOutcome {
    /** Solved on the spot. */
    SOLVED,
    /** The citizen was told what the law says. */
    EXPLAINED,
    /** Not solved: it has become a written appeal. */
    UNRESOLVED,
    /** Nobody came. */
    ABSENT
}
