package kz.listeningstate.audit.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import kz.listeningstate.audit.Finding;
import kz.listeningstate.audit.leaf.Leaf;

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
    private static final Set<String> MEMBERS = Set.of("cms", "crl", "ocsp", "receivedAt", "timeStamp", "v");

    /** @param json what the leaf commits to */
    static Evidence read(byte[] json, Leaf.Committed leaf) {
        Evidence evidence = parsed(new String(json, StandardCharsets.UTF_8));
        if (leaf.hour() != Math.floorDiv(evidence.receivedAt().getEpochSecond(), 3600)) {
            throw new Finding(Finding.FORM, "The evidence was received in another hour than its leaf says.");
        }
        return evidence;
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
