package kz.listeningstate.petition.catalogue;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.problem.Problem;

/** Open data: rows, and the schemas that say what they mean. */
@ApplicationScoped
@Transactional
class OpenData {
    /** What a spreadsheet would take for a formula: a citizen's title must not become one (OWASP, CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final Sql sql;
    private final Clock clock;
    private final CsvMapper csv = new CsvMapper();

    OpenData(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param after key behind which to begin; null: the first; 400 {@code invalid-request} for what is no key */
    List<Map<String, Object>> rows(Dataset data, String after, int limit) {
        return data.rows(sql, WorkingCalendar.dateOf(clock.instant()), key(data, after), limit);
    }

    private static Object key(Dataset data, String after) {
        try {
            return after == null ? null : data.key().parse(after);
        } catch (IllegalArgumentException e) {
            throw Problem.invalidField("after", "not-known");
        }
    }

    /** RFC 4180 with a line of names; texts that look like a formula begin with an apostrophe. */
    byte[] csv(Dataset data, List<Map<String, Object>> rows) {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        data.columns().forEach(column -> schema.addColumn(column.name()));
        try {
            return csv.writer(schema.build())
                    .writeValueAsString(rows.stream().map(OpenData::harmless).toList())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("What we say is CSV", e);
        }
    }

    private static Map<String, Object> harmless(Map<String, Object> row) {
        Map<String, Object> cells = new LinkedHashMap<>(row);
        cells.replaceAll((name, value) ->
                value instanceof String text && FORMULA.matcher(text).matches() ? "'" + text : value);
        return cells;
    }

    /** JSON Schema 2020-12 of a page of rows. */
    Map<String, Object> jsonSchema(Dataset data) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Column column : data.columns()) {
            Map<String, Object> property = new LinkedHashMap<>(column.type().jsonSchema());
            if (!column.required()) {
                property.put("type", List.of(property.get("type"), "null"));
            }
            property.put("description", column.description());
            properties.put(column.name(), property);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", data.title());
        schema.put("type", "array");
        schema.put(
                "items",
                Map.of(
                        "type",
                        "object",
                        "required",
                        data.columns().stream().map(Column::name).toList(),
                        "properties",
                        properties));
        return schema;
    }

    /** All datasets as a Data Package with Table Schemas (specs.frictionlessdata.io), for the CSV files. */
    Map<String, Object> dataPackage() {
        return Map.of(
                "name",
                "listening-state",
                "resources",
                Dataset.all().stream().map(OpenData::resource).toList());
    }

    private static Map<String, Object> resource(Dataset data) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", data.name());
        resource.put("title", data.title());
        resource.put("path", data.name() + ".csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put(
                "schema",
                Map.of(
                        "fields",
                        data.columns().stream().map(OpenData::field).toList(),
                        "primaryKey",
                        data.columns().get(0).name()));
        return resource;
    }

    private static Map<String, Object> field(Column column) {
        return Map.of(
                "name",
                column.name(),
                "type",
                column.type().name().toLowerCase(Locale.ROOT),
                "description",
                column.description(),
                "constraints",
                Map.of("required", column.required()));
    }
}
