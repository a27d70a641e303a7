package kz.listeningstate.signature.signature;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kz.listeningstate.signature.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The threads that verify: as many as processors, before them a short queue. Who finds it full is told at once to come
 * again, before any work was spent on him; those inside are answered in time.
 */
@ApplicationScoped
class VerificationPool {
    private final int room;
    private final BlockingDeque<Runnable> waiting = new LinkedBlockingDeque<>();
    private final ThreadPoolExecutor threads;

    VerificationPool(
            @ConfigProperty(name = "verification.threads") Optional<Integer> size,
            @ConfigProperty(name = "verification.queue") int queue,
            MeterRegistry metrics) {
        int number = size.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        room = queue;
        threads = new ThreadPoolExecutor(number, number, 0, TimeUnit.SECONDS, waiting, task -> {
            Thread thread = new Thread(task, "verification");
            thread.setDaemon(true);
            return thread;
        });
        // What goes on is put into the queue itself, which starts no thread.
        threads.prestartAllCoreThreads();
        metrics.gauge("verification_queue", waiting, BlockingDeque::size);
    }

    /** The work's result; {@link Problem} 503 {@code overloaded} when there is no room for it. */
    <T> CompletionStage<T> submit(Supplier<T> work) {
        return isFull()
                ? CompletableFuture.failedStage(new Problem(503, "overloaded"))
                : CompletableFuture.supplyAsync(work, threads);
    }

    /** The rest of work that was let in before: next, and never refused. */
    <T> CompletionStage<T> goOn(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, waiting::addFirst);
    }

    boolean isFull() {
        return waiting.size() >= room;
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
