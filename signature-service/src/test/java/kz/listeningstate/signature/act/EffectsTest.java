package kz.listeningstate.signature.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.nullifier.Nullifiers;
import kz.listeningstate.signature.sequencer.Restored;
import org.junit.jupiter.api.Test;

/** A restored backup brings back what was destroyed; the log says that it was. Nothing is committed here. */
@QuarkusTest
class EffectsTest {
    @Inject
    Effects effects;

    @Inject
    Nullifiers nullifiers;

    @Inject
    EntityManager database;

    @Test
    void whatTheLogSaysIsDestroyedIsDestroyedAgain() {
        UUID destroyed = signed();
        UUID kept = signed();
        QuarkusTransaction.begin();
        try {
            evidence(destroyed);
            evidence(kept);
            effects.destroyAgain(new Restored(List.of(new Leaf.KeyDestroyed(destroyed, 1, new byte[32]))));
            effects.destroyAgain(new Restored(List.of(new Leaf.KeyDestroyed(destroyed, 1, new byte[32]))));
            assertThat(secrets(destroyed)).isZero();
            assertThat(secrets(kept)).isEqualTo(3);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** With a key. */
    private UUID signed() {
        UUID petition = Client.submitted();
        nullifiers.publicKey(petition);
        return petition;
    }

    private void evidence(UUID petition) {
        execute(
                "insert into signature (leaf_hash, petition_id, nullifier, previous, sealed_signer, show_name, received_at,"
                        + " promised_at) values (sha256(uuid_send(?1)), ?1, sha256(uuid_send(?1)), '', decode('00', 'hex'), false, now(), now())",
                petition);
        execute(
                "insert into evidence (leaf_hash, petition_id, nonce, sealed, key_id)"
                        + " values (sha256(uuid_send(?1)), ?1, sha256(uuid_send(?1)), decode('00', 'hex'), 1)",
                petition);
    }

    private void execute(String sql, UUID petition) {
        database.createNativeQuery(sql).setParameter(1, petition).executeUpdate();
    }

    /** Of key, signer and evidence. */
    private long secrets(UUID petition) {
        return ((Number) database.createNativeQuery("""
                        select (select count(*) from petition_key where petition_id = ?1 and sealed_key is not null)
                            + (select count(*) from signature where petition_id = ?1 and sealed_signer is not null)
                            + (select count(*) from evidence where petition_id = ?1)
                        """)
                        .setParameter(1, petition)
                        .getSingleResult())
                .longValue();
    }
}
