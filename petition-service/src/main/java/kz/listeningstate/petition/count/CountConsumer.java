package kz.listeningstate.petition.count;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import kz.listeningstate.petition.problem.Unavailability;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Counts from Kafka. A message that cannot be understood goes to the dead-letter topic; while the database is away the
 * same message is tried again and again, and none after it is taken.
 */
@ApplicationScoped
class CountConsumer {
    private final CountIntake intake;
    private final ObjectMapper json;

    CountConsumer(CountIntake intake, ObjectMapper json) {
        this.intake = intake;
        this.json = json;
    }

    @Incoming("petition-counts")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 50)
    @ExponentialBackoff(maxDelay = 10, maxDelayUnit = ChronoUnit.SECONDS)
    @RetryWhen(exception = IsTransient.class)
    void counted(String message) {
        intake.take(CountEvent.parse(json, message));
    }

    /** Public, because the fault-tolerance library makes it by reflection. */
    public static final class IsTransient implements Predicate<Throwable> {
        @Override
        public boolean test(Throwable failure) {
            return Unavailability.isCauseOf(failure);
        }
    }
}
