package kz.listeningstate.load.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import kz.listeningstate.load.Figures;
import kz.listeningstate.load.signing.Target;

/**
 * Bytes on the disk.
 *
 * @param publicFiles tiles and entry bundles for each leaf
 * @param privateTables what the database keeps for each signature, indexes included
 */
record Footprint(double publicFiles, double privateTables) {

    /** Of a log that holds signatures, and perhaps synthetic leaves that nobody signed. */
    static Footprint of(Target target) {
        try (Connection database = target.database()) {
            double leaves = number(database, "select count(*) from log_leaf");
            double signatures = number(database, "select count(*) from signature");
            double queue = number(database, "select pg_total_relation_size('log_leaf')");
            double rows =
                    number(database, "select pg_total_relation_size('signature') + pg_total_relation_size('evidence')");
            return new Footprint(
                    bytes(target.data().resolve("log/public/tile")) / leaves, queue / leaves + rows / signatures);
        } catch (SQLException e) {
            throw new IllegalStateException("The sizes of the tables cannot be read", e);
        }
    }

    private static double number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static double bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("The log's files cannot be measured", e);
        }
    }

    void addTo(Figures figures) {
        figures.add("bytes.public_per_leaf", publicFiles, 1).add("bytes.private_per_signature", privateTables, 1);
    }
}
