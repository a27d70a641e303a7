package kz.listeningstate.signature.tally;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.TallyStatus;

@ApplicationScoped
class Tallies implements PanacheRepository<Tally> {
    static final String SERVICE = "signature-service";

    /** Asks for one unless the same is asked for already. */
    void ask(UUID petitionId, TallyStatus status, String requestedBy, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into tally (petition_id, status, requested_by, requested_at)
                        values (:petition, :status, :by, :at) on conflict do nothing
                        """)
                .setParameter("petition", petitionId)
                .setParameter("status", status.name())
                .setParameter("by", requestedBy)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** The petition's last word, if it waits for its place, was counted without leaves that the log has: counted anew. */
    void recount(UUID petitionId) {
        getEntityManager()
                .createNativeQuery("""
                        with gone as (
                            delete from log_leaf where leaf_index is null and leaf_hash in (
                                select leaf_hash from tally where petition_id = :petition and status <> 'INTERIM')
                            returning leaf_hash)
                        update tally set leaf_hash = null, size = null, tallied_at = null
                        where leaf_hash in (select leaf_hash from gone)
                        """)
                .setParameter("petition", petitionId)
                .executeUpdate();
    }

    /** The last word that the log has and the database had lost; whatever was asked for meanwhile. */
    void restore(Leaf.Tally leaf, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into tally (petition_id, status, requested_by, requested_at, leaf_hash, size, tallied_at)
                        values (:petition, :status, :by, :at, :hash, :size, :at)
                        on conflict (petition_id) where status <> 'INTERIM' do update set status = excluded.status,
                            leaf_hash = excluded.leaf_hash, size = excluded.size, tallied_at = excluded.tallied_at
                        """)
                .setParameter("petition", leaf.petitionId())
                .setParameter("status", leaf.status().name())
                .setParameter("by", SERVICE)
                .setParameter("at", at)
                .setParameter("hash", leaf.hash())
                .setParameter("size", leaf.totals().size())
                .executeUpdate();
    }

    /** Whether the log has, or soon will have, the petition's leaf OPEN; before it there is nothing to tally. */
    boolean isOpened(UUID petitionId) {
        return !getEntityManager()
                .createNativeQuery("select 1 from petition_key where petition_id = :petition and opened")
                .setParameter("petition", petitionId)
                .getResultList()
                .isEmpty();
    }

    List<Long> waiting() {
        return find("leafHash is null order by id").stream().map(Tally::id).toList();
    }

    /** Locked; empty when another instance has it in hand or has queued it. */
    Optional<Tally> take(long id) {
        boolean taken = !getEntityManager()
                .createNativeQuery("select 1 from tally where id = :id and leaf_hash is null for update skip locked")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        return taken ? Optional.of(findById(id)) : Optional.empty();
    }

    Optional<Tally> lastWord(UUID petitionId) {
        return find("petitionId = ?1 and status <> ?2 and leafHash is not null", petitionId, TallyStatus.INTERIM)
                .singleResultOptional();
    }

    List<Tally> of(UUID petitionId) {
        return list("petitionId = ?1 order by id", petitionId);
    }
}
