package kz.listeningstate.signature.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.Totals;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * One petition's leaves SIGN and WITHDRAW in the log. The rows of its signatures only say where to look; what is added up is
 * the leaves' own bytes, each checked against its hash. A row that is missing, or one too many, shows in the sum, which has to
 * be the one that was {@link #counted} as the leaves were published. In the running transaction.
 */
@ApplicationScoped
class PetitionLeaves {
    private static final int AT_ONCE = 10_000;
    /** Longer than a connection otherwise waits for an answer. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String IN_THE_TREE = """
            select s.leaf_hash, s.leaf, w.leaf_hash, w.leaf from signature
            join log_leaf s on s.leaf_hash = signature.leaf_hash and s.leaf_index < ?
            left join log_leaf w on w.leaf_hash = signature.withdrawn_by and w.leaf_index < ?
            where signature.petition_id = ?
            order by signature.nullifier
            """;
    private static final String COUNTED = """
            select published_size, coalesce(electronic, 0), coalesce(paper, 0), coalesce(withdrawn, 0),
                coalesce(invalidated, 0)
            from log_tree left join signature_count on petition_id = ? where origin = ?
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
    private final String origin;

    PetitionLeaves(EntityManager database, @ConfigProperty(name = "log.origin") String origin) {
        this.database = database;
        this.origin = origin;
    }

    /** What the leaves of the latest public tree were counted as when they were published. */
    Totals counted(UUID petitionId) {
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(COUNTED)) {
                query.setObject(1, petitionId);
                query.setString(2, origin);
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                            ? new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))
                            : new Totals(0, 0, 0, 0, 0);
                }
            }
        });
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
            query.setLong(2, size);
            query.setObject(3, petitionId);
            Recount recount = new Recount();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    take(
                            recount,
                            petitionId,
                            intact(rows.getBytes(1), rows.getBytes(2)),
                            intact(rows.getBytes(3), rows.getBytes(4)));
                }
            }
            return recount;
        }
    }

    private static byte[] intact(byte[] hash, byte[] leaf) {
        if (leaf != null && !Arrays.equals(hash, MerkleHash.leaf(leaf))) {
            throw new IllegalStateException("a leaf of the log was changed");
        }
        return leaf;
    }

    private static void take(Recount recount, UUID petitionId, byte[] sign, byte[] withdraw) {
        try {
            Leaf.Sign signed = (Leaf.Sign) Leaf.decode(sign);
            Leaf.Withdraw ended = withdraw == null ? null : (Leaf.Withdraw) Leaf.decode(withdraw);
            boolean other = ended != null && !Arrays.equals(ended.signLeafHash(), MerkleHash.leaf(sign));
            if (!signed.petitionId().equals(petitionId) || other) {
                throw new IllegalStateException("the row of a signature is of another leaf");
            }
            recount.take(signed.method(), signed.nullifier(), ended == null ? null : ended.reason());
        } catch (LogDataRefused e) {
            throw new IllegalStateException("a leaf of the log is none", e);
        }
    }
}
