package kz.listeningstate.signature.anchor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import kz.listeningstate.signature.problem.Unavailability;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Days of petition-service's trails from Kafka, kept once each; while the database is away they wait. */
@ApplicationScoped
class TrailDayConsumer {
    private final TrailDays days;
    private final ObjectMapper json;

    TrailDayConsumer(TrailDays days, ObjectMapper json) {
        this.days = days;
        this.json = json;
    }

    @Incoming("petition-trails")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 50)
    @ExponentialBackoff(maxDelay = 10, maxDelayUnit = ChronoUnit.SECONDS)
    @RetryWhen(exception = Unavailability.IsCause.class)
    void take(String message) {
        TrailDay.parse(json, message).ifPresent(days::keep);
    }
}
