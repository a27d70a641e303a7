package kz.listeningstate.petition.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Deletes the files that no row names. Interrupted, it deletes them again: an object that is gone is no obstacle. */
@ApplicationScoped
class Sweeper {
    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final int BATCH = 100;

    private final FileStore store;
    private final Leftovers leftovers;
    private final Duration after;
    private final Clock clock;

    Sweeper(
            FileStore store,
            Leftovers leftovers,
            @ConfigProperty(name = "attachments.leftover-after", defaultValue = "PT1H") Duration after,
            Clock clock) {
        this.store = store;
        this.leftovers = leftovers;
        this.after = after;
        this.clock = clock;
    }

    @Scheduled(
            identity = "attachments",
            every = "{attachments.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        try {
            int swept;
            do {
                swept = QuarkusTransaction.requiringNew().call(this::some);
            } while (swept == BATCH);
        } catch (UncheckedIOException e) {
            LOG.error("Files that nobody needs wait for the next sweep", e);
        }
    }

    private int some() {
        List<Leftover> old = leftovers.lockOld(clock.instant().minus(after), BATCH);
        for (Leftover leftover : old) {
            try {
                store.delete(leftover.storeKey());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            leftovers.delete(leftover);
        }
        return old.size();
    }
}
