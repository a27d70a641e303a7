package kz.listeningstate.signature.worker;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.hibernate.Session;

/** Work that must be single in the whole cluster: whoever holds the lock does it. */
public final class AdvisoryLock {
    private AdvisoryLock() {}

    /**
     * Takes the lock if it is free. It is held until the transaction ends, whatever becomes of the process.
     *
     * @param number that no other lock of this database has
     */
    public static boolean tryToTake(EntityManager database, long number) {
        // By JDBC: Hibernate would plan a native query with a result type anew each time.
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
                lock.setLong(1, number);
                try (ResultSet row = lock.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }
}
