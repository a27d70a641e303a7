package kz.listeningstate.signature.sequencer;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import kz.listeningstate.signature.worker.Worker;
import org.jboss.logging.Logger;

/**
 * Reads the whole log again and again, slowly: the leaves in the database must lead to the root that everybody can see, and
 * the files must say the same. Files that do not are written anew; a leaf that was changed is an operator's business.
 */
@Singleton
class Scrub {
    private static final Logger LOG = Logger.getLogger(Scrub.class);
    private static final Duration PACE = Duration.ofMillis(250);

    private final LogStore store;
    private final LogFolder folder;
    private final LogStatus status;
    private final Worker worker;
    private ScrubPass pass;
    private volatile String fault;
    private volatile long repaired;

    Scrub(LogStore store, LogSettings settings, LogStatus status, MeterRegistry metrics) {
        this.store = store;
        this.status = status;
        this.folder = new LogFolder(settings.folder().orElseThrow());
        this.worker = new Worker("log-scrub", PACE, this::look);
        metrics.gauge("log_scrub_faults", this, scrub -> scrub.fault == null ? 0 : 1);
        metrics.gauge("log_scrub_repaired", this, scrub -> scrub.repaired);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /** What is wrong with the leaves in the database; null when nothing is. */
    String fault() {
        return fault;
    }

    /** Files that were damaged and written anew since the start. */
    long repaired() {
        return repaired;
    }

    /** One instance reads, the one that sequences. */
    private boolean look() {
        try {
            if (!status.state().leads()) {
                pass = null;
            } else if (pass == null) {
                pass = begun();
            } else if (pass.step()) {
                repaired += pass.end();
                fault = null;
                pass = null;
            }
        } catch (LogTrouble.Stop changed) {
            pass = null;
            if (!changed.getMessage().equals(fault)) {
                LOG.error(changed.getMessage());
            }
            fault = changed.getMessage();
        } catch (IOException | SQLException e) {
            pass = null;
            throw new IllegalStateException(e);
        }
        return false;
    }

    /** Null while there is no checkpoint. */
    private ScrubPass begun() throws IOException {
        return new LogFiles(folder)
                .published()
                .map(checkpoint -> new ScrubPass(checkpoint, store::leaves, folder))
                .orElse(null);
    }
}
