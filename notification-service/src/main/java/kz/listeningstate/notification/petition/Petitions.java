package kz.listeningstate.notification.petition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The petitions heard of, and the events that were handled. */
@ApplicationScoped
class Petitions implements PanacheRepositoryBase<Petition, UUID> {

    /** Until the transaction ends, no other handles an event of this petition; replays may run beside the topic. */
    void oneAtATime(UUID petitionId) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:petition, 0))")
                .setParameter("petition", "petition/" + petitionId)
                .getSingleResult();
    }

    /** Whether this is the first time; if so it is remembered with whatever this transaction does. */
    boolean isNew(UUID eventId, Instant now) {
        return getEntityManager()
                        .createNativeQuery("INSERT INTO processed_event (id, processed_at) VALUES (:id, :now)"
                                + " ON CONFLICT DO NOTHING")
                        .setParameter("id", eventId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
