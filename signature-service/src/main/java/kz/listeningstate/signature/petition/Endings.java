package kz.listeningstate.signature.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.TallyStatus;
import org.hibernate.Session;

/** Ends petitions for good: the time when signing closes may still move, an end does not. */
@ApplicationScoped
public class Endings {
    private final EntityManager database;
    private final Petitions petitions;
    private final Clock clock;

    Endings(EntityManager database, Petitions petitions, Clock clock) {
        this.database = database;
        this.petitions = petitions;
        this.clock = clock;
    }

    /**
     * How long an end waits.
     *
     * @param afterClosing always
     * @param beforeLapse in addition where nothing but the time says that it is over: the count of the last signatures may
     *     still bring the event that opens signing again
     */
    public record Wait(Duration afterClosing, Duration beforeLapse) {

        Duration of(TallyStatus status) {
            return status == TallyStatus.LAPSED ? afterClosing.plus(beforeLapse) : afterClosing;
        }
    }

    /** Petitions whose time has come and that somebody has signed; of others there is nothing in the log. */
    @Transactional
    public List<UUID> due(Wait wait, int limit) {
        return database.unwrap(Session.class).doReturningWork(connection -> due(connection, wait, limit));
    }

    /** By two clocks, ours and the database's: if one of them jumps ahead, nobody loses the right to sign. */
    private List<UUID> due(Connection connection, Wait wait, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select id from petition
                where not ended and signing_closes_at <= least(?::timestamptz, now())
                        - make_interval(secs => case when ends_as is null then ? else ? end)
                    and exists (select 1 from petition_key where petition_id = id and opened)
                order by signing_closes_at limit ?
                """)) {
            query.setString(1, clock.instant().toString());
            query.setDouble(2, seconds(wait.of(TallyStatus.LAPSED)));
            query.setDouble(3, seconds(wait.of(TallyStatus.FINAL)));
            query.setInt(4, limit);
            List<UUID> due = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getObject(1, UUID.class));
                }
            }
            return due;
        }
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }

    /**
     * Ends it, unless it has ended before or its closing has moved meanwhile. Waits for the transactions that are adding
     * signatures to it; after the caller's commit nobody adds one any more ({@code Signatures.addIfFirst}).
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<TallyStatus> end(UUID petitionId, Wait wait) {
        lock(petitionId);
        Petition petition = petitions.findById(petitionId);
        TallyStatus status = petition.endsAs();
        return petition.end(clock.instant().minus(wait.of(status))) ? Optional.of(status) : Optional.empty();
    }

    /** "For update", not Hibernate's "for no key update": whoever adds a signature holds the row "for key share". */
    private void lock(UUID petitionId) {
        database.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select 1 from petition where id = ? for update")) {
                lock.setObject(1, petitionId);
                lock.executeQuery().close();
            }
        });
    }
}
