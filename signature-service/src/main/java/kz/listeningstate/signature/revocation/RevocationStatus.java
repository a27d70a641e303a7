package kz.listeningstate.signature.revocation;

import java.math.BigInteger;
import kz.listeningstate.signature.trust.TrustProfile.RevocationPolicy.Source;

/**
 * What is known of a certificate at the time a signature by it was received.
 *
 * @param source that knew; null when none did
 * @param ocspAnswer DER of the answer that said so, kept as evidence; null when it came from a CRL or nowhere
 * @param lists that said so; null when they were not asked or did not know
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RevocationStatus(Verdict verdict, Source source, byte[] ocspAnswer, Lists lists) {

    public enum Verdict {
        /** Not revoked at that time; a later revocation changes nothing. */
        GOOD,
        /** Revoked at that time, or never issued. For ever. */
        REVOKED,
        /** Nobody knows just now. */
        UNKNOWN
    }

    /** Numbers of the whole list and the delta list (RFC 5280, 5.2.3), which anybody may keep; no delta list = null. */
    public record Lists(BigInteger base, BigInteger delta) {}

    static final RevocationStatus UNKNOWN = new RevocationStatus(Verdict.UNKNOWN, null, null, null);

    static RevocationStatus answered(Verdict verdict, Source source, byte[] ocspAnswer) {
        return new RevocationStatus(verdict, source, ocspAnswer, null);
    }

    boolean isKnown() {
        return verdict != Verdict.UNKNOWN;
    }
}
