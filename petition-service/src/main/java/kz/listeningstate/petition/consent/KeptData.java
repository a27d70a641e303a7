package kz.listeningstate.petition.consent;

/** Data that a withdrawal of consent does not erase, and by which rule. */
public enum KeptData {
    /** Texts and public data of submitted petitions: the archive is for ever. */
    SUBMITTED_PETITION("90-2(7)"),
    /** Sealed evidence of a counted signature, until the petition's key is destroyed. */
    SIGNATURE_EVIDENCE("90-3(1)"),
    /** Ids and acts without other personal data. */
    AUDIT_TRAIL("94-V");

    private final String article;

    KeptData(String article) {
        this.article = article;
    }

    public String article() {
        return article;
    }
}
