package kz.listeningstate.load.routing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Who decides on a matter.
 *
 * @param level of the akimat or maslikhat; null: the body itself is named
 * @param name code of the body, or {@code akimat}, {@code maslikhat}
 */
record Desk(String level, String name) {

    static Desk of(JsonNode family) {
        return of(family.get("level").asText(), family.get("kind").asText());
    }

    static Desk of(String level, String kind) {
        return new Desk(level.equals("REPUBLIC") ? null : level, kind);
    }

    static Desk exactly(String body) {
        return new Desk(null, body);
    }
}
