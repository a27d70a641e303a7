package kz.listeningstate.signature.sequencer;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kz.listeningstate.signature.worker.Worker;

/** How long leaves wait for their place; looked at once a second, by whoever sequences and whoever does not. */
@ApplicationScoped
public class Backlog {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final LogStore store;
    private final LogSettings settings;
    private final Clock clock;
    private volatile Instant oldest;
    private volatile boolean halted;
    private final Worker worker = new Worker("log-backlog", LOOK_EVERY, this::look);

    Backlog(LogStore store, LogSettings settings, Clock clock, MeterRegistry metrics) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        metrics.gauge("log_backlog_seconds", this, backlog -> backlog.age().toMillis() / 1000.0);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /** Whether a promise given now might be broken: the log stands still, or leaves wait for too long. */
    public boolean isTooLong() {
        return halted || age().compareTo(settings.longestBacklog()) > 0;
    }

    /** Of the leaf that waits for the longest time; zero when none does. */
    Duration age() {
        Instant since = oldest;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    private boolean look() {
        try {
            oldest = store.oldestWaiting();
            halted = store.halted() != null;
        } catch (SQLException e) {
            throw new IllegalStateException("the database is away", e);
        }
        return false;
    }
}
