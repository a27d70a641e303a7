package kz.listeningstate.signature.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.nullifier.Nullifiers;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.sequencer.Restored;

/**
 * What the public log says of signatures that a database had lost: enough that nobody is counted twice. Evidence, names and
 * messages are in no log and stay lost. What people did between the accident and now, and what still waits for its place, gives
 * way to what everybody can see of them.
 */
@ApplicationScoped
class Restorations {
    /** Of leaves that wait: their evidence, their signatures, and that another was withdrawn by them. */
    private static final String FORGET = """
            gone as (delete from log_leaf where leaf_index is null and leaf_hash in (select hash from theirs)
                returning leaf_hash),
            bare as (delete from evidence where leaf_hash in (select leaf_hash from gone)),
            undecided as (
                update pending_signature set state = 'REFUSED', leaf_hash = null
                where leaf_hash in (select leaf_hash from gone)),
            active as (
                update signature set withdrawn_by = null, withdrawal_sha256 = null, withdrawal_received_at = null
                where withdrawn_by in (select leaf_hash from gone)
                    and leaf_hash not in (select leaf_hash from gone))
            delete from signature where leaf_hash in (select leaf_hash from gone)
            """;

    private static final String FORGET_PERSON = """
            with mine as (select leaf_hash, withdrawn_by from signature where petition_id = ?1 and nullifier = ?2),
            theirs as (select leaf_hash as hash from mine union all select withdrawn_by from mine),
            """ + FORGET;

    /** Leaves OPEN, which a petition has once, and, signed under another key, SIGN and WITHDRAW. */
    private static final String FORGET_PETITION = """
            with theirs as (
                select leaf_hash as hash from log_leaf where leaf_index is null
                    and (type = 1 or ?2 and type in (3, 4)) and substring(leaf from 3 for 16) = uuid_send(?1)),
            """ + FORGET;

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
                restore(open);
            } else if (leaf instanceof Leaf.Sign sign) {
                forgetWaiting(sign.petitionId(), sign.nullifier());
                restore(sign);
            } else if (leaf instanceof Leaf.Withdraw withdraw) {
                restore(withdraw);
            }
        }
    }

    private void restore(Leaf.Open open) {
        UUID petition = open.petitionId();
        petitions.restore(petition, HexFormat.of().formatHex(open.textHash()));
        boolean otherKey = nullifiers.restore(petition, open.vrfPublicKey());
        database.createNativeQuery(FORGET_PETITION)
                .setParameter(1, petition)
                .setParameter(2, otherKey)
                .executeUpdate();
    }

    private void forgetWaiting(UUID petition, byte[] nullifier) {
        database.createNativeQuery(FORGET_PERSON)
                .setParameter(1, petition)
                .setParameter(2, nullifier)
                .executeUpdate();
    }

    /** Its "previous" is the person's last withdrawal before it. */
    private void restore(Leaf.Sign sign) {
        Instant hour = Instant.EPOCH.plus(Duration.ofHours(sign.hour()));
        database.createNativeQuery("""
                        insert into signature
                            (leaf_hash, petition_id, nullifier, previous, show_name, received_at, promised_at)
                        values (?1, ?2, ?3, coalesce((
                            select withdrawn_by from signature join log_leaf on log_leaf.leaf_hash = withdrawn_by
                            where petition_id = ?2 and nullifier = ?3 order by leaf_index desc limit 1), ''), false, ?4, ?4)
                        on conflict (leaf_hash) do nothing
                        """)
                .setParameter(1, sign.hash())
                .setParameter(2, sign.petitionId())
                .setParameter(3, sign.nullifier())
                .setParameter(4, hour)
                .executeUpdate();
    }

    private void restore(Leaf.Withdraw withdraw) {
        database.createQuery("select nullifier from Signature where leafHash = ?1", byte[].class)
                .setParameter(1, withdraw.signLeafHash())
                .getResultStream()
                .forEach(nullifier -> forgetWaiting(withdraw.petitionId(), nullifier));
        database.createNativeQuery("update signature set withdrawn_by = ?1 where leaf_hash = ?2")
                .setParameter(1, withdraw.hash())
                .setParameter(2, withdraw.signLeafHash())
                .executeUpdate();
    }
}
