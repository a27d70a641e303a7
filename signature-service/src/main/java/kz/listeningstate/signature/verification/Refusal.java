package kz.listeningstate.signature.verification;

/** Why a signature is not accepted; {@link #slug()} names the problem type and the metric's tag. */
public enum Refusal {
    /** No CMS of the shape NCALayer makes: not DER, too big, too deep, or not SignedData. */
    CMS_MALFORMED,
    /** None or several signers; a citizen signs alone. */
    CMS_SIGNER_COUNT,
    /** Signed bytes are not the petition's signing document. */
    WRONG_TEXT,
    /** Digest, signature and key are not one of the allowed combinations. */
    ALGORITHM_NOT_ALLOWED,
    /** An authentication certificate, an authority's, or one with unknown critical extensions. */
    CERTIFICATE_NOT_FOR_SIGNING,
    /** A legal entity's or an information system's certificate. */
    CERTIFICATE_NOT_INDIVIDUAL,
    /** Not a first head's or another signatory's of an organisation, or without its one number. */
    CERTIFICATE_NOT_OFFICIAL,
    /** A certificate policy outside the Authority's arc for end users. */
    CERTIFICATE_POLICY,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_NOT_YET_VALID,
    /** Not exactly one identification number, or its check digit is wrong. */
    IIN_INVALID,
    SIGNATURE_INVALID,
    /** The signing-certificate attribute names another certificate (RFC 5035). */
    SIGNING_CERTIFICATE_MISMATCH,
    /** No pinned authority signed the certificate. */
    ISSUER_UNKNOWN;

    private final String slug = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

    public String slug() {
        return slug;
    }
}
