package kz.listeningstate.load.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kz.listeningstate.audit.synthetic.LeafBytes;
import kz.listeningstate.audit.tree.TreeHash;
import kz.listeningstate.load.Progress;
import kz.listeningstate.load.signing.Author;
import kz.listeningstate.load.signing.Target;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Leaves that nobody signed wait all at once; the sequencer gives them their places, batch after batch, and publishes each. */
final class Sequencing {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int ROWS_AT_ONCE = 1_000;
    private static final String SIZE = "select size from log_tree";

    private final Target target;
    private final Author author;

    Sequencing(Target target, Author author) {
        this.target = target;
        this.author = author;
    }

    /** How many leaves a second got their places, from the first batch to the last; the first one's leaves do not count. */
    double perSecond(int leaves) {
        UUID petition = UUID.fromString(author.open().id());
        try (Connection database = target.database()) {
            long before = settledSize(database);
            Progress.say(leaves + " leaves wait for their places");
            copy(database, petition, leaves);
            long first = grown(database, before + 1);
            long begun = System.nanoTime();
            grown(database, before + leaves);
            double seconds = (System.nanoTime() - begun) / 1e9;
            Progress.say("  the last one had its place " + Math.round(seconds) + " s after the first batch");
            return (before + leaves - first) / seconds;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The leaves cannot be put into the queue", e);
        }
    }

    /** The author's signature is a leaf too. */
    private static long settledSize(Connection database) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number(database, "select count(*) from log_leaf where leaf_index is null") > 0) {
            pause(end);
        }
        return number(database, SIZE);
    }

    /** Waits until the tree has so many leaves, and says how many. */
    private static long grown(Connection database, long size) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long now = number(database, SIZE);
        while (now < size) {
            pause(end);
            now = number(database, SIZE);
        }
        return now;
    }

    private static void pause(long end) {
        if (System.nanoTime() > end) {
            throw new IllegalStateException("The sequencer does not go on; see signature-service's log");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }

    private static long number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** In one transaction, so that the sequencer sees all or none. */
    private static void copy(Connection database, UUID petition, int leaves) throws SQLException, IOException {
        SplittableRandom random = new SplittableRandom(1);
        TreeHash sha = new TreeHash();
        Instant now = Instant.now();
        CopyIn in = database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy log_leaf (leaf_hash, leaf, type, queued_at) from stdin");
        try {
            StringBuilder rows = new StringBuilder();
            for (int i = 1; i <= leaves; i++) {
                byte[] leaf = LeafBytes.sign(petition, now.getEpochSecond() / 3600, 1, hash(random), hash(random));
                rows.append("\\\\x").append(HexFormat.of().formatHex(sha.leaf(leaf)));
                rows.append("\t\\\\x").append(HexFormat.of().formatHex(leaf));
                rows.append("\t3\t").append(now).append('\n');
                if (i % ROWS_AT_ONCE == 0 || i == leaves) {
                    byte[] bytes = rows.toString().getBytes(StandardCharsets.US_ASCII);
                    in.writeToCopy(bytes, 0, bytes.length);
                    rows.setLength(0);
                }
            }
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private static byte[] hash(SplittableRandom random) {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return hash;
    }
}
