package kz.listeningstate.petition.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/**
 * One column of open data: the one description from which schema, JSON and CSV are made.
 *
 * @param sql expression over a petition {@code p}, or over a deadline {@code d} of one
 * @param required never null
 */
record Column(String name, Type type, String sql, boolean required, String description) {

    /** Kinds of values, by their names in Table Schema (Frictionless). */
    enum Type {
        STRING(Map.of("type", "string")),
        INTEGER(Map.of("type", "integer")),
        BOOLEAN(Map.of("type", "boolean")),
        DATE(Map.of("type", "string", "format", "date")),
        DATETIME(Map.of("type", "string", "format", "date-time"));

        private final Map<String, String> jsonSchema;

        Type(Map<String, String> jsonSchema) {
            this.jsonSchema = jsonSchema;
        }

        Map<String, String> jsonSchema() {
            return jsonSchema;
        }
    }

    static Column required(String name, Type type, String sql, String description) {
        return new Column(name, type, sql, true, description);
    }

    static Column optional(String name, Type type, String sql, String description) {
        return new Column(name, type, sql, false, description);
    }

    /** Text, a number, true or false, or null; days and moments as ISO 8601. */
    Object value(ResultSet row, int place) throws SQLException {
        Object value = switch (type) {
            case STRING -> row.getString(place);
            case INTEGER -> row.getLong(place);
            case BOOLEAN -> row.getBoolean(place);
            case DATE -> text(row.getObject(place, LocalDate.class));
            case DATETIME -> text(Sql.instant(row, place));
        };
        return row.wasNull() ? null : value;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
