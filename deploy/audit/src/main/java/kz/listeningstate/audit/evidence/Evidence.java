package kz.listeningstate.audit.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.listeningstate.audit.Finding;
import kz.listeningstate.audit.leaf.Leaf;
import kz.listeningstate.audit.tree.TreeHash;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Why a signature was counted, or taken back.
 *
 * @param cms as the citizen sent it, DER
 * @param ocsp the answer that decided, DER; null when a revocation list did
 * @param crl numbers of the lists that decided, JSON; null when an OCSP answer did
 * @param timeStamp RFC 3161 token, DER; null = none that verified
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Evidence(byte[] cms, byte[] ocsp, JsonObject crl, byte[] timeStamp, Instant receivedAt) {
    private static final int NONCE_LENGTH = 32;
    private static final byte[] DOMAIN = "listening-state/evidence/v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> MEMBERS = Set.of("cms", "crl", "ocsp", "receivedAt", "timeStamp", "v");

    /** Reads what was sealed, nonce and JSON, after it was found to be what the leaf commits to. */
    static Evidence read(byte[] opened, Leaf.Committed leaf) {
        Evidence evidence = parsed(committed(opened, leaf));
        requireHour(leaf, evidence.receivedAt());
        return evidence;
    }

    /** The JSON of what was sealed, after it was found to be canonical and what the leaf commits to. */
    static String committed(byte[] opened, Leaf.Committed leaf) {
        byte[] nonce = Arrays.copyOf(opened, NONCE_LENGTH);
        byte[] json =
                opened.length < NONCE_LENGTH ? new byte[0] : Arrays.copyOfRange(opened, NONCE_LENGTH, opened.length);
        if (!MessageDigest.isEqual(commitment(nonce, json), leaf.commitment())) {
            throw new Finding(
                    Finding.COMMITMENT,
                    "The commitment does not match: this evidence is not what the leaf stands for.");
        }
        requireCanonical(json);
        return new String(json, StandardCharsets.UTF_8);
    }

    static void requireHour(Leaf.Committed leaf, Instant at) {
        if (leaf.hour() != Math.floorDiv(at.getEpochSecond(), 3600)) {
            throw new Finding(Finding.FORM, "The evidence is of another hour than its leaf says.");
        }
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

    private static Evidence parsed(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            if (!json.keySet().equals(MEMBERS) || json.get("v").getAsInt() != 1) {
                throw new Finding(Finding.FORM, "The evidence has other members than version 1 has.");
            }
            return new Evidence(
                    Base64.getDecoder().decode(json.get("cms").getAsString()),
                    bytes(json.get("ocsp")),
                    json.get("crl").isJsonNull() ? null : json.getAsJsonObject("crl"),
                    bytes(json.get("timeStamp")),
                    Instant.parse(json.get("receivedAt").getAsString()));
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | UnsupportedOperationException
                | DateTimeException e) {
            throw new Finding(Finding.FORM, "A part of the evidence cannot be read.", e);
        }
    }

    private static byte[] bytes(JsonElement value) {
        return value.isJsonNull() ? null : Base64.getDecoder().decode(value.getAsString());
    }
}
