package kz.listeningstate.signature.sequencer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.LeafEntry;
import org.hibernate.Session;

/** The way into the public log: what is queued in a transaction that commits will be in the tree. */
@ApplicationScoped
public class LeafQueue {
    private static final String INSERT = """
            insert into log_leaf (leaf_hash, leaf, type, after, queued_at)
            select h, l, t, nullif(a, ''), ?::timestamptz from unnest(?, ?, ?, ?) as one(h, l, t, a)
            """;

    private final EntityManager database;
    private final Clock clock;

    LeafQueue(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A leaf and the one that has to come before it.
     *
     * @param after hash of that one; empty when there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Queued(LeafEntry entry, byte[] after) {

        /** Of a leaf that comes after no other but, when it withdraws, the one it withdraws. */
        public static Queued of(LeafEntry entry) {
            return new Queued(
                    entry, entry.leaf() instanceof Leaf.Withdraw withdraw ? withdraw.signLeafHash() : new byte[0]);
        }
    }

    /** Adds a leaf that comes after no other but, when it withdraws, the one it withdraws. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Leaf leaf) {
        add(List.of(Queued.of(LeafEntry.of(leaf))));
    }

    /** Adds a leaf that follows from what others say, unless it was added before: said again after an accident. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addOnce(Leaf leaf) {
        List<Queued> one = List.of(Queued.of(LeafEntry.of(leaf)));
        database.unwrap(Session.class)
                .doWork(connection -> add(connection, one, INSERT + " on conflict (leaf_hash) do nothing"));
    }

    /** Adds leaves in one round trip; fails when one of them was added before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<Queued> leaves) {
        if (!leaves.isEmpty()) {
            database.unwrap(Session.class).doWork(connection -> add(connection, leaves, INSERT));
        }
    }

    private void add(Connection connection, List<Queued> leaves, String sql) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, clock.instant().toString());
            insert.setArray(2, bytes(connection, leaves, one -> one.entry().hash()));
            insert.setArray(3, bytes(connection, leaves, one -> one.entry().bytes()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "int2",
                            leaves.stream()
                                    .map(one -> one.entry().leaf().type().code())
                                    .toArray()));
            insert.setArray(5, bytes(connection, leaves, Queued::after));
            insert.executeUpdate();
        }
    }

    private static Array bytes(Connection connection, List<Queued> leaves, Function<Queued, byte[]> column)
            throws SQLException {
        return connection.createArrayOf("bytea", leaves.stream().map(column).toArray(byte[][]::new));
    }
}
