package kz.listeningstate.petition.consideration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.petition.PetitionView;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * What a head signs: RFC 8785 JSON with the hashes of all language versions and annexes, and the right of appeal in its very
 * words ({@code contracts/decision.md}).
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Manifest(byte[] bytes, String sha256) {
    private static final int VERSION = 2;
    private static final String REMEDY = "remedy";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param bin of the body, whose head signs
     * @param annexes in their order
     * @param appeal in the languages of the decision
     */
    static Manifest of(
            Decision decision, PetitionView petition, String bin, List<FileView> annexes, RightOfAppeal appeal) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("bin", bin);
        json.put("body", petition.bodyCode());
        json.put("kind", "petition-decision");
        json.put("outcome", decision.outcome().name());
        json.put("petition", petition.id().toString());
        json.put("petitionNumber", petition.number());
        json.put("petitionText", petition.textSha256());
        json.put("v", VERSION);
        json.set(REMEDY, JSON.valueToTree(appeal));
        ArrayNode texts = json.putArray("texts");
        decision.texts().forEach((language, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            texts.addObject()
                    .put("language", language)
                    .put("sha256", sha256(bytes))
                    .put("size", bytes.length);
        });
        ArrayNode files = json.putArray("annexes");
        annexes.forEach(annex -> files.addObject()
                .put("mediaType", annex.mediaType())
                .put("name", annex.name())
                .put("sha256", annex.sha256())
                .put("size", annex.size()));
        try {
            byte[] bytes = new JsonCanonicalizer(json.toString()).getEncodedUTF8();
            return new Manifest(bytes, sha256(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("A decision that is no JSON", e);
        }
    }

    /** The right of appeal that these signed bytes explain; empty: of version 1, which did not. */
    static Optional<RightOfAppeal> appealIn(byte[] signed) {
        try {
            JsonNode appeal = JSON.readTree(signed).path(REMEDY);
            return appeal.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(JSON.treeToValue(appeal, RightOfAppeal.class));
        } catch (IOException e) {
            throw new UncheckedIOException("A manifest that is no JSON", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
