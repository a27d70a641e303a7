package kz.listeningstate.petition.deadline;

/** What must be done in time, and by which article. */
public enum DeadlineKind {
    /** 50 co-signers, else the petition lapses. */
    COSIGNERS("90-2(4)(1)", false),
    /** The moderator's verdict; the term running out raises the matter and decides nothing. */
    MODERATION("90-2(5)", true),
    /** A state body answers what moderation asked it; the law names no term, so it is a setting. */
    QUESTION("90-2(5)", true),
    /** Mass media are informed of a publication. */
    MEDIA_INFORMED("90-2(8)", true),
    /** Collection of signatures. */
    COLLECTION("90-3(2)", false),
    /** The author is notified and the portal says that the threshold was reached. */
    THRESHOLD_NOTICE("90-4", true),
    /** The body's decision; no extension. */
    CONSIDERATION("90-5(1)", true),
    /** Author and interested persons hear of the public discussion before it begins. */
    DISCUSSION_NOTICE("90-5(2)", true),
    /** The decision is on the portal. */
    DECISION_PUBLICATION("90-6(3)", true),
    /** The plan by which a satisfied petition is executed; the law names no term, so it is a setting. */
    PLAN("90-6", true),
    /** A measure of the plan by which a satisfied petition is executed; the term is the body's own. */
    MEASURE("90-6", true),
    /** A head or deputy has a day of personal reception in the month. */
    RECEPTION_SCHEDULE("90", true),
    /** The officer notes what came of a visit; the law names no term, so it is a setting. */
    RECEPTION_OUTCOME("90", true),
    /** A measure that the act on an appeal promises; the body names the day. */
    APPEAL_MEASURE("80", true),
    /** A sheet of paper is entered by two persons before the final tally; the law names no term, the tally is it. */
    PAPER_ENTRY("90-3(1)", true),
    /** Processing stops after a consent was withdrawn (Law 94-V). */
    CONSENT_WITHDRAWAL("94-V", true),
    /** The body answers an appeal, sends it on, returns or ends it. */
    APPEAL_ANSWER("76", true),
    /** The citizen mends the defects of an appeal; the body sets the day. */
    APPEAL_FIX("64(6)", false),
    /** The body returns what was not mended. */
    APPEAL_RETURN("64(7)", true),
    /** The citizen objects to the act that is meant. */
    APPEAL_OBJECTION("73", false),
    /** The body complained of satisfies the complaint fully, or sends it on. */
    COMPLAINT_FORWARD("91(4)", true),
    /** The higher body decides the complaint; no extension. */
    COMPLAINT_DECISION("99", true),
    /** The body opens the file of the matter to the citizen who asked. */
    APPEAL_FILE_ACCESS("75", true),
    /** A breach of personal data is reported (Law 94-V). */
    BREACH_REPORT("94-V", true);

    private final String article;
    private final boolean duty;

    DeadlineKind(String article, boolean duty) {
        this.article = article;
        this.duty = duty;
    }

    public String article() {
        return article;
    }

    /** Somebody must act by then and is warned; else only time runs out for the citizens. */
    public boolean isDuty() {
        return duty;
    }

    /** The body chooses the last day itself and may move it; else the law does. */
    boolean isOwnTerm() {
        return this == MEASURE;
    }

    /** The portal's operators must act, and not its moderators. */
    public boolean isOfOperators() {
        return switch (this) {
            case THRESHOLD_NOTICE, PAPER_ENTRY, CONSENT_WITHDRAWAL, BREACH_REPORT -> true;
            default -> false;
        };
    }

    /** What a body, or the portal, owes the public after publication: missed, it stands in the petition's timeline. */
    public boolean isShownToPublic() {
        return switch (this) {
            case THRESHOLD_NOTICE, CONSIDERATION, DISCUSSION_NOTICE, DECISION_PUBLICATION, PLAN, MEASURE -> true;
            default -> false;
        };
    }
}
