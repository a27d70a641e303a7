package kz.listeningstate.signature.sequencer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
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

    /** Adds leaves in one round trip; fails when one of them was added before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<? extends Leaf> leaves) {
        if (!leaves.isEmpty()) {
            database.unwrap(Session.class).doWork(connection -> add(connection, leaves));
        }
    }

    private void add(Connection connection, List<? extends Leaf> leaves) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into log_leaf (leaf_hash, leaf, type, queued_at)
                select h, l, t, ?::timestamptz from unnest(?, ?, ?) as one(h, l, t)
                """)) {
            insert.setString(1, clock.instant().toString());
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bytea", leaves.stream().map(Leaf::hash).toArray(byte[][]::new)));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", leaves.stream().map(Leaf::encode).toArray(byte[][]::new)));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "int2",
                            leaves.stream().map(leaf -> leaf.type().code()).toArray()));
            insert.executeUpdate();
        }
    }
}
