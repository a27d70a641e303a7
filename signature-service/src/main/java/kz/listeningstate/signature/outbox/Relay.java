package kz.listeningstate.signature.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kz.listeningstate.signature.worker.Worker;

/**
 * Carries the outbox to Kafka: in order per key, at least once, one relay at a time. Woken after commits, and every
 * second in case a wake-up was lost.
 */
@Singleton
class Relay {
    private static final int BATCH = 500;
    private static final int PATIENCE_SECONDS = 60;

    private final OutboxEntries entries;
    private final KafkaSender kafka;
    private final AtomicLong pending = new AtomicLong();
    private final Worker worker = new Worker("outbox-relay", Duration.ofSeconds(1), this::relay);

    Relay(OutboxEntries entries, KafkaSender kafka, MeterRegistry metrics) {
        this.entries = entries;
        this.kafka = kafka;
        metrics.gauge("outbox_pending_events", pending);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        kafka.close();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.EventStored event) {
        worker.wake();
    }

    private boolean relay() {
        kafka.ensureTopics();
        return QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).call(this::relayHeads);
    }

    /** Sends first, deletes with the commit: a crash in between repeats an event, and none is lost. */
    private boolean relayHeads() {
        if (!entries.lockRelay()) {
            return false;
        }
        List<OutboxEntry> heads = entries.heads(BATCH);
        pending.set(heads.isEmpty() ? 0 : entries.count());
        if (heads.isEmpty()) {
            return false;
        }
        kafka.send(heads);
        entries.delete("id in ?1", heads.stream().map(OutboxEntry::id).toList());
        return true;
    }
}
