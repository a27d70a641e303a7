package kz.listeningstate.notification.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.listeningstate.notification.message.Language;

/** The fields of a JSON object. What cannot be read is an {@link UnreadableEventException} that never quotes it. */
public record EventFields(JsonNode node) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Goes into a search at Keycloak, so it is nothing but a code. */
    private static final Pattern BODY_CODE = Pattern.compile("[a-z0-9-]{1,64}");

    public static EventFields of(byte[] value) {
        try {
            JsonNode object = value == null ? null : JSON.readTree(value);
            if (object == null || !object.isObject()) {
                throw new UnreadableEventException("Not a JSON object");
            }
            return new EventFields(object);
        } catch (IOException e) {
            // Jackson's own message would quote the record.
            throw new UnreadableEventException("Not JSON");
        }
    }

    public EventFields in(String field) {
        return new EventFields(node.path(field));
    }

    public String text(String field) {
        return required(field, Function.identity());
    }

    public boolean flag(String field) {
        if (!node.path(field).isBoolean()) {
            throw new UnreadableEventException("Field " + field + " is neither true nor false");
        }
        return node.path(field).booleanValue();
    }

    public Optional<Long> number(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.canConvertToInt() || value.intValue() < 0) {
            throw new UnreadableEventException("Field " + field + " is not a number of things");
        }
        return Optional.of(value.longValue());
    }

    public int count(String field) {
        return number(field).orElseThrow(() -> missing(field)).intValue();
    }

    public <T> T required(String field, Function<String, T> read) {
        return optional(field, read).orElseThrow(() -> missing(field));
    }

    public <T> Optional<T> optional(String field, Function<String, T> read) {
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

    public Instant instant(String field) {
        return required(field, EventFields::toInstant);
    }

    public Optional<Instant> optionalInstant(String field) {
        return optional(field, EventFields::toInstant);
    }

    public Language language(String field) {
        return required(
                field, tag -> Language.of(tag).orElseThrow(() -> new IllegalArgumentException("not one of ours")));
    }

    public String bodyCode(String field) {
        return optionalBodyCode(field).orElseThrow(() -> missing(field));
    }

    public Optional<String> optionalBodyCode(String field) {
        return optional(field, EventFields::toBodyCode);
    }

    private static Instant toInstant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String toBodyCode(String text) {
        if (!BODY_CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("no code");
        }
        return text;
    }

    private static UnreadableEventException missing(String field) {
        return new UnreadableEventException("Field " + field + " is missing");
    }
}
