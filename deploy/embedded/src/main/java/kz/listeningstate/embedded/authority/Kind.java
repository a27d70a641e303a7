package kz.listeningstate.embedded.authority;

/** What a demo certificate is good for; all but the first are there to be refused on a petition. */
public enum Kind {
    /** An individual's signing certificate, valid now. */
    INDIVIDUAL_SIGN,
    /** The same person's authentication certificate: no nonRepudiation, so no signature by law. */
    INDIVIDUAL_AUTH,
    /** An individual's signing certificate whose year has passed. */
    EXPIRED,
    /** First head of a legal entity (signs decisions, not petitions). */
    LEGAL_HEAD,
    /** Somebody else entitled to sign for a legal entity; files its appeals. */
    LEGAL_SIGNATORY,
    /** Well formed, but signed by an authority of the same name that nobody trusts. */
    UNKNOWN_ISSUER
}
