package kz.listeningstate.petition.count;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.petition.SignatureCount;

/**
 * A count as signature-service tells it, {@code ../signature-service/contracts/{counted,tallied}.v1.schema.json}.
 *
 * @param isLast the log has the petition's final TALLY: no signature is added any more
 */
record CountEvent(String id, UUID petitionId, SignatureCount count, boolean isLast) {
    private static final String COUNTED = "kz.listeningstate.signature.counted.v1";
    private static final String TALLIED = "kz.listeningstate.signature.tallied.v1";

    /** Reads an event; {@link PoisonException} when it is none of ours and never will be. */
    static CountEvent parse(ObjectMapper json, String text) {
        try {
            JsonNode event = json.readTree(text == null ? "" : text);
            String type = event.path("type").asText();
            if (!type.equals(COUNTED) && !type.equals(TALLIED)) {
                throw new PoisonException("Not an event of type " + COUNTED + " or " + TALLIED, null);
            }
            JsonNode data = event.path("data");
            return new CountEvent(
                    text(event, "id"), UUID.fromString(text(data, "petitionId")), count(data), type.equals(TALLIED));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new PoisonException("No readable event", e);
        }
    }

    private static SignatureCount count(JsonNode data) {
        return new SignatureCount(
                number(data, "count"),
                number(data, "electronic"),
                number(data, "paper"),
                number(data, "withdrawn"),
                number(data, "invalidated"),
                number(data, "treeSize"),
                Instant.parse(text(data, "checkpointedAt")));
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new PoisonException("No text in " + field, null);
        }
        return node.get(field).asText();
    }

    private static long number(JsonNode node, String field) {
        if (!node.path(field).canConvertToLong()
                || !node.path(field).isIntegralNumber()
                || node.get(field).asLong() < 0) {
            throw new PoisonException("No count in " + field, null);
        }
        return node.get(field).asLong();
    }
}
