package kz.listeningstate.signature.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.clock.CautiousClock;
import kz.listeningstate.signature.log.leaf.TallyStatus;
import org.hibernate.Session;

/** Ends petitions for good: the time when signing closes may still move, an end does not. */
@ApplicationScoped
public class Endings {
    private final EntityManager database;
    private final Petitions petitions;
    private final CautiousClock clock;

    Endings(EntityManager database, Petitions petitions, CautiousClock clock) {
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

    /** Petitions whose time has come. */
    @Transactional
    public List<UUID> due(Wait wait, int limit) {
        Instant now = clock.instant();
        return petitions
                .find(
                        "ended = false and (signingClosesAt <= ?1 and endsAs is not null or signingClosesAt <= ?2)"
                                + " order by signingClosesAt",
                        now.minus(wait.of(TallyStatus.FINAL)),
                        now.minus(wait.of(TallyStatus.LAPSED)))
                .page(0, limit)
                .stream()
                .map(Petition::id)
                .toList();
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

    /** It ended before an accident with the database. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restore(UUID petitionId) {
        petitions.update("ended = true where id = ?1", petitionId);
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
