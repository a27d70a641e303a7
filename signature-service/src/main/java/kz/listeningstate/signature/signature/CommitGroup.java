package kz.listeningstate.signature.signature;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.problem.Unavailability;
import kz.listeningstate.signature.sequencer.FaultPoint;
import kz.listeningstate.signature.signature.NewSignatures.Entry;
import kz.listeningstate.signature.signature.SignatureStore.Result;

/**
 * Signatures that arrive together are committed together: one transaction, one flush of the disk for all of them, and to
 * each its own answer, given only after the commit. A group holds whoever came while the one before was written, and groups
 * keep a distance: who comes alone waits for nobody, and of many each pays a small part of a transaction.
 */
@ApplicationScoped
class CommitGroup {
    private static final int LARGEST = 128;
    /** A few groups: whoever finds more before him is refused at once rather than late. */
    private static final int WAITING = 4 * LARGEST;

    private static final Duration DISTANCE = Duration.ofMillis(20);

    private final SignatureStore store;
    private final DistributionSummary sizes;
    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer = new Thread(this::write, "commit-group");

    private record Waiting(Entry entry, CompletableFuture<Result> answer) {}

    CommitGroup(SignatureStore store, MeterRegistry metrics) {
        this.store = store;
        this.sizes = metrics.summary("signature_commit_group");
        writer.setDaemon(true);
        writer.start();
    }

    /** What became of it, once the transaction has committed. */
    CompletionStage<Result> keep(Entry entry) {
        Waiting one = new Waiting(entry, new CompletableFuture<>());
        if (!waiting.offer(one)) {
            one.answer().completeExceptionally(new Problem(503, "overloaded"));
        }
        return one.answer();
    }

    private void write() {
        List<Waiting> group = new ArrayList<>(LARGEST);
        long due = System.nanoTime();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                group.add(waiting.take());
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                due = System.nanoTime() + DISTANCE.toNanos();
                waiting.drainTo(group, LARGEST - 1);
                sizes.record(group.size());
                commit(group);
                group.clear();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit(List<Waiting> group) {
        try {
            List<Result> results =
                    store.keepAll(group.stream().map(Waiting::entry).toList());
            FaultPoint.GROUP_COMMITTED.pass();
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(results.get(i));
            }
        } catch (RuntimeException | Error failure) {
            // Rolled back as a whole. One by one, so that nobody is refused for another's sake; but while the
            // database is away that would only make everybody wait.
            if (group.size() > 1 && !Unavailability.isCauseOf(failure)) {
                group.forEach(one -> commit(List.of(one)));
            } else {
                group.forEach(one -> one.answer().completeExceptionally(failure));
            }
        }
    }

    @PreDestroy
    void close() {
        writer.interrupt();
    }
}
