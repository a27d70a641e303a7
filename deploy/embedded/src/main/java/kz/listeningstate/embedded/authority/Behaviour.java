package kz.listeningstate.embedded.authority;

import java.time.Duration;
import java.time.Instant;

/** How the authority's online services answer. All but the first are there to be found out by whoever asks. */
public enum Behaviour {
    HONEST,
    /** The connection is closed without an answer. */
    DOWN,
    /** Honest, after {@link AuthorityServer#SLOWNESS}. */
    SLOW,
    /** The nonce is not the request's (OCSP, time stamps). */
    WRONG_NONCE,
    /** No nonce, whether one was asked for or not (OCSP, time stamps). */
    NO_NONCE,
    /** The answer is about another serial number (OCSP), or the stamp over another digest (time stamps). */
    WRONG_CERT_ID,
    /** Made two hours ago (OCSP, time stamps); a list whose next one was due an hour ago (CRL). */
    STALE,
    /** Made in two hours. */
    FUTURE,
    /** One bit of the signature is turned. */
    BAD_SIGNATURE,
    /** The signer's certificate bears the issuer's name and key identifier, but not its signature (not on CRLs). */
    UNSIGNED_BY_US,
    /** The signer's certificate is the issuer's, but for no purpose (not on CRLs). */
    RESPONDER_WITHOUT_EKU,
    /** Status "unknown" for every certificate (OCSP). */
    UNKNOWN_STATUS,
    /** The error "tryLater" (OCSP), status 503 elsewhere. */
    TRY_LATER;

    private static final Duration LIE = Duration.ofHours(2);

    /** The time an answer made now claims to have been made at. */
    Instant shifted(Instant now) {
        return switch (this) {
            case STALE -> now.minus(LIE);
            case FUTURE -> now.plus(LIE);
            default -> now;
        };
    }
}
