package kz.listeningstate.signature.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.listeningstate.signature.algorithm.Sha256;

/** Binds a leaf to its evidence; without the nonce it tells nothing of it, and nobody finds other evidence for it. */
final class Commitment {
    static final int NONCE_LENGTH = 32;

    private static final byte[] DOMAIN = "listening-state/evidence/v1\0".getBytes(StandardCharsets.US_ASCII);

    private Commitment() {}

    /** 32 bytes: HMAC-SHA-256 by the nonce over {@code "listening-state/evidence/v1" || 00 || SHA-256(evidence)}. */
    static byte[] of(byte[] nonce, byte[] evidence) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(nonce, "HmacSHA256"));
            mac.update(DOMAIN);
            return mac.doFinal(Sha256.of(evidence));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
