package kz.listeningstate.signature.qr;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.listeningstate.signature.worker.Worker;

/** Deletes sessions a while after their end; until then a page that lost the answer can still learn it. */
@ApplicationScoped
class QrRemains {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final QrSessions sessions;
    private final QrSigning signing;
    private final Clock clock;
    private final Worker worker = new Worker("qr-remains", LOOK_EVERY, this::delete);

    QrRemains(QrSessions sessions, QrSigning signing, Clock clock) {
        this.sessions = sessions;
        this.signing = signing;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /** True when some were there: there may be more. */
    boolean delete() {
        List<QrState> ended = sessions.deleteEnded(clock.instant().minus(KEPT));
        ended.stream().filter(state -> !state.isUsed()).forEach(state -> signing.ended(QrState.EXPIRED));
        return !ended.isEmpty();
    }
}
