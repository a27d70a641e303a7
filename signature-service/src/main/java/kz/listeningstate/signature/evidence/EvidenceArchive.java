package kz.listeningstate.signature.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.listeningstate.signature.algorithm.UuidBytes;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.LeafEntry;
import kz.listeningstate.signature.revocation.RevocationStatus;
import kz.listeningstate.signature.sequencer.LogReader;
import kz.listeningstate.signature.verification.TimeStamp;
import kz.listeningstate.signature.verification.VerifiedSignature;
import org.hibernate.Session;

/** Evidence of counted signatures, sealed before it is kept; nobody who runs the service can open it. */
@ApplicationScoped
public class EvidenceArchive {
    private final Recipient recipient;
    private final EntityManager database;
    private final LogReader log;
    private final SecureRandom random = new SecureRandom();

    EvidenceArchive(Recipient recipient, EntityManager database, LogReader log) {
        this.recipient = recipient;
        this.database = database;
        this.log = log;
    }

    /**
     * Commits to the evidence and seals it; touches no database.
     *
     * @param revocation what decided that the signature counts
     * @param leafOf the leaf that ends with this commitment of 32 bytes
     */
    public SealedEvidence seal(
            VerifiedSignature signature,
            RevocationStatus revocation,
            Instant receivedAt,
            Function<byte[], Leaf> leafOf) {
        byte[] timeStamp = signature.timeStamp().map(TimeStamp::token).orElse(null);
        return seal(EvidenceDocument.bytes(signature.cms(), timeStamp, revocation, receivedAt), leafOf);
    }

    /** The same for evidence of another kind: RFC 8785 JSON. */
    public SealedEvidence seal(byte[] evidence, Function<byte[], Leaf> leafOf) {
        byte[] nonce = new byte[Commitment.NONCE_LENGTH];
        random.nextBytes(nonce);
        LeafEntry entry = LeafEntry.of(leafOf.apply(Commitment.of(nonce, evidence)));
        byte[] content = ByteBuffer.allocate(nonce.length + evidence.length)
                .put(nonce)
                .put(evidence)
                .array();
        byte[] sealed = recipient.seal(content, context(entry.leaf().petitionId(), entry.hash()));
        return new SealedEvidence(entry, nonce, sealed, recipient.keyId());
    }

    /**
     * Evidence that is kept apart from the log, sealed to the auditor: nonce and evidence as with a leaf.
     *
     * @param keyId of the auditor's key
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Apart(byte[] sealed, long keyId) {}

    /** Seals the evidence of a signature that is no citizen's, under the id it is kept by and the hash of what was signed. */
    public Apart sealApart(
            VerifiedSignature signature, RevocationStatus revocation, Instant receivedAt, UUID id, byte[] sha256) {
        byte[] timeStamp = signature.timeStamp().map(TimeStamp::token).orElse(null);
        byte[] evidence = EvidenceDocument.bytes(signature.cms(), timeStamp, revocation, receivedAt);
        byte[] nonce = new byte[Commitment.NONCE_LENGTH];
        random.nextBytes(nonce);
        byte[] content = ByteBuffer.allocate(nonce.length + evidence.length)
                .put(nonce)
                .put(evidence)
                .array();
        return new Apart(recipient.seal(content, context(id, sha256)), recipient.keyId());
    }

    private static byte[] context(UUID petitionId, byte[] leafHash) {
        return ByteBuffer.allocate(UuidBytes.LENGTH + leafHash.length)
                .put(UuidBytes.of(petitionId))
                .put(leafHash)
                .array();
    }

    /** Keeps all in one round trip, within the transaction that keeps their signatures. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<SealedEvidence> group) {
        if (!group.isEmpty()) {
            database.unwrap(Session.class).doWork(connection -> add(connection, group));
        }
    }

    private static void add(Connection connection, List<SealedEvidence> group) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into evidence (leaf_hash, petition_id, nonce, sealed, key_id)
                select h, p, n, s, k from unnest(?, ?, ?, ?, ?) as one(h, p, n, s, k)
                """)) {
            insert.setArray(1, connection.createArrayOf("bytea", bytes(group, SealedEvidence::leafHash)));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            group.stream().map(SealedEvidence::petitionId).toArray()));
            insert.setArray(3, connection.createArrayOf("bytea", bytes(group, SealedEvidence::nonce)));
            insert.setArray(4, connection.createArrayOf("bytea", bytes(group, SealedEvidence::sealed)));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "int8", group.stream().map(SealedEvidence::keyId).toArray()));
            insert.executeUpdate();
        }
    }

    private static byte[][] bytes(List<SealedEvidence> group, Function<SealedEvidence, byte[]> field) {
        return group.stream().map(field).toArray(byte[][]::new);
    }

    /** Erases all of a petition's evidence, for ever as far as this database is concerned. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID petitionId) {
        database.createNativeQuery("delete from evidence where petition_id = ?1")
                .setParameter(1, petitionId)
                .executeUpdate();
    }

    /** The nonce alone, 32 bytes, for the holder of the leaf; none when the record was erased. */
    @Transactional
    public Optional<byte[]> nonce(byte[] leafHash) {
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select nonce from evidence where leaf_hash = ?")) {
                query.setBytes(1, leafHash);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    /** By the hash of its leaf; none when it was erased. */
    @Transactional
    public Optional<SealedEvidence> find(byte[] leafHash) {
        return database.unwrap(Session.class).doReturningWork(connection -> find(connection, leafHash));
    }

    private Optional<SealedEvidence> find(Connection connection, byte[] leafHash) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select nonce, sealed, key_id from evidence where leaf_hash = ?")) {
            query.setBytes(1, leafHash);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new SealedEvidence(
                                LeafEntry.of(log.leaf(leafHash).orElseThrow()),
                                row.getBytes(1),
                                row.getBytes(2),
                                row.getLong(3)))
                        : Optional.empty();
            }
        }
    }
}
