package kz.listeningstate.notification.petition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.MessageKind;

/**
 * An event of a petition, as far as it is told to anyone.
 *
 * @param id of the event; the same id is the same event
 * @param kind what is to be told
 * @param facts of the event and of the petition right after it
 */
record PetitionEvent(UUID id, MessageKind kind, UUID authorId, Language authorLanguage, Facts facts) {

    private static final String TYPE_PREFIX = "kz.listeningstate.petition.";

    /** Events with nothing to tell, as those of later versions, are not in here. */
    private static final Map<String, MessageKind> KINDS = Map.of(
            "opened.v1", MessageKind.OPENED,
            "cosigned.v1", MessageKind.COSIGNED,
            "approved.v1", MessageKind.APPROVED,
            "rejected.v1", MessageKind.REJECTED,
            "published.v1", MessageKind.PUBLISHED,
            "threshold-reached.v1", MessageKind.THRESHOLD_REACHED,
            "registered.v1", MessageKind.REGISTERED,
            "decided.v1", MessageKind.DECIDED);

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /**
     * Reads a record of the topic.
     *
     * @return nothing if it is of a kind that is not told
     * @throws UnreadableEventException if it is not what the contract says
     */
    static Optional<PetitionEvent> read(byte[] value) {
        JsonNode event = parse(value);
        String type = text(event, "type");
        MessageKind kind = type.startsWith(TYPE_PREFIX) ? KINDS.get(type.substring(TYPE_PREFIX.length())) : null;
        if (kind == null) {
            return Optional.empty();
        }
        JsonNode data = event.path("data");
        return Optional.of(new PetitionEvent(
                required(event, "id", UUID::fromString),
                kind,
                required(data, "authorId", UUID::fromString),
                required(data, "authorLanguage", PetitionEvent::language),
                facts(kind, required(event, "time", PetitionEvent::instant), data)));
    }

    private static Facts facts(MessageKind kind, Instant time, JsonNode data) {
        String dueField = switch (kind) {
            case OPENED -> "cosignersDueOn";
            case COSIGNED -> "moderationDueOn";
            case REGISTERED -> "dueOn";
            default -> null;
        };
        return new Facts(
                required(data, "petitionId", UUID::fromString),
                number(data, "number").map(Long::intValue).orElse(null),
                text(data, "title"),
                required(data, "language", PetitionEvent::language).tag(),
                time,
                dueField == null ? null : required(data, dueField, LocalDate::parse),
                kind == MessageKind.REGISTERED ? required(data, "registeredOn", LocalDate::parse) : null,
                number(data, "count").orElse(null),
                number(data, "threshold").map(Long::intValue).orElse(null),
                optional(data, "signingClosesAt", PetitionEvent::instant).orElse(null),
                optional(data, "ground", Function.identity()).orElse(null),
                kind == MessageKind.DECIDED ? required(data, "outcome", Facts.Outcome::valueOf) : null);
    }

    private static JsonNode parse(byte[] value) {
        try {
            JsonNode event = value == null ? null : JSON.readTree(value);
            if (event == null || !event.isObject()) {
                throw new UnreadableEventException("Not a JSON object");
            }
            return event;
        } catch (IOException e) {
            // Jackson's own message would quote the record.
            throw new UnreadableEventException("Not JSON");
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> new IllegalArgumentException("not one of ours"));
    }

    private static String text(JsonNode node, String field) {
        return required(node, field, Function.identity());
    }

    private static Optional<Long> number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.canConvertToInt() || value.intValue() < 0) {
            throw new UnreadableEventException("Field " + field + " is not a number of things");
        }
        return Optional.of(value.longValue());
    }

    private static <T> T required(JsonNode node, String field, Function<String, T> read) {
        return optional(node, field, read)
                .orElseThrow(() -> new UnreadableEventException("Field " + field + " is missing"));
    }

    private static <T> Optional<T> optional(JsonNode node, String field, Function<String, T> read) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        try {
            if (value.isTextual() && !value.textValue().isBlank()) {
                return Optional.of(read.apply(value.textValue()));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // The failure's own words would quote the value.
            throw new UnreadableEventException("Field " + field + " cannot be read");
        }
        throw new UnreadableEventException("Field " + field + " is no text");
    }
}
