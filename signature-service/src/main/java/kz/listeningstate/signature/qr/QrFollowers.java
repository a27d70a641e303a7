package kz.listeningstate.signature.qr;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.worker.Worker;

/**
 * Pages that follow their sessions. The state may change at another instance, so the database is asked: one question for
 * all who follow here, twice a second, and at once when something happened at this instance.
 */
@ApplicationScoped
class QrFollowers {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** Proxies cut connections on which nothing moves for half a minute or so. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final QrSessions sessions;
    private final QrSettings settings;
    private final Clock clock;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Worker worker = new Worker("qr-followers", LOOK_EVERY, this::tell);

    QrFollowers(QrSessions sessions, QrSettings settings, Clock clock, MeterRegistry metrics) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
        metrics.gauge("qr_followers", followers, Set::size);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /** Events {@code state} with a {@link QrView} each, from now on until the session is over. */
    Multi<OutboundSseEvent> follow(UUID session, Sse sse) {
        if (followers.size() >= settings.streams()) {
            throw new Problem(503, "overloaded");
        }
        return Multi.createFrom().emitter(emitter -> {
            Follower follower = new Follower(session, sse, emitter);
            emitter.onTermination(() -> followers.remove(follower));
            followers.add(follower);
            look();
        });
    }

    /** Something may have changed. */
    void look() {
        worker.wake();
    }

    private boolean tell() {
        Set<UUID> watched = followers.stream().map(follower -> follower.session).collect(Collectors.toSet());
        if (!watched.isEmpty()) {
            Map<UUID, QrView> views = sessions.views(watched);
            Instant now = clock.instant();
            for (Follower follower : followers) {
                // Who came while the database was asked is told next time.
                if (watched.contains(follower.session)) {
                    follower.see(views.get(follower.session), now);
                }
            }
        }
        return false;
    }

    private static final class Follower {
        private final UUID session;
        private final Sse sse;
        private final MultiEmitter<? super OutboundSseEvent> emitter;
        private QrView last;
        private Instant lastTold;

        Follower(UUID session, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
            this.session = session;
            this.sse = sse;
            this.emitter = emitter;
        }

        /** Seen by the worker's one thread only. */
        void see(QrView view, Instant now) {
            if (view != null && !view.equals(last)) {
                last = view;
                lastTold = now;
                emitter.emit(sse.newEventBuilder()
                        .name("state")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(view)
                        .build());
            } else if (view != null && lastTold.plus(HEARTBEAT).isBefore(now)) {
                lastTold = now;
                emitter.emit(sse.newEventBuilder().comment("still here").build());
            }
            if (view == null || view.state().isOver()) {
                emitter.complete();
            }
        }
    }
}
