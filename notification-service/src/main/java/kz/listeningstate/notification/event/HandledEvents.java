package kz.listeningstate.notification.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The events that were handled, of all topics. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HandledEvents {

    private final EntityManager database;
    private final Clock clock;

    HandledEvents(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Whether this is the first time; if so it is remembered with whatever this transaction does. Until it ends no other handles
     * an event of the same matter: replays may run beside the topic.
     *
     * @param matter what the events of one key are about, such as {@code petition/…}
     */
    public boolean isNew(String matter, UUID event) {
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:matter, 0))")
                .setParameter("matter", matter)
                .getSingleResult();
        return database.createNativeQuery(
                                "INSERT INTO processed_event (id, processed_at) VALUES (:id, :now) ON CONFLICT DO NOTHING")
                        .setParameter("id", event)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
