package kz.listeningstate.petition.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Questions that only read, asked in SQL: what the catalogue shows is rows, never the petitions of the acts. */
@ApplicationScoped
class Sql {
    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Makes a value of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @param values of the question marks: text, numbers, dates, moments, ids, or lists of ids or text */
    <T> List<T> list(String query, List<?> values, Row<T> row) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(connection, statement, values);
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(row.of(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("The catalogue cannot be read", e);
        }
    }

    long number(String query, List<?> values) {
        return list(query, values, row -> row.getLong(1)).get(0);
    }

    /**
     * For the running transaction: words are looked up in their index. To look into the vectors one by one seems cheap to
     * PostgreSQL, which does not count what it costs to unpack each; and two cores have better to do than to share a search.
     */
    void lookUpWords() {
        list("""
                select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true),
                    set_config('enable_indexonlyscan', 'off', true),
                    set_config('max_parallel_workers_per_gather', '0', true)""", List.of(), row -> row.getString(1));
    }

    /** For the running transaction, after {@link #lookUpWords}: what was found by its words is looked up by its key. */
    void lookUpIds() {
        list("select set_config('enable_indexscan', 'on', true)", List.of(), row -> row.getString(1));
    }

    /** For the running transaction, after {@link #lookUpWords}: so many have the words that the first ones soon do. */
    void lookThroughInOrder() {
        list("""
                select set_config('enable_bitmapscan', 'off', true), set_config('enable_indexscan', 'on', true),
                    set_config('enable_indexonlyscan', 'on', true)""", List.of(), row -> row.getString(1));
    }

    /** For the running transaction: which index is best depends on the values asked for, so each question is planned anew. */
    void planAnew() {
        list("select set_config('plan_cache_mode', 'force_custom_plan', true)", List.of(), row -> row.getString(1));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row, row.findColumn(column));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static void bind(Connection connection, PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Instant at) {
                statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
            } else if (value instanceof List<?> many) {
                String type = !many.isEmpty() && many.get(0) instanceof UUID ? "uuid" : "text";
                statement.setArray(i + 1, connection.createArrayOf(type, many.toArray()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
