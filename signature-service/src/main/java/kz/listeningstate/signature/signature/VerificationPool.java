package kz.listeningstate.signature.signature;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
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
    private final ThreadPoolExecutor threads;

    VerificationPool(
            @ConfigProperty(name = "verification.threads") Optional<Integer> size,
            @ConfigProperty(name = "verification.queue") int queue,
            MeterRegistry metrics) {
        int number = size.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        threads = new ThreadPoolExecutor(number, number, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue), task -> {
            Thread thread = new Thread(task, "verification");
            thread.setDaemon(true);
            return thread;
        });
        metrics.gauge("verification_queue", threads, pool -> pool.getQueue().size());
    }

    /** The work's result; {@link Problem} 503 {@code overloaded} when there is no room for it. */
    <T> CompletionStage<T> submit(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedStage(new Problem(503, "overloaded"));
        }
    }

    boolean isFull() {
        return threads.getQueue().remainingCapacity() == 0;
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
