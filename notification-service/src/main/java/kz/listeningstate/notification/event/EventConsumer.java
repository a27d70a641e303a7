package kz.listeningstate.notification.event;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.listeningstate.notification.problem.Outage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads the topics that the features listen to. A record's offset is committed after its work: while the database is away the
 * same record is tried again and again, and whatever can never be handled goes to the dead-letter topic with its reason.
 */
@ApplicationScoped
class EventConsumer {

    private static final int FOR_EVER = -1;

    private final List<Listener> listeners;

    EventConsumer(@All List<Listener> listeners) {
        this.listeners = listeners;
    }

    @Incoming("events")
    @Blocking
    @Retry(maxRetries = FOR_EVER, maxDuration = 0, delay = 200, jitter = 100, retryOn = TryAgainException.class)
    @ExponentialBackoff(maxDelay = 10, maxDelayUnit = ChronoUnit.SECONDS)
    void receive(ConsumerRecord<String, byte[]> event) {
        try {
            listener(event.topic()).hear(event.value());
        } catch (RuntimeException failure) {
            throw Outage.ofDatabase(failure) ? new TryAgainException(failure) : failure;
        }
    }

    private Listener listener(String topic) {
        return listeners.stream()
                .filter(one -> one.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody listens to " + topic));
    }
}
