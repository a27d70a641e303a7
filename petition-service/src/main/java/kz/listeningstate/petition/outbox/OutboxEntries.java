package kz.listeningstate.petition.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import org.hibernate.Session;

/** Storage of waiting events. */
@ApplicationScoped
class OutboxEntries implements PanacheRepository<OutboxEntry> {
    /** Any number that no other lock of this database uses. */
    private static final long RELAY_LOCK = 0x6f7574626f78L;

    /** One relay at a time in the whole cluster: two would overtake each other. Held until the transaction ends. */
    boolean lockRelay() {
        // By JDBC: Hibernate would plan a native query with a result type anew each time.
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
                lock.setLong(1, RELAY_LOCK);
                try (ResultSet row = lock.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    /** The oldest event of each key: never two of one key, so that none can overtake its elder on the way. */
    List<OutboxEntry> heads(int limit) {
        return find("id in (select min(id) from OutboxEntry group by topic, key) order by id")
                .page(0, limit)
                .list();
    }
}
