package kz.listeningstate.signature.petition;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import kz.listeningstate.signature.problem.Unavailability;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Petitions from Kafka. A message that cannot be understood goes to the dead-letter topic; while the database is away
 * the same message is tried again and again, and none after it is taken.
 */
@ApplicationScoped
class PetitionConsumer {
    private final PetitionRegister register;
    private final ObjectMapper json;

    PetitionConsumer(PetitionRegister register, ObjectMapper json) {
        this.register = register;
        this.json = json;
    }

    @Incoming("petition-events")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 50)
    @ExponentialBackoff(maxDelay = 10, maxDelayUnit = ChronoUnit.SECONDS)
    @RetryWhen(exception = Unavailability.IsCause.class)
    void take(String message) {
        PetitionEvent.parse(json, message).ifPresent(register::hear);
    }
}
