package kz.listeningstate.audit.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.listeningstate.audit.Finding;
import kz.listeningstate.audit.leaf.Leaf;
import kz.listeningstate.audit.tree.TreeHash;
import org.erdtman.jcs.JsonCanonicalizer;

/** What was sealed: a nonce, and a document to which the leaf commits by it. */
final class Opened {
    private static final int NONCE_LENGTH = 32;
    private static final byte[] DOMAIN = "listening-state/evidence/v1\0".getBytes(StandardCharsets.US_ASCII);

    private Opened() {}

    /** The document, canonical JSON, after it was found to be what the leaf commits to. */
    static byte[] document(byte[] opened, Leaf.Committed leaf) {
        byte[] nonce = Arrays.copyOf(opened, NONCE_LENGTH);
        byte[] json =
                opened.length < NONCE_LENGTH ? new byte[0] : Arrays.copyOfRange(opened, NONCE_LENGTH, opened.length);
        if (!MessageDigest.isEqual(commitment(nonce, json), leaf.commitment())) {
            throw new Finding(
                    Finding.COMMITMENT,
                    "The commitment does not match: this evidence is not what the leaf stands for.");
        }
        requireCanonical(json);
        return json;
    }

    private static byte[] commitment(byte[] nonce, byte[] json) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(nonce, "HmacSHA256"));
            mac.update(DOMAIN);
            return mac.doFinal(TreeHash.sha256().digest(json));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private static void requireCanonical(byte[] json) {
        try {
            if (Arrays.equals(new JsonCanonicalizer(json).getEncodedUTF8(), json)) {
                return;
            }
        } catch (IOException e) {
            throw new Finding(Finding.FORM, "The evidence is not JSON.", e);
        }
        throw new Finding(Finding.FORM, "The evidence is not canonical JSON (RFC 8785).");
    }
}
