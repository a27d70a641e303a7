package kz.listeningstate.signature.count;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.listeningstate.signature.outbox.Outbox;
import kz.listeningstate.signature.signature.SignatureAccepted;
import kz.listeningstate.signature.signature.SignatureArchive;
import kz.listeningstate.signature.worker.Worker;

/**
 * Moves uncounted signatures into their petitions' counts (ADR 0003): mark, sum and event commit together, so a crash
 * at any point loses none and counts none twice.
 */
@Singleton
class Counting {
    private static final int BATCH = 2_000;

    /** A count that is a second old does nobody harm, and under load it saves a hundred transactions. */
    private static final Duration GATHERING = Duration.ofSeconds(1);

    private static final Duration LOST_WAKE_UP = Duration.ofSeconds(5);

    private final SignatureArchive signatures;
    private final SignatureCounts counts;
    private final Outbox outbox;
    private final Clock clock;
    private final Worker worker = new Worker("counting", LOST_WAKE_UP, GATHERING, this::count);

    Counting(SignatureArchive signatures, SignatureCounts counts, Outbox outbox, Clock clock) {
        this.signatures = signatures;
        this.counts = counts;
        this.outbox = outbox;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignatureAccepted event) {
        worker.wake();
    }

    private boolean count() {
        return QuarkusTransaction.requiringNew().call(this::countBatch);
    }

    private boolean countBatch() {
        if (!counts.lockCounting()) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, Long> uncounted = new TreeMap<>(signatures.takeUncounted(BATCH));
        uncounted.forEach((petition, more) -> {
            SignatureCount count = counts.of(petition);
            count.add(more, now);
            counts.persist(count);
            outbox.append(CountedEvent.TOPIC, petition.toString(), CountedEvent.of(count.asCount()));
        });
        return !uncounted.isEmpty();
    }
}
