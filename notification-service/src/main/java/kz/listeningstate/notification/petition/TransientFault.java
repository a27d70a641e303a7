package kz.listeningstate.notification.petition;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that is away, or busy, from a record that it will never take. */
final class TransientFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * SQLSTATE classes (PostgreSQL, appendix A): connection, transaction rolled back, resources, not in the state, operator's
     * intervention, system error.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private TransientFault(Throwable cause) {
        super("The database did not do it this time", cause);
    }

    /** The failure itself if a second try is useless. */
    static RuntimeException orElse(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(TransientFault::mayPass)
                ? new TransientFault(failure)
                : failure;
    }

    private static boolean mayPass(Throwable cause) {
        if (!(cause instanceof SQLException sql)) {
            return cause instanceof jakarta.transaction.SystemException;
        }
        // The connection pool's own failures, such as no connection in time, have no SQLSTATE.
        return sql instanceof SQLTransientException
                || sql.getSQLState() == null
                || CLASSES.contains(sql.getSQLState()
                        .substring(0, Math.min(2, sql.getSQLState().length())));
    }
}
