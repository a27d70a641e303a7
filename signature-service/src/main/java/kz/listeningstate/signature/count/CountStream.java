package kz.listeningstate.signature.count;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.problem.EarlyProblems;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.sequencer.LogReader;
import kz.listeningstate.signature.worker.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code GET /api/v1/counts/{petitionId}/events}: a petition's count as server-sent events, one after each checkpoint that
 * changed it. The database is asked once for all who listen here and each event is written once: ten thousand listeners
 * cost ten thousand writes of the same bytes.
 */
@Singleton
class CountStream {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** Proxies cut connections on which nothing moves for half a minute or so. */
    private static final int ROUNDS_TO_A_HEARTBEAT = 15;

    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    private final Counts counts;
    private final LogReader log;
    private final PetitionRegister petitions;
    private final ObjectMapper json;
    private final EarlyProblems problems;
    private final int most;
    private final Map<UUID, Watched> watched = new ConcurrentHashMap<>();
    private final AtomicInteger listeners = new AtomicInteger();
    private final Worker worker = new Worker("count-stream", LOOK_EVERY, this::look);
    private long seen = -1;
    private int round;

    /** One petition's listeners, and what they were told last. */
    private static final class Watched {
        private final Set<HttpServerResponse> listeners = ConcurrentHashMap.newKeySet();
        private Count told;
        private volatile Buffer event;
    }

    CountStream(
            Counts counts,
            LogReader log,
            PetitionRegister petitions,
            ObjectMapper json,
            EarlyProblems problems,
            MeterRegistry metrics,
            @ConfigProperty(name = "counts.listeners", defaultValue = "20000") int most) {
        this.counts = counts;
        this.log = log;
        this.petitions = petitions;
        this.json = json;
        this.problems = problems;
        this.most = most;
        metrics.gauge("count_listeners", listeners);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    void register(@Observes Router router) {
        router.get("/api/v1/counts/:petition/events").blockingHandler(this::listen, false);
    }

    private void listen(RoutingContext exchange) {
        UUID petition = petition(exchange.pathParam("petition"));
        if (petition == null || petitions.find(petition).isEmpty()) {
            problems.answer(exchange, new Problem(404, "petition-unknown"));
        } else if (listeners.incrementAndGet() > most) {
            listeners.decrementAndGet();
            problems.answer(exchange, new Problem(503, "overloaded"));
        } else {
            stream(petition, exchange.response());
        }
    }

    private static UUID petition(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private void stream(UUID petition, HttpServerResponse response) {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        response.closeHandler(gone -> leave(petition, response));
        watched.compute(petition, (id, known) -> {
            Watched one = known == null ? new Watched() : known;
            one.listeners.add(response);
            if (one.event != null) {
                response.write(one.event);
            }
            return one;
        });
        worker.wake();
    }

    private void leave(UUID petition, HttpServerResponse response) {
        watched.computeIfPresent(petition, (id, one) -> {
            if (one.listeners.remove(response)) {
                listeners.decrementAndGet();
            }
            return one.listeners.isEmpty() ? null : one;
        });
    }

    private boolean look() {
        long size = log.latest().size();
        counts.of(watched.entrySet().stream()
                        .filter(entry -> size != seen || entry.getValue().told == null)
                        .map(Map.Entry::getKey)
                        .toList())
                .forEach(this::tell);
        seen = size;
        if (++round % ROUNDS_TO_A_HEARTBEAT == 0) {
            watched.values().forEach(one -> write(one, HEARTBEAT));
        }
        return false;
    }

    private void tell(Count count) {
        Watched one = watched.get(count.petitionId());
        if (one != null && !count.isSameAs(one.told)) {
            one.told = count;
            one.event = Buffer.buffer("event: count\ndata: " + encoded(count) + "\n\n");
            write(one, one.event);
        }
    }

    /** Who does not take what is written is let go, and comes again when it can. */
    private static void write(Watched one, Buffer bytes) {
        one.listeners.forEach(response -> {
            if (response.writeQueueFull()) {
                response.reset();
            } else {
                response.write(bytes);
            }
        });
    }

    private String encoded(Count count) {
        try {
            return json.writeValueAsString(count);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
