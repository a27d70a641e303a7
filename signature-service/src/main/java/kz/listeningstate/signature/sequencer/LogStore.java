package kz.listeningstate.signature.sequencer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.TilePath;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tables of the log, by JDBC: thousands of rows a statement. Each method that changes something is one transaction. */
@ApplicationScoped
class LogStore {
    private final AgroalDataSource database;
    private final String origin;

    LogStore(AgroalDataSource database, @ConfigProperty(name = "log.origin") String origin) {
        this.database = database;
        this.origin = origin;
    }

    /** A leaf that waits for its place. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Waiting(byte[] hash, byte[] leaf, Instant queuedAt) {}

    /** Somebody else is the sequencer now. */
    static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("another sequencer has taken over");
        }
    }

    /** Makes the caller the one whose changes count. */
    LogTree takeOver() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into log_tree (origin, epoch, size, root, published_size) values (?, 1, 0, ?, 0)
                        on conflict (origin) do update set epoch = log_tree.epoch + 1
                        returning epoch, size, root, published_size, published_at
                        """)) {
            upsert.setString(1, origin);
            upsert.setBytes(2, MerkleHash.emptyRoot());
            return tree(upsert);
        }
    }

    /** As it is now; of a log that was never begun the empty one. */
    LogTree tree() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select epoch, size, root, published_size, published_at from log_tree where origin = ?")) {
            query.setString(1, origin);
            return tree(query);
        }
    }

    /** By the database's clock. */
    Instant now() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select clock_timestamp()");
                ResultSet row = query.executeQuery()) {
            row.next();
            return instant(row, 1);
        }
    }

    private static LogTree tree(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return new LogTree(0, 0, MerkleHash.emptyRoot(), 0, null);
            }
            return new LogTree(row.getLong(1), row.getLong(2), row.getBytes(3), row.getLong(4), instant(row, 5));
        }
    }

    /**
     * By type, so that no leaf comes before one it refers to; that one was committed before it and is seen with it. Whatever
     * has to come after a leaf that waits is left for the next time.
     */
    List<Waiting> waiting(int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select leaf_hash, leaf, queued_at from log_leaf one where leaf_index is null
                            and (after is null or not exists (
                                select 1 from log_leaf where leaf_hash = one.after and leaf_index is null))
                        order by type, queued_at limit ?
                        """)) {
            query.setInt(1, limit);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(
                            rows.getBytes(1),
                            rows.getBytes(2),
                            rows.getTimestamp(3).toInstant()));
                }
            }
            return waiting;
        }
    }

    /**
     * Says to all instances why the log must not go on; null when it may. Of a sequencer that was overtaken nothing is
     * heard.
     *
     * @param epoch of whoever says so
     */
    void halt(LogTrouble why, long epoch) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update log_tree set halted = ? where origin = ? and epoch = ? and halted is distinct from ?")) {
            String name = why == null ? null : why.name();
            update.setString(1, name);
            update.setString(2, origin);
            update.setLong(3, epoch);
            update.setString(4, name);
            update.executeUpdate();
        }
    }

    /** Why the log must not go on; null when it may. */
    LogTrouble halted() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select halted from log_tree where origin = ? and halted is not null")) {
            query.setString(1, origin);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? LogTrouble.valueOf(row.getString(1)) : null;
            }
        }
    }

    /**
     * In one look. The earliest time: a leaf that was queued while a clock stood ahead hides no other, and what is promised
     * after that has its right time.
     */
    Behind behind() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select min(queued_at),
                            (select queued_at from log_leaf where leaf_index =
                                (select published_size from log_tree where origin = ?)),
                            exists (select from log_tree where origin = ? and halted is not null)
                        from log_leaf where leaf_index is null
                        """)) {
            query.setString(1, origin);
            query.setString(2, origin);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Behind(instant(row, 1), instant(row, 2), row.getBoolean(3));
            }
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /**
     * Gives the leaves their places at the end of the tree.
     *
     * @param before what the caller took the tree for
     * @param hashes in their order
     * @throws Overtaken when it is not so any more; nothing is changed then
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    LogTree append(LogTree before, List<byte[]> hashes, byte[] root) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement place = connection.prepareStatement("""
                        update log_leaf set leaf_index = ? + place - 1
                        from unnest(?) with ordinality as one(hash, place)
                        where leaf_hash = hash and leaf_index is null
                        """)) {
            LogTree after = grow(connection, before, hashes.size(), root);
            place.setLong(1, before.size());
            place.setArray(2, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
            if (place.executeUpdate() != hashes.size()) {
                throw new Overtaken();
            }
            return after;
        }
    }

    /** The fence: only of the tree that the caller knows, and only for the sequencer that took over last. */
    private LogTree grow(Connection connection, LogTree before, int more, byte[] root) throws SQLException {
        long size = before.size() + more;
        try (PreparedStatement fence = connection.prepareStatement(
                "update log_tree set size = ?, root = ? where origin = ? and epoch = ? and size = ?")) {
            fence.setLong(1, size);
            fence.setBytes(2, root);
            fence.setString(3, origin);
            fence.setLong(4, before.epoch());
            fence.setLong(5, before.size());
            if (fence.executeUpdate() != 1) {
                throw new Overtaken();
            }
        }
        return new LogTree(before.epoch(), size, root, before.publishedSize(), before.publishedAt());
    }

    /**
     * Takes back leaves that have their places in the files; in the running transaction.
     *
     * @param before the tree as the database has it
     * @param leaves that follow it
     */
    LogTree restore(LogTree before, List<Leaf> leaves, byte[] root) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into log_leaf (leaf_hash, leaf, type, queued_at, leaf_index) values (?, ?, ?, ?, ?)
                        on conflict (leaf_hash) do update set leaf_index = excluded.leaf_index
                        """)) {
            for (int i = 0; i < leaves.size(); i++) {
                Leaf leaf = leaves.get(i);
                insert.setBytes(1, leaf.hash());
                insert.setBytes(2, leaf.encode());
                insert.setInt(3, leaf.type().code());
                insert.setTimestamp(4, Timestamp.from(Instant.EPOCH.plus(Duration.ofHours(leaf.hour()))));
                insert.setLong(5, before.size() + i);
                insert.addBatch();
            }
            insert.executeBatch();
            return grow(connection, before, leaves.size(), root);
        }
    }

    /** In the running transaction. */
    LogTree publish(LogTree tree, Instant at) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update log_tree set published_size = ?, published_at = ? where origin = ? and epoch = ?")) {
            update.setLong(1, tree.size());
            update.setTimestamp(2, Timestamp.from(at));
            update.setString(3, origin);
            update.setLong(4, tree.epoch());
            if (update.executeUpdate() != 1) {
                throw new Overtaken();
            }
        }
        return new LogTree(tree.epoch(), tree.size(), tree.root(), tree.size(), at);
    }

    /** A leaf that has its place. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Placed(byte[] leaf, long index) {}

    Optional<Placed> placed(byte[] hash) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select leaf, leaf_index from log_leaf where leaf_hash = ? and leaf_index is not null")) {
            query.setBytes(1, hash);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Placed(intact(hash, row.getBytes(1)), row.getLong(2)))
                        : Optional.empty();
            }
        }
    }

    Optional<byte[]> leaf(byte[] hash) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select leaf from log_leaf where leaf_hash = ?")) {
            query.setBytes(1, hash);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(intact(hash, row.getBytes(1))) : Optional.empty();
            }
        }
    }

    /** The leaves from one place to before another, in their order. */
    List<byte[]> leaves(long from, long to) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select leaf_hash, leaf from log_leaf where leaf_index >= ? and leaf_index < ? order by leaf_index
                        """)) {
            query.setLong(1, from);
            query.setLong(2, to);
            List<byte[]> leaves = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    leaves.add(intact(rows.getBytes(1), rows.getBytes(2)));
                }
            }
            return leaves;
        }
    }

    /** The leaves of the bundle in which a tree of this size ends; none when the bundle is full. */
    List<byte[]> begun(long size) throws SQLException {
        return leaves(size - size % TilePath.FULL_WIDTH, size);
    }

    private static byte[] intact(byte[] hash, byte[] leaf) {
        if (!Arrays.equals(hash, MerkleHash.leaf(leaf))) {
            throw new LogTrouble.Stop(
                    LogTrouble.LEAVES_CHANGED,
                    "the row of leaf " + HexFormat.of().formatHex(hash) + " in log_leaf was changed");
        }
        return leaf;
    }
}
