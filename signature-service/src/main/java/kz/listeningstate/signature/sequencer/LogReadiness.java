package kz.listeningstate.signature.sequencer;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** After a start nothing is promised before the first comparison has ended; however it ends, it takes nobody out later. */
@Readiness
@ApplicationScoped
class LogReadiness implements HealthCheck {
    private final Backlog backlog;
    private final LogStatus status;

    LogReadiness(Backlog backlog, LogStatus status) {
        this.backlog = backlog;
        this.status = status;
    }

    @Override
    public HealthCheckResponse call() {
        boolean compared = backlog.hasBegun() || status.state().trouble() != LogTrouble.NONE;
        return HealthCheckResponse.named("public log").status(compared).build();
    }
}
