package kz.listeningstate.signature.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.WithdrawalReason;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import org.hibernate.Session;

/**
 * One petition's leaves SIGN and WITHDRAW in the log. Read from the leaves alone, as an auditor would, though the whole table
 * is looked through: no index that every signature would pay for. In the running transaction.
 */
@ApplicationScoped
class PetitionLeaves {
    private static final int AT_ONCE = 10_000;
    /** Longer than a connection otherwise waits for an answer. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String IN_THE_TREE = """
            select s.leaf, w.leaf from log_leaf s
            left join (
                select leaf, substring(leaf from 24 for 32) as ends from log_leaf
                where type = 4 and leaf_index < ? and substring(leaf from 3 for 16) = uuid_send(?)) w
            on w.ends = s.leaf_hash
            where s.type = 3 and s.leaf_index < ? and substring(s.leaf from 3 for 16) = uuid_send(?)
            order by substring(s.leaf from 24 for 32)
            """;
    private static final String SIGN_BEYOND = """
            select exists (
                select 1 from log_leaf where type = 3 and leaf_index is null
                    and substring(leaf from 3 for 16) = uuid_send(?)
                union all
                select 1 from log_leaf where type = 3 and leaf_index >= ?
                    and substring(leaf from 3 for 16) = uuid_send(?))
            """;

    private final EntityManager database;

    PetitionLeaves(EntityManager database) {
        this.database = database;
    }

    /** Whether a signature waits for its place or has it beyond the first so many leaves. */
    boolean hasSignBeyond(UUID petitionId, long size) {
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(SIGN_BEYOND)) {
                query.setObject(1, petitionId);
                query.setLong(2, size);
                query.setObject(3, petitionId);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    /** Of the first so many leaves of the log. */
    Recount recount(UUID petitionId, long size) {
        return database.unwrap(Session.class).doReturningWork(connection -> {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
            try {
                return recount(connection, petitionId, size);
            } finally {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        });
    }

    private static Recount recount(Connection connection, UUID petitionId, long size) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(IN_THE_TREE)) {
            query.setFetchSize(AT_ONCE);
            query.setLong(1, size);
            query.setObject(2, petitionId);
            query.setLong(3, size);
            query.setObject(4, petitionId);
            Recount recount = new Recount();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    take(recount, rows.getBytes(1), rows.getBytes(2));
                }
            }
            return recount;
        }
    }

    private static void take(Recount recount, byte[] sign, byte[] withdraw) {
        try {
            Leaf.Sign signed = (Leaf.Sign) Leaf.decode(sign);
            WithdrawalReason reason = withdraw == null ? null : ((Leaf.Withdraw) Leaf.decode(withdraw)).reason();
            recount.take(signed.method(), signed.nullifier(), reason);
        } catch (LogDataRefused e) {
            throw new IllegalStateException("a leaf of the log is none", e);
        }
    }
}
