package kz.listeningstate.petition.consideration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.signing.Manifest;

/**
 * What a head signs: RFC 8785 JSON with the hashes of all language versions and annexes, and the right of appeal in its very
 * words ({@code contracts/decision.md}).
 */
final class DecisionManifest {
    private static final int VERSION = 2;
    private static final String REMEDY = "remedy";
    private static final ObjectMapper JSON = new ObjectMapper();

    private DecisionManifest() {}

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
        json.set("texts", Manifest.texts(decision.texts()));
        ArrayNode files = json.putArray("annexes");
        annexes.forEach(annex -> files.addObject()
                .put("mediaType", annex.mediaType())
                .put("name", annex.name())
                .put("sha256", annex.sha256())
                .put("size", annex.size()));
        return Manifest.of(json);
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
}
