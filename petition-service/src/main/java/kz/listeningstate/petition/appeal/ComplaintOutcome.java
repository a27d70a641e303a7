package kz.listeningstate.petition.appeal;

/** What came of a complaint (91(4), 100). */
public enum ComplaintOutcome {
    /** The body itself gives all that is asked for, within its three working days, by a favourable act. */
    SATISFIED(true, true),
    /** Annulled; the body deals with the appeal anew. */
    ANNULLED(true, false),
    /** Annulled; a new act of the higher body stands in its place. */
    REPLACED(true, true),
    /** The body must do what it left undone. */
    OBLIGED(true, false),
    DISMISSED(false, false),
    /** Back to the body, which deals with the appeal anew. */
    SENT_BACK(true, false),
    /** Left without consideration. */
    LEFT(false, false);

    private final boolean setsAside;
    private final boolean hasAct;

    ComplaintOutcome(boolean setsAside, boolean hasAct) {
        this.setsAside = setsAside;
        this.hasAct = hasAct;
    }

    /** What the body did, or its silence, holds no more. */
    public boolean setsAside() {
        return setsAside;
    }

    /** A new act stands in its place. */
    public boolean hasAct() {
        return hasAct;
    }

    /** The body deals with the appeal anew, by a clock of its own. */
    public boolean remits() {
        return setsAside && !hasAct;
    }
}
