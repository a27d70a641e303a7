package kz.listeningstate.petition.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Carries the outbox to Kafka: in order per key, at least once, one relay at a time. Woken after commits, and every
 * second in case a wake-up was lost. While Kafka or the database is away it waits and says so once.
 */
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 500;

    private final OutboxEntries entries;
    private final KafkaSender kafka;
    private final ObjectMapper json;
    private final Event<Outbox.EventSent> sent;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "outbox-relay");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean awake = new AtomicBoolean();
    private final AtomicLong pending = new AtomicLong();
    private boolean troubled;

    Relay(
            OutboxEntries entries,
            KafkaSender kafka,
            ObjectMapper json,
            Event<Outbox.EventSent> sent,
            MeterRegistry metrics) {
        this.entries = entries;
        this.kafka = kafka;
        this.json = json;
        this.sent = sent;
        metrics.gauge("outbox_pending_events", pending);
    }

    void start(@Observes StartupEvent event) {
        worker.scheduleWithFixedDelay(this::relay, 0, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
        kafka.close();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.EventStored event) {
        if (!worker.isShutdown() && awake.compareAndSet(false, true)) {
            worker.execute(this::relay);
        }
    }

    private void relay() {
        awake.set(false);
        try {
            kafka.ensureTopics();
            long left;
            do {
                left = QuarkusTransaction.requiringNew().timeout(120).call(this::relayHeads);
            } while (left > 0);
            recovered();
        } catch (RuntimeException | Error e) {
            // Thrown on, it would end the schedule without a word.
            waiting(e);
        }
    }

    /** Sends first, deletes with the commit: a crash in between repeats an event, and none is lost. How many are left. */
    private long relayHeads() {
        if (!entries.lockRelay()) {
            return 0;
        }
        List<OutboxEntry> heads = entries.heads(BATCH);
        long waiting = heads.isEmpty() ? 0 : entries.count();
        pending.set(waiting);
        if (!heads.isEmpty()) {
            kafka.send(heads);
            entries.delete("id in ?1", heads.stream().map(OutboxEntry::id).toList());
            heads.forEach(head -> sent.fire(new Outbox.EventSent(event(head))));
        }
        return waiting - heads.size();
    }

    private CloudEvent event(OutboxEntry entry) {
        try {
            return json.readValue(entry.payload(), CloudEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No event: " + entry.id(), e);
        }
    }

    private void waiting(Throwable e) {
        if (!troubled) {
            LOG.warnf("Events wait in the outbox until Kafka and the database are there: %s", e.toString());
        }
        troubled = true;
    }

    private void recovered() {
        if (troubled) {
            LOG.info("Events flow from the outbox again");
        }
        troubled = false;
    }
}
