package kz.listeningstate.signature.revocation;

import kz.listeningstate.signature.trust.TrustProfile.RevocationPolicy.Source;

/**
 * What is known of a certificate at the time a signature by it was received.
 *
 * @param source that knew; null when none did
 * @param ocspAnswer DER of the answer that said so, kept as evidence; null when it came from a CRL or nowhere
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RevocationStatus(Verdict verdict, Source source, byte[] ocspAnswer) {

    public enum Verdict {
        /** Not revoked at that time; a later revocation changes nothing. */
        GOOD,
        /** Revoked at that time, or never issued. For ever. */
        REVOKED,
        /** Nobody knows just now. */
        UNKNOWN
    }

    static final RevocationStatus UNKNOWN = new RevocationStatus(Verdict.UNKNOWN, null, null);

    boolean isKnown() {
        return verdict != Verdict.UNKNOWN;
    }
}
