package kz.listeningstate.signature.sequencer;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import kz.listeningstate.signature.log.note.Policy;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.sequencer.LogTrouble.Stop;
import kz.listeningstate.signature.witness.Witnesses;
import org.jboss.logging.Logger;

/**
 * The thread that sequences, in each instance of the service; of all instances the one that holds the lock does it. The
 * lock is the connection's, so the next one takes over as soon as PostgreSQL notices that the leader is gone.
 */
@Singleton
class Sequencer {
    private static final Logger LOG = Logger.getLogger(Sequencer.class);

    private final Lead.Means means;
    private final SequencerLock lock;
    private final Backlog backlog;
    private final LogStatus status;
    private final LogSettings settings;
    private final Thread thread = new Thread(this::run, "sequencer");

    private Lead lead;
    /** Of the take-over before this lead. */
    private long epoch;
    /** Whether database, files, signer and witnesses have agreed since this process started, for whoever led. */
    private boolean compared;

    Sequencer(
            AgroalDataSource database,
            LogStore store,
            LogKeys keys,
            Publication publication,
            Reimport reimport,
            Backlog backlog,
            LogStatus status,
            LogSettings settings,
            Clock clock) {
        Policy policy = keys.policy();
        this.means = new Lead.Means(
                store,
                keys.files(),
                keys.signer(),
                new Witnesses(policy),
                policy,
                publication,
                reimport,
                settings,
                clock);
        this.lock = new SequencerLock(database);
        this.backlog = backlog;
        this.status = status;
        this.settings = settings;
        thread.setDaemon(true);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
        lock.release();
        means.witnesses().close();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long next = System.nanoTime() + settings.publishEvery().toNanos();
                if (!round()) {
                    TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when there is more to do at once. */
    private boolean round() {
        try {
            if (!lock.isHeld()) {
                lead = null;
                if (!lock.tryToTake()) {
                    begin();
                    status.following();
                    return false;
                }
            }
            if (lead == null) {
                lead = taken();
                LOG.info("this instance sequences the log");
            }
            boolean more = lead.step();
            leads();
            return more;
        } catch (Stop stop) {
            trouble(stop.trouble(), stop);
        } catch (LogStore.Overtaken overtaken) {
            follow(overtaken);
        } catch (IOException | LogDataRefused e) {
            trouble(LogTrouble.FILES, e);
        } catch (SQLException e) {
            trouble(LogTrouble.DATABASE, e);
        } catch (RuntimeException | Error e) {
            trouble(LogTrouble.DATABASE, e);
        }
        return false;
    }

    /**
     * After a start the database may be another one, set back: until it is known no instance promises anything. Whoever was
     * there before has not seen it change, and people go on signing while it takes over.
     */
    private Lead taken() throws IOException, SQLException, LogDataRefused {
        LogTree taken = means.store().takeOver();
        epoch = taken.epoch();
        if (!compared) {
            means.store().halt(LogTrouble.TAKING_OVER, epoch);
        }
        return Lead.take(means, taken);
    }

    /** What this or an earlier leader said stood in the way does so no more. */
    private void leads() throws SQLException {
        means.store().halt(null, epoch);
        begin();
        status.leading();
    }

    private void begin() {
        backlog.begin();
        compared = true;
    }

    private void follow(LogStore.Overtaken overtaken) {
        LOG.warn(overtaken.getMessage());
        lead = null;
        lock.release();
        status.following();
    }

    /** The next lead begins with what is really there. Where witnesses are missing this one goes on and asks again. */
    private void trouble(LogTrouble trouble, Throwable cause) {
        if (trouble != LogTrouble.NO_QUORUM) {
            lead = null;
        }
        if (trouble.isContradiction()) {
            halt(trouble);
        }
        if (status.troubled(trouble, cause.getMessage())) {
            LOG.errorf("the log stands still (%s): %s", trouble, cause.toString());
            LOG.debug(trouble, cause);
        }
    }

    private void halt(LogTrouble trouble) {
        try {
            means.store().halt(trouble, epoch);
        } catch (SQLException e) {
            LOG.warnf("the other instances cannot be told that the log stands still: %s", e.getMessage());
        }
    }
}
