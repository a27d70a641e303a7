package kz.listeningstate.signature.signature;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

@ApplicationScoped
class Signatures implements PanacheRepositoryBase<Signature, UUID> {

    /**
     * Adds each person's signature unless there is one. Of several at once PostgreSQL lets one in; the others wait for its
     * commit and then see it. Rows go in order, so that two groups never wait for each other.
     *
     * @return receipts of those added
     */
    Set<UUID> addIfFirst(List<Signature> group) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> add(connection, group));
    }

    private static Set<UUID> add(Connection connection, List<Signature> group) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into signature (receipt_id, petition_id, signer_mark, signature_sha256, cms_sha256, leaf_hash,
                    algorithm, show_name, consent, received_at, counted)
                select r, p, m, s, c, e, a, n, k, t, false
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as one(r, p, m, s, c, e, a, n, k, t)
                order by p, m
                on conflict (petition_id, signer_mark) do nothing
                returning receipt_id
                """)) {
            insert.setArray(1, array(connection, "uuid", group, Signature::receiptId));
            insert.setArray(2, array(connection, "uuid", group, Signature::petitionId));
            insert.setArray(3, bytes(connection, group, Signature::signerMark));
            insert.setArray(4, bytes(connection, group, Signature::signatureSha256));
            insert.setArray(5, bytes(connection, group, Signature::cmsSha256));
            insert.setArray(6, bytes(connection, group, Signature::leafHash));
            insert.setArray(7, array(connection, "text", group, Signature::algorithm));
            insert.setArray(8, array(connection, "bool", group, Signature::showName));
            insert.setArray(9, array(connection, "text", group, Signature::consent));
            insert.setArray(10, array(connection, "timestamptz", group, Signature::receivedAt));
            Set<UUID> added = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    added.add(rows.getObject(1, UUID.class));
                }
            }
            return added;
        }
    }

    private static Array array(
            Connection connection, String type, List<Signature> group, Function<Signature, Object> field)
            throws SQLException {
        return connection.createArrayOf(
                type, group.stream().map(field).map(Object::toString).toArray());
    }

    private static Array bytes(Connection connection, List<Signature> group, Function<Signature, byte[]> field)
            throws SQLException {
        return connection.createArrayOf("bytea", group.stream().map(field).toArray(byte[][]::new));
    }

    Optional<Signature> of(UUID petitionId, byte[] signerMark) {
        return find("petitionId = ?1 and signerMark = ?2", petitionId, signerMark)
                .singleResultOptional();
    }

    /** Marks up to so many as counted; how many of them each petition has. A flag, not a cursor: rows commit late. */
    Map<UUID, Long> takeUncounted(int limit) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> take(connection, limit));
    }

    private static Map<UUID, Long> take(Connection connection, int limit) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                with taken as (
                    update signature set counted = true
                    where receipt_id in (select receipt_id from signature where not counted limit ?)
                    returning petition_id)
                select petition_id, count(*) from taken group by petition_id
                """)) {
            update.setInt(1, limit);
            Map<UUID, Long> taken = new HashMap<>();
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    taken.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
            return taken;
        }
    }
}
