package kz.listeningstate.signature.signature;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.listeningstate.signature.signature.NewSignatures.Entry;
import org.hibernate.Session;

@ApplicationScoped
class Signatures implements PanacheRepositoryBase<Signature, byte[]> {

    /**
     * Adds each person's signature unless there is one with the same "previous", and unless that one names no withdrawal of
     * theirs. Of several at once PostgreSQL lets one in; the others wait for its commit and then see it. Rows go in order, so
     * that two groups never wait for each other. Petitions that have ended take none: their rows are held until the commit, so
     * that none can end in between. Nullifiers of another key than the petition has now, in an instance that missed a restored
     * backup, are none.
     *
     * @return hashes of the leaves of those added
     */
    Set<ByteBuffer> addIfFirst(List<Entry> group) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> add(connection, group));
    }

    private static Set<ByteBuffer> add(Connection connection, List<Entry> entries) throws SQLException {
        List<Signature> group = entries.stream().map(Entry::signature).toList();
        try (PreparedStatement insert = connection.prepareStatement("""
                with given as (
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        as one(h, p, n, w, s, c, i, a, d, k, t, f, v)),
                not_ended as materialized (
                    select id, public_key from petition join petition_key on petition_id = id
                    where id in (select p from given) and not ended and sealed_key is not null
                    order by id for key share of petition)
                insert into signature (leaf_hash, petition_id, nullifier, previous, signature_sha256, cms_sha256,
                    sealed_signer, algorithm, show_name, consent, received_at, promised_at)
                select h, p, n, w, s, c, i, a, d, k, t, f from given join not_ended on id = p and public_key = v
                where w = '' or exists (
                    select 1 from signature where withdrawn_by = w and petition_id = p and nullifier = n)
                order by p, n
                on conflict (petition_id, nullifier, previous) do nothing
                returning leaf_hash
                """)) {
            insert.setArray(1, bytes(connection, group, Signature::leafHash));
            insert.setArray(2, array(connection, "uuid", group, Signature::petitionId));
            insert.setArray(3, bytes(connection, group, Signature::nullifier));
            insert.setArray(4, bytes(connection, group, Signature::previous));
            insert.setArray(5, bytes(connection, group, Signature::signatureSha256));
            insert.setArray(6, bytes(connection, group, Signature::cmsSha256));
            insert.setArray(7, bytes(connection, group, Signature::sealedSigner));
            insert.setArray(8, array(connection, "text", group, Signature::algorithm));
            insert.setArray(9, array(connection, "bool", group, Signature::showName));
            insert.setArray(10, array(connection, "text", group, Signature::consent));
            insert.setArray(11, array(connection, "timestamptz", group, Signature::receivedAt));
            insert.setArray(12, array(connection, "timestamptz", group, Signature::promisedAt));
            insert.setArray(13, bytes(connection, entries, Entry::vrfPublicKey));
            Set<ByteBuffer> added = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    added.add(ByteBuffer.wrap(rows.getBytes(1)));
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

    private static <T> Array bytes(Connection connection, List<T> group, Function<T, byte[]> field)
            throws SQLException {
        return connection.createArrayOf("bytea", group.stream().map(field).toArray(byte[][]::new));
    }

    /** The person's signature of a statement with this "previous". */
    Optional<Signature> of(UUID petitionId, byte[] nullifier, byte[] previous) {
        return find("petitionId = ?1 and nullifier = ?2 and previous = ?3", petitionId, nullifier, previous)
                .singleResultOptional();
    }

    /** The one that counts, if there is one. */
    Optional<Signature> active(UUID petitionId, byte[] nullifier) {
        return find("petitionId = ?1 and nullifier = ?2 and withdrawnBy is null", petitionId, nullifier)
                .singleResultOptional();
    }

    /** Hash of the person's leaf WITHDRAW after which they have not signed again. */
    Optional<byte[]> lastWithdrawal(UUID petitionId, byte[] nullifier) {
        return find("""
                        from Signature last where petitionId = ?1 and nullifier = ?2 and withdrawnBy is not null
                            and not exists (from Signature next where next.petitionId = ?1 and next.nullifier = ?2
                                and next.previous = last.withdrawnBy)
                        """, petitionId, nullifier).singleResultOptional().map(Signature::withdrawnBy);
    }

    Optional<Signature> locked(byte[] leafHash) {
        return findByIdOptional(leafHash, LockModeType.PESSIMISTIC_WRITE);
    }
}
