package kz.listeningstate.load.reading;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table, by COPY in its text format. */
public final class Rows implements AutoCloseable {
    private static final int CHARACTERS_AT_ONCE = 1 << 20;

    private final CopyIn copy;
    private final StringBuilder lines = new StringBuilder();

    public Rows(Connection database, String table, String columns) throws SQLException {
        copy = database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin");
    }

    /** Adds a row; null is SQL's. */
    public void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            lines.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : escaped(values[i].toString()));
        }
        lines.append('\n');
        if (lines.length() >= CHARACTERS_AT_ONCE) {
            send();
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private void send() throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    /** All rows are there from here on. */
    public void end() throws SQLException {
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
