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
import org.hibernate.Session;

/** The way into the public log: what is queued in a transaction that commits will be in the tree. */
@ApplicationScoped
public class LeafQueue {
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
    public record Queued(Leaf leaf, byte[] after) {}

    /** Adds a leaf that comes after no other but, when it withdraws, the one it withdraws. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Leaf leaf) {
        byte[] after = leaf instanceof Leaf.Withdraw withdraw ? withdraw.signLeafHash() : new byte[0];
        add(List.of(new Queued(leaf, after)));
    }

    /** Adds leaves in one round trip; fails when one of them was added before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<Queued> leaves) {
        if (!leaves.isEmpty()) {
            database.unwrap(Session.class).doWork(connection -> add(connection, leaves));
        }
    }

    private void add(Connection connection, List<Queued> leaves) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into log_leaf (leaf_hash, leaf, type, after, queued_at)
                select h, l, t, nullif(a, ''), ?::timestamptz from unnest(?, ?, ?, ?) as one(h, l, t, a)
                """)) {
            insert.setString(1, clock.instant().toString());
            insert.setArray(2, bytes(connection, leaves, one -> one.leaf().hash()));
            insert.setArray(3, bytes(connection, leaves, one -> one.leaf().encode()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "int2",
                            leaves.stream().map(one -> one.leaf().type().code()).toArray()));
            insert.setArray(5, bytes(connection, leaves, Queued::after));
            insert.executeUpdate();
        }
    }

    private static Array bytes(Connection connection, List<Queued> leaves, Function<Queued, byte[]> column)
            throws SQLException {
        return connection.createArrayOf("bytea", leaves.stream().map(column).toArray(byte[][]::new));
    }
}
