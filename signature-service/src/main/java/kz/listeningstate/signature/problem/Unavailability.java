package kz.listeningstate.signature.problem;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells "what we need is away, come again" from a fault of our own. */
public final class Unavailability {

    private Unavailability() {}

    /** For the fault-tolerance library, which makes it by reflection. */
    public static final class IsCause implements Predicate<Throwable> {
        @Override
        public boolean test(Throwable failure) {
            return isCauseOf(failure);
        }
    }

    /** The database or a neighbour is away for the moment. */
    public static boolean isCauseOf(Throwable failure) {
        return cause(failure).isPresent();
    }

    static String describe(Throwable failure) {
        return cause(failure).map(Throwable::toString).orElse("");
    }

    private static Optional<Throwable> cause(Throwable failure) {
        // A chain of causes may be a ring; 30 links are more than any honest one has.
        return Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .limit(30)
                .filter(Unavailability::isTransient)
                .findFirst();
    }

    private static boolean isTransient(Throwable link) {
        if (link instanceof SQLException sql) {
            String state = sql.getSQLState() == null ? "" : sql.getSQLState();
            return sql instanceof SQLTransientException
                    // Class 08: connection; 53: resources; 57P: operator's shutdown, or still starting (PostgreSQL).
                    || state.startsWith("08")
                    || state.startsWith("53")
                    // Class 40: the transaction lost a conflict and may simply be repeated.
                    || state.startsWith("40")
                    || state.startsWith("57P")
                    // Agroal's exhausted or unreachable pool says it in words alone.
                    || String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        // A transaction that could not say whether it committed: the client sends the same again and finds out.
        return link instanceof RollbackException || link instanceof SystemException || link instanceof ConnectException;
    }
}
