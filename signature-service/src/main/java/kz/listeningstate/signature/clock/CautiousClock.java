package kz.listeningstate.signature.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.Session;

/**
 * For what cannot be taken back: the earlier one of the server's clock and the database's. If one of them jumps ahead nothing
 * happens too soon, and if one falls back it happens later. A demonstration moves both ahead.
 */
@ApplicationScoped
public class CautiousClock {
    private final EntityManager database;
    private final Clock clock;
    private final DemoTime demo;

    CautiousClock(EntityManager database, Clock clock, DemoTime demo) {
        this.database = database;
        this.clock = clock;
        this.demo = demo;
    }

    /** Within a transaction: the database's clock stands still in it. */
    public Instant instant() {
        Instant ours = clock.instant();
        Instant theirs = database.unwrap(Session.class)
                .doReturningWork(connection -> {
                    try (Statement query = connection.createStatement();
                            ResultSet row = query.executeQuery("select now()")) {
                        row.next();
                        return row.getTimestamp(1).toInstant();
                    }
                })
                .plus(demo.ahead());
        return ours.isBefore(theirs) ? ours : theirs;
    }
}
