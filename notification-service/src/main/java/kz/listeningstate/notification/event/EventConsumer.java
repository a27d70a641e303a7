package kz.listeningstate.notification.petition;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import kz.listeningstate.notification.problem.Outage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads the topic {@code petition.events}. A record's offset is committed after its work: while the database is away the
 * same record is tried again and again, and whatever can never be handled goes to the dead-letter topic with its reason.
 */
@ApplicationScoped
class PetitionEventConsumer {

    private static final int FOR_EVER = -1;

    private final News news;

    PetitionEventConsumer(News news) {
        this.news = news;
    }

    @Incoming("petition-events")
    @Blocking
    @Retry(maxRetries = FOR_EVER, maxDuration = 0, delay = 200, jitter = 100, retryOn = TryAgainException.class)
    @ExponentialBackoff(maxDelay = 10, maxDelayUnit = ChronoUnit.SECONDS)
    void receive(ConsumerRecord<String, byte[]> petitionEvent) {
        try {
            PetitionEvent.read(petitionEvent.value()).ifPresent(news::tell);
        } catch (RuntimeException failure) {
            throw Outage.ofDatabase(failure) ? new TryAgainException(failure) : failure;
        }
    }
}
