package kz.listeningstate.petition.deadline;

import io.smallrye.health.api.Wellness;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Says that the portal's operators have missed one of their own deadlines, and of which kind; never whose matter it is.
 *
 * <p>It is a question of wellness ({@code /q/health/well}), not of readiness: people must act, and an instance that is taken out
 * of the load balancer for their sake serves nobody, them included. What watches over the service alerts by it; what sends it
 * requests asks {@code /q/health/ready}, which does not know this check.
 */
@Wellness
class OperatorClocksHealth implements HealthCheck {
    private final OperatorClocks clocks;

    OperatorClocksHealth(OperatorClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("portal-deadlines");
        boolean well = true;
        for (DeadlineKind kind : OperatorClocks.KINDS) {
            long missed = clocks.of(kind).missed();
            well &= missed == 0;
            health.withData(kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-missed", missed);
        }
        return health.status(well).build();
    }
}
