package kz.listeningstate.signature.anchor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A day of petition-service's audit trails, {@code ../petition-service/contracts/trail-closed.v1.schema.json}.
 *
 * @param matters whose trails grew
 * @param head 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TrailDay(LocalDate day, int matters, byte[] head, Instant closedAt) {
    private static final String TYPE = "kz.listeningstate.petition.trail-closed.v1";
    private static final int HEAD_LENGTH = 32;

    /** A message that no repetition will make readable or true: it goes to the dead-letter topic with its reason. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Reads an event; empty when it is of a kind this version does not know. */
    static Optional<TrailDay> parse(ObjectMapper json, String message) {
        try {
            JsonNode event = json.readTree(message == null ? "" : message);
            if (!text(event, "type").equals(TYPE)) {
                return Optional.empty();
            }
            JsonNode data = event.path("data");
            byte[] head = HexFormat.of().parseHex(text(data, "head"));
            if (head.length != HEAD_LENGTH || !data.path("matters").canConvertToInt()) {
                throw new Refused("no day of trails", null);
            }
            return Optional.of(new TrailDay(
                    LocalDate.parse(text(data, "day")),
                    data.path("matters").asInt(),
                    head,
                    Instant.parse(text(event, "time"))));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new Refused("no readable event", e);
        }
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new Refused("no text in " + field, null);
        }
        return node.get(field).asText();
    }
}
