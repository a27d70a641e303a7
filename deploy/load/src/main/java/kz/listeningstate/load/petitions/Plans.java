package kz.listeningstate.load.petitions;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import kz.listeningstate.load.Progress;

/**
 * How the real queries were answered, by PostgreSQL's own counters: which indexes were read, and whether a whole table was.
 * Counters of a session come with its end or a second later, so they are read after a rest.
 */
final class Plans {
    private static final String TABLES = "'petition', 'catalogue_entry', 'petition_topic', 'state_body'";

    private final Map<String, Long> indexes;
    private final long wholeTables;

    private Plans(Map<String, Long> indexes, long wholeTables) {
        this.indexes = indexes;
        this.wholeTables = wholeTables;
    }

    static Plans before(Connection database) throws SQLException {
        rest(database);
        return new Plans(indexes(database), wholeTables(database));
    }

    long wholeTablesRead(Connection database) throws SQLException {
        rest(database);
        return wholeTables(database) - wholeTables;
    }

    /** Says how often each index was read since. */
    void say(Connection database) throws SQLException {
        indexes(database).forEach((index, scans) -> {
            long since = scans - indexes.getOrDefault(index, 0L);
            if (since > 0) {
                Progress.say("  " + index + ": read " + since + " times");
            }
        });
    }

    private static long wholeTables(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select sum(seq_scan) from pg_stat_user_tables where relname in (" + TABLES + ")")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, Long> indexes(Connection database) throws SQLException {
        Map<String, Long> scans = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select indexrelname, idx_scan from pg_stat_user_indexes where relname in (" + TABLES + ")")) {
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
