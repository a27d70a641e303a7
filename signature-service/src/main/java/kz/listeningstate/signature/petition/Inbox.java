package kz.listeningstate.signature.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Events that have had their effect, stored together with it. */
@ApplicationScoped
class Inbox {
    private final EntityManager database;

    Inbox(EntityManager database) {
        this.database = database;
    }

    /** False when the event was received before. */
    boolean receive(String eventId) {
        return database.createNativeQuery("insert into inbox (event_id) values (:id) on conflict do nothing")
                        .setParameter("id", eventId)
                        .executeUpdate()
                == 1;
    }
}
