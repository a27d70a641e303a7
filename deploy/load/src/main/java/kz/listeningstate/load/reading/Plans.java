package kz.listeningstate.load.reading;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.listeningstate.load.Progress;

/**
 * How the real queries were answered, by PostgreSQL's own counters: which indexes were read, and whether a whole table was.
 * Counters of a session come with its end or a second later, so they are read after a rest.
 */
public final class Plans {
    private final String tables;
    private final Map<String, Long> indexes;
    private final Map<String, Long> wholeTables;

    private Plans(List<String> tables, Connection database) throws SQLException {
        this.tables = tables.stream().map(table -> "'" + table + "'").collect(Collectors.joining(", "));
        this.indexes = indexes(database);
        this.wholeTables = wholeTables(database);
    }

    /** How often they were read until now. */
    public static Plans before(Connection database, String... tables) throws SQLException {
        rest(database);
        return new Plans(List.of(tables), database);
    }

    /** How often since then a whole one was read; says which, and how often each index was read. */
    public long wholeTablesRead(Connection database) throws SQLException {
        rest(database);
        since(indexes, indexes(database))
                .forEach((index, times) -> Progress.say("  " + index + ": read " + times + " times"));
        Map<String, Long> whole = since(wholeTables, wholeTables(database));
        whole.forEach((table, times) -> Progress.say("  all of " + table + ": read " + times + " times"));
        return whole.values().stream().mapToLong(times -> times).sum();
    }

    private static Map<String, Long> since(Map<String, Long> before, Map<String, Long> now) {
        Map<String, Long> since = new TreeMap<>(now);
        since.replaceAll((name, scans) -> scans - before.getOrDefault(name, 0L));
        since.values().removeIf(times -> times == 0);
        return since;
    }

    private Map<String, Long> wholeTables(Connection database) throws SQLException {
        return scans(database, "select relname, seq_scan from pg_stat_user_tables where relname in (" + tables + ")");
    }

    private Map<String, Long> indexes(Connection database) throws SQLException {
        return scans(
                database, "select indexrelname, idx_scan from pg_stat_user_indexes where relname in (" + tables + ")");
    }

    private static Map<String, Long> scans(Connection database, String query) throws SQLException {
        Map<String, Long> scans = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                scans.put(rows.getString(1), rows.getLong(2));
            }
        }
        return scans;
    }

    private static void rest(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("select pg_sleep(3)");
        }
    }
}
