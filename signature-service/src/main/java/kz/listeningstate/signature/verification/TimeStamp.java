package kz.listeningstate.signature.verification;

/**
 * The time stamp that a CMS brought along, and the verdict on it. Neither accepts nor refuses a signature: time of receipt
 * decides, and a time stamp's trouble is not the signer's.
 *
 * @param token RFC 3161, DER; null unless it verified
 * @param refusal why it did not verify; null when it did
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TimeStamp(byte[] token, Refusal refusal) {

    /** {@code verified}, or the refusal's slug; a metric's tag. */
    public String result() {
        return refusal == null ? "verified" : refusal.slug();
    }
}
