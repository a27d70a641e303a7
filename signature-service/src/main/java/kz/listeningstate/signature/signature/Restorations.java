package kz.listeningstate.signature.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.nullifier.Nullifiers;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.sequencer.Restored;

/**
 * What the public log says of signatures that a database had lost: enough that nobody is counted twice. Evidence, names and
 * messages are in no log and stay lost.
 */
@ApplicationScoped
class Restorations {
    private final EntityManager database;
    private final PetitionRegister petitions;
    private final Nullifiers nullifiers;

    Restorations(EntityManager database, PetitionRegister petitions, Nullifiers nullifiers) {
        this.database = database;
        this.petitions = petitions;
        this.nullifiers = nullifiers;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void restore(@Observes Restored restored) {
        for (Leaf leaf : restored.leaves()) {
            if (leaf instanceof Leaf.Open open) {
                petitions.restore(open.petitionId(), HexFormat.of().formatHex(open.textHash()));
                nullifiers.restore(open.petitionId(), open.vrfPublicKey());
            } else if (leaf instanceof Leaf.Sign sign) {
                forgetWaiting(sign);
                restore(sign);
            } else if (leaf instanceof Leaf.Withdraw withdraw) {
                restore(withdraw);
            }
        }
    }

    /** Whoever signed again between the accident and now has one signature, the one that everybody can see. */
    private void forgetWaiting(Leaf.Sign sign) {
        database.createNativeQuery("""
                        with gone as (
                            delete from log_leaf using signature
                            where log_leaf.leaf_hash = signature.leaf_hash and leaf_index is null
                                and petition_id = ?1 and nullifier = ?2 and withdrawn_by is null
                                and signature.leaf_hash <> ?3
                            returning log_leaf.leaf_hash),
                        bare as (delete from evidence where leaf_hash in (select leaf_hash from gone))
                        delete from signature where leaf_hash in (select leaf_hash from gone)
                        """)
                .setParameter(1, sign.petitionId())
                .setParameter(2, sign.nullifier())
                .setParameter(3, sign.hash())
                .executeUpdate();
    }

    /** Its "previous" is the person's last withdrawal before it. */
    private void restore(Leaf.Sign sign) {
        database.createNativeQuery("""
                        insert into signature (leaf_hash, petition_id, nullifier, previous, show_name, received_at)
                        values (?1, ?2, ?3, coalesce((
                            select withdrawn_by from signature join log_leaf on log_leaf.leaf_hash = withdrawn_by
                            where petition_id = ?2 and nullifier = ?3 order by leaf_index desc limit 1), ''), false, ?4)
                        on conflict (leaf_hash) do nothing
                        """)
                .setParameter(1, sign.hash())
                .setParameter(2, sign.petitionId())
                .setParameter(3, sign.nullifier())
                .setParameter(4, Instant.EPOCH.plus(Duration.ofHours(sign.hour())))
                .executeUpdate();
    }

    private void restore(Leaf.Withdraw withdraw) {
        database.createNativeQuery(
                        "update signature set withdrawn_by = ?1 where leaf_hash = ?2 and withdrawn_by is null")
                .setParameter(1, withdraw.hash())
                .setParameter(2, withdraw.signLeafHash())
                .executeUpdate();
    }
}
