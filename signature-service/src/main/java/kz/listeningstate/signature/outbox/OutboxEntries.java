package kz.listeningstate.signature.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Storage of waiting events. */
@ApplicationScoped
class OutboxEntries implements PanacheRepository<OutboxEntry> {
    /** Any number that no other lock of this database uses. */
    private static final long RELAY_LOCK = 0x6f7574626f78L;

    /** One relay at a time in the whole cluster: two would overtake each other. Held until the transaction ends. */
    boolean lockRelay() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", RELAY_LOCK)
                .getSingleResult();
    }

    /** The oldest event of each key: never two of one key, so that none can overtake its elder on the way. */
    List<OutboxEntry> heads(int limit) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from outbox where id in (select min(id) from outbox group by topic, key) order by id limit :max",
                        OutboxEntry.class)
                .setParameter("max", limit)
                .getResultList();
    }
}
