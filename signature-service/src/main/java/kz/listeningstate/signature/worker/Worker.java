package kz.listeningstate.signature.worker;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * A thread that does one kind of work whenever it is woken, and at regular times in case a wake-up was lost. While what
 * it needs is away it waits and says so once.
 */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final String name;
    private final Duration every;
    private final BooleanSupplier step;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final ScheduledExecutorService thread;
    private boolean troubled;

    /**
     * Makes the worker; {@link #start} lets it begin.
     *
     * @param step does some of the work; true when there may be more to do at once
     */
    public Worker(String name, Duration every, BooleanSupplier step) {
        this.name = name;
        this.every = every;
        this.step = step;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, name);
            worker.setDaemon(true);
            return worker;
        });
    }

    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::work, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** There is work; returns at once. */
    public void wake() {
        if (!thread.isShutdown() && awake.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private void work() {
        awake.set(false);
        try {
            boolean more;
            do {
                more = step.getAsBoolean();
            } while (more && !thread.isShutdown());
            if (troubled) {
                LOG.infof("%s goes on", name);
            }
            troubled = false;
        } catch (RuntimeException | Error e) {
            // Thrown on, it would end the schedule without a word.
            if (!troubled && !thread.isShutdown()) {
                LOG.warnf("%s waits: %s", name, e.toString());
                LOG.debug(name, e);
            }
            troubled = true;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
