package kz.listeningstate.petition.petition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;

/** What is signed: the petition as RFC 8785 JSON, and its SHA-256 (design/public-log.md, "Canonical text"). */
record CanonicalText(byte[] bytes, String sha256) {
    private static final int VERSION = 1;

    static CanonicalText of(PetitionText text, List<AttachedFile> files) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("addressee", text.bodyCode());
        json.put("arguments", text.arguments());
        attach(json.putArray("attachments"), files);
        json.put("content", text.content());
        json.put("language", text.language());
        json.put("proposals", text.proposals());
        json.put("subject", text.subject());
        json.put("title", text.title());
        json.put("v", VERSION);
        return of(json);
    }

    /** A translation in the same way; nobody signs it. */
    static CanonicalText of(Translation translation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("arguments", translation.arguments());
        json.put("content", translation.content());
        json.put("language", translation.language());
        json.put("proposals", translation.proposals());
        json.put("subject", translation.subject());
        json.put("title", translation.title());
        return of(json);
    }

    private static CanonicalText of(ObjectNode json) {
        try {
            byte[] bytes = new JsonCanonicalizer(json.toString()).getEncodedUTF8();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new CanonicalText(bytes, HexFormat.of().formatHex(hash));
        } catch (IOException e) {
            throw new UncheckedIOException("A petition that is no JSON", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void attach(ArrayNode array, List<AttachedFile> files) {
        for (AttachedFile file : files) {
            array.addObject().put("name", file.name()).put("sha256", file.sha256());
        }
    }
}
