package kz.listeningstate.signature.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.listeningstate.signature.worker.AdvisoryLock;

/** Storage of waiting events. */
@ApplicationScoped
class OutboxEntries implements PanacheRepository<OutboxEntry> {
    private static final long RELAY_LOCK = 0x6f7574626f78L;

    /** One relay at a time: two would overtake each other. */
    boolean lockRelay() {
        return AdvisoryLock.tryToTake(getEntityManager(), RELAY_LOCK);
    }

    /** The oldest event of each key: never two of one key, so that none can overtake its elder on the way. */
    List<OutboxEntry> heads(int limit) {
        return find("id in (select min(id) from OutboxEntry group by topic, key) order by id")
                .page(0, limit)
                .list();
    }
}
