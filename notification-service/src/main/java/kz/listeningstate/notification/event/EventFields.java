package kz.listeningstate.notification.petition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a JSON object. What cannot be read is an {@link UnreadableEventException} that never quotes it. */
record EventFields(JsonNode node) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static EventFields of(byte[] value) {
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

    EventFields in(String field) {
        return new EventFields(node.path(field));
    }

    String text(String field) {
        return required(field, Function.identity());
    }

    boolean flag(String field) {
        if (!node.path(field).isBoolean()) {
            throw new UnreadableEventException("Field " + field + " is neither true nor false");
        }
        return node.path(field).booleanValue();
    }

    Optional<Long> number(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.canConvertToInt() || value.intValue() < 0) {
            throw new UnreadableEventException("Field " + field + " is not a number of things");
        }
        return Optional.of(value.longValue());
    }

    int count(String field) {
        return number(field).orElseThrow(() -> missing(field)).intValue();
    }

    <T> T required(String field, Function<String, T> read) {
        return optional(field, read).orElseThrow(() -> missing(field));
    }

    <T> Optional<T> optional(String field, Function<String, T> read) {
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

    private static UnreadableEventException missing(String field) {
        return new UnreadableEventException("Field " + field + " is missing");
    }
}
