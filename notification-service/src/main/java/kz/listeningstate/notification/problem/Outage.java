package kz.listeningstate.notification.problem;

import io.quarkus.oidc.OIDCException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a server that is away, or busy, from work that it will never do. */
public final class Outage {

    /**
     * SQLSTATE classes (PostgreSQL, appendix A): connection, transaction rolled back, resources, not in the state,
     * operator's intervention, system error.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Outage() {}

    /** Whether the database failed in a way that may pass. */
    public static boolean ofDatabase(Throwable failure) {
        return causes(failure).anyMatch(Outage::mayPass);
    }

    /** Whether Keycloak, or the database, does not answer. */
    static boolean any(Throwable failure) {
        return ofDatabase(failure) || causes(failure).anyMatch(OIDCException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        // A chain of causes may be a ring; 30 links are more than any honest one has.
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(30);
    }

    private static boolean mayPass(Throwable cause) {
        if (!(cause instanceof SQLException sql)) {
            return cause instanceof RollbackException || cause instanceof SystemException;
        }
        // The connection pool's own failures, such as no connection in time, have no SQLSTATE.
        return sql instanceof SQLTransientException
                || sql.getSQLState() == null
                || PASSING.stream().anyMatch(sql.getSQLState()::startsWith);
    }
}
