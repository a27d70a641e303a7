package kz.listeningstate.signature.tally;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.TallyStatus;
import kz.listeningstate.signature.log.leaf.Totals;
import kz.listeningstate.signature.petition.Endings;
import kz.listeningstate.signature.petition.ThresholdReached;
import kz.listeningstate.signature.sequencer.Backlog;
import kz.listeningstate.signature.sequencer.LeafQueue;
import kz.listeningstate.signature.sequencer.Restored;
import kz.listeningstate.signature.signature.SignatureRegister;
import kz.listeningstate.signature.worker.Worker;
import org.jboss.logging.Logger;

/**
 * Ends petitions whose time is over and queues the leaves TALLY.
 *
 * <p>A final tally takes two transactions. The first ends the petition under the lock that everybody who adds a signature
 * shares: when it has committed, all leaves SIGN that there will ever be are committed, placed or not. The second looks at the
 * size of the latest public tree, waits until none of these leaves lies beyond it, and adds up the leaves below it: those are
 * committed and never change, so that none is missed and none that comes later is counted, however long the sum takes and
 * whatever is sequenced meanwhile. Its own leaf gets a place at the end, which is never below that size. Each transaction
 * repeats harmlessly after a crash, and two instances never do the same one twice.
 */
@Singleton
class Tallying {
    private static final Logger LOG = Logger.getLogger(Tallying.class);
    private static final int AT_ONCE = 100;
    private static final int AFTER_PETITIONS = Interceptor.Priority.APPLICATION + 1_000;
    private static final int PATIENCE_SECONDS = 900;

    private final Endings endings;
    private final Endings.Wait wait;
    private final SignatureRegister signatures;
    private final Tallies tallies;
    private final PetitionLeaves leaves;
    private final LeafQueue queue;
    private final Backlog backlog;
    private final Clock clock;
    private final Worker worker;

    Tallying(
            TallySettings settings,
            Endings endings,
            SignatureRegister signatures,
            Tallies tallies,
            PetitionLeaves leaves,
            LeafQueue queue,
            Backlog backlog,
            Clock clock) {
        this.endings = endings;
        this.wait = new Endings.Wait(settings.afterClosing(), settings.lapse());
        this.signatures = signatures;
        this.tallies = tallies;
        this.leaves = leaves;
        this.queue = queue;
        this.backlog = backlog;
        this.clock = clock;
        this.worker = new Worker("tally", settings.look(), this::work);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /** The public record of what was there when the law's threshold was said to be reached. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hear(@Observes ThresholdReached reached) {
        if (tallies.isOpened(reached.petitionId())) {
            tallies.ask(reached.petitionId(), TallyStatus.INTERIM, Tallies.SERVICE, now());
        }
    }

    /** Ends that a database had lost; the petitions themselves are restored before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void restore(@Observes @Priority(AFTER_PETITIONS) Restored restored) {
        restored.leaves().stream().map(Leaf::petitionId).distinct().forEach(tallies::recount);
        for (Leaf leaf : restored.leaves()) {
            if (leaf instanceof Leaf.Tally tally && tally.status().isFinal()) {
                endings.restore(tally.petitionId());
                tallies.restore(tally, Instant.EPOCH.plus(Duration.ofHours(tally.hour())));
            }
        }
    }

    /** Not while the log stands still: what a database that was set back says of a petition's end is not to be believed. */
    private boolean work() {
        if (backlog.isTooLong()) {
            return false;
        }
        List<UUID> due = endings.due(wait, AT_ONCE);
        due.forEach(petition ->
                alone(petition, () -> QuarkusTransaction.requiringNew().run(() -> end(petition))));
        List<Long> waiting = QuarkusTransaction.requiringNew().call(tallies::waiting);
        waiting.forEach(id -> alone(
                id,
                () -> QuarkusTransaction.requiringNew()
                        .timeout(PATIENCE_SECONDS)
                        .run(() -> tally(id))));
        return false;
    }

    /** One that fails is tried again the next time and keeps none of the others from their end. */
    private static void alone(Object id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warnf("%s is not ended or tallied and tried again: %s", id, failure);
            LOG.debug(id, failure);
        }
    }

    /** Not while a signature waits for its revocation check: within 72 hours after closing it is decided. */
    private void end(UUID petition) {
        if (!signatures.hasUndecided(petition)) {
            endings.end(petition, wait)
                    .filter(status -> tallies.isOpened(petition))
                    .ifPresent(status -> tallies.ask(petition, status, Tallies.SERVICE, now()));
        }
    }

    private void tally(long id) {
        tallies.take(id).ifPresent(tally -> {
            Totals counted = leaves.counted(tally.petitionId());
            if (!tally.status().isFinal() || !leaves.hasSignBeyond(tally.petitionId(), counted.size())) {
                tally(tally, counted);
            }
        });
    }

    /** While no signature is public there is nothing to say, not even that the petition exists. */
    private void tally(Tally tally, Totals counted) {
        Recount recount = leaves.recount(tally.petitionId(), counted.size());
        Totals totals = recount.totals(counted.size());
        if (!totals.equals(counted)) {
            throw new IllegalStateException(
                    "petition " + tally.petitionId() + ": " + totals + " by its rows, but " + counted + " by the log");
        }
        if (totals.electronic() + totals.paper() == 0) {
            return;
        }
        Instant at = now();
        Leaf.Tally leaf =
                new Leaf.Tally(tally.petitionId(), Leaf.hour(at), totals, tally.status(), recount.activeHash());
        queue.add(leaf);
        tally.queued(leaf, at);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
