package kz.listeningstate.signature.petition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.listeningstate.signature.log.leaf.TallyStatus;

/**
 * What matters here of an event in {@code ../petition-service/contracts}; unknown fields are ignored.
 *
 * @param signingClosesAt null while there is no end
 * @param endsAs what the end of signing means from here on; null when the event says nothing of it
 * @param authorHasSigned so everybody may, while signing goes on
 * @param publication null unless this event tells of it
 */
record PetitionEvent(
        String id,
        String name,
        Instant time,
        UUID petitionId,
        String textSha256,
        Instant signingClosesAt,
        TallyStatus endsAs,
        boolean authorHasSigned,
        Publication publication) {
    private static final Pattern TYPE = Pattern.compile("kz\\.listeningstate\\.petition\\.([a-z-]+)\\.v1");
    private static final String SUBMITTED = "submitted";
    private static final String PUBLISHED = "published";
    private static final String THRESHOLD_REACHED = "threshold-reached";
    private static final String REJECTED = "rejected";
    private static final String WITHDRAWN = "withdrawn";
    private static final String SUPERSEDED = "superseded";
    private static final Set<String> AFTER_THE_AUTHOR_SIGNED = Set.of(
            "opened",
            "cosigned",
            "approved",
            PUBLISHED,
            "media-informed",
            THRESHOLD_REACHED,
            "registered",
            "decided",
            REJECTED,
            "lapsed",
            "fell-short");
    /** What an event means for the end of signing when it says nothing else of it. */
    private static final Map<String, TallyStatus> MEANINGS = Map.of(
            PUBLISHED, TallyStatus.FINAL,
            REJECTED, TallyStatus.FINAL,
            WITHDRAWN, TallyStatus.WITHDRAWN_BY_AUTHOR,
            SUPERSEDED, TallyStatus.SUPERSEDED);

    private static final Map<String, TallyStatus> ENDINGS = Map.of(
            "FINAL", TallyStatus.FINAL,
            "SUPERSEDED", TallyStatus.SUPERSEDED,
            "WITHDRAWN_BY_AUTHOR", TallyStatus.WITHDRAWN_BY_AUTHOR);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * The petition is public.
     *
     * @param threshold signatures that oblige the body to consider it
     */
    record Publication(long threshold, String bodyCode) {}

    /** Reads an event; empty when it is of a kind this version does not know. */
    static Optional<PetitionEvent> parse(ObjectMapper json, String message) {
        try {
            JsonNode event = json.readTree(message == null ? "" : message);
            var type = TYPE.matcher(text(event, "type"));
            return type.matches() && isKnown(type.group(1))
                    ? Optional.of(read(event, type.group(1)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new PoisonException("no readable event", e);
        }
    }

    private static boolean isKnown(String name) {
        return name.equals(SUBMITTED) || MEANINGS.containsKey(name) || AFTER_THE_AUTHOR_SIGNED.contains(name);
    }

    private static PetitionEvent read(JsonNode event, String name) {
        JsonNode data = event.path("data");
        String text = text(data, "textSha256");
        if (!SHA256.matcher(text).matches()) {
            throw new PoisonException("textSha256 is no SHA-256", null);
        }
        JsonNode closes = data.path("signingClosesAt");
        return new PetitionEvent(
                text(event, "id"),
                name,
                // Microseconds are what the database keeps: rounded there, an event of the same moment would look
                // older.
                Instant.parse(text(event, "time")).truncatedTo(ChronoUnit.MICROS),
                UUID.fromString(text(data, "petitionId")),
                text,
                closes.isNull() || closes.isMissingNode() ? null : Instant.parse(text(data, "signingClosesAt")),
                endsAs(name, data),
                authorHasSigned(name, data),
                name.equals(PUBLISHED) ? publication(data) : null);
    }

    /** A petition that was published or refused no longer lapses; one that its author ends says so itself. */
    private static TallyStatus endsAs(String name, JsonNode data) {
        if (!data.path("endsAs").isMissingNode()) {
            return Optional.ofNullable(ENDINGS.get(text(data, "endsAs")))
                    .orElseThrow(() -> new PoisonException("no such ending", null));
        }
        return MEANINGS.get(name);
    }

    /** Its author may take a petition back, or replace it, before having signed: then the event names no ending. */
    private static boolean authorHasSigned(String name, JsonNode data) {
        return AFTER_THE_AUTHOR_SIGNED.contains(name) || data.has("endsAs");
    }

    private static Publication publication(JsonNode data) {
        long threshold = data.path("threshold").asLong(0);
        if (threshold < 1) {
            throw new PoisonException("a petition without threshold was published", null);
        }
        return new Publication(threshold, text(data, "bodyCode"));
    }

    boolean reachesThreshold() {
        return name.equals(THRESHOLD_REACHED);
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new PoisonException("no text in " + field, null);
        }
        return node.get(field).asText();
    }
}
