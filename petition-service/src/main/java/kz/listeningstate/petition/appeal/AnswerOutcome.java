package kz.listeningstate.petition.appeal;

/** What came of an appeal. */
public enum AnswerOutcome {
    /** The act gives all that was asked for. */
    FAVOURABLE(Procedure.FULL),
    PARTLY_FAVOURABLE(Procedure.FULL),
    UNFAVOURABLE(Procedure.FULL),
    /** Answered on the merits (89). */
    ANSWERED(Procedure.SIMPLIFIED),
    /** Taken into consideration (89). */
    NOTED(Procedure.SIMPLIFIED);

    private final Procedure procedure;

    AnswerOutcome(Procedure procedure) {
        this.procedure = procedure;
    }

    public Procedure procedure() {
        return procedure;
    }

    /** By which such an act is taken, and signed by the head. */
    String article() {
        return procedure == Procedure.FULL ? "80" : "89";
    }

    /** The citizen must be heard before such an act (73). */
    public boolean needsHearing() {
        return this == PARTLY_FAVOURABLE || this == UNFAVOURABLE;
    }
}
