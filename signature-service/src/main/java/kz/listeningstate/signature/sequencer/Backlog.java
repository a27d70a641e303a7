package kz.listeningstate.signature.sequencer;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import kz.listeningstate.signature.clock.DemoTime;
import kz.listeningstate.signature.worker.Worker;

/** How far the log is behind what was promised; looked at once a second, by whoever sequences and whoever does not. */
@ApplicationScoped
public class Backlog {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final LogStore store;
    private final LogSettings settings;
    private final Clock clock;
    private final DemoTime demo;
    private final Clocks clocks;
    /** Until the first look nothing is known, and nothing is promised. */
    private volatile Behind behind = new Behind(null, null, true);

    private volatile boolean begun;
    private final Worker worker = new Worker("log-backlog", LOOK_EVERY, this::look);

    Backlog(LogStore store, LogSettings settings, Clock clock, DemoTime demo, MeterRegistry metrics) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.demo = demo;
        this.clocks = new Clocks(clock, System::nanoTime);
        metrics.gauge("log_backlog_seconds", this, backlog -> backlog.age().toMillis() / 1000.0);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /**
     * Says that database, files, signer and witnesses have been compared since the start of this process, here or by the
     * instance that leads: a database that was set back is known by now.
     */
    void begin() {
        if (!begun) {
            look();
            begun = true;
        }
    }

    boolean hasBegun() {
        return begun;
    }

    /** Whether a promise given now might be broken, or a leaf be dated wrongly. */
    public boolean isTooLong() {
        return !begun || clocksDisagree() || behind.isTooMuch(settings, clock.instant());
    }

    /** Whether this machine's clock and the database's say different times. */
    boolean clocksDisagree() {
        return clocks.disagree();
    }

    /** Of the leaf that waits for its place for the longest time; zero when none does. */
    Duration age() {
        return Behind.age(behind.waiting(), clock.instant());
    }

    private boolean look() {
        try {
            clocks.hear(store.now().plus(demo.ahead()));
            behind = store.behind();
        } catch (SQLException e) {
            throw new IllegalStateException("the database is away", e);
        }
        return false;
    }
}
