package kz.listeningstate.petition.signing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** What a head signs: the bytes of RFC 8785 JSON, and their SHA-256 in hex. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Manifest(byte[] bytes, String sha256) {

    /** The canonical bytes of that JSON. */
    public static Manifest of(ObjectNode json) {
        try {
            byte[] bytes = new JsonCanonicalizer(json.toString()).getEncodedUTF8();
            return new Manifest(bytes, sha256(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("A manifest that is no JSON", e);
        }
    }

    /** Language versions as a manifest names them: hash and size of each text's UTF-8, by language. */
    public static ArrayNode texts(Map<String, String> byLanguage) {
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        byLanguage.forEach((language, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            texts.addObject()
                    .put("language", language)
                    .put("sha256", sha256(bytes))
                    .put("size", bytes.length);
        });
        return texts;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
