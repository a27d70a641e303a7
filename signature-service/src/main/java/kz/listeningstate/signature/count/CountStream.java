package kz.listeningstate.signature.count;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.listeningstate.signature.limit.Network;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.problem.EarlyProblems;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.sequencer.LogReader;
import kz.listeningstate.signature.worker.Worker;

/**
 * {@code GET /api/v1/counts/{petitionId}/events}: a petition's count as server-sent events, one after each checkpoint that
 * changed it, or as often as so many can be told. While anybody listens the database is asked once a second for all of them
 * and each event is written once: ten thousand listeners cost ten thousand writes of the same bytes.
 */
@Singleton
class CountStream {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** Proxies cut connections on which nothing moves for half a minute or so. */
    private static final Duration HEARTBEAT_EVERY = Duration.ofSeconds(15);

    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");
    /** Between two slices the event loop reads and answers others: signatures. */
    private static final int SLICE = 500;
    /** An event has some 300 bytes: whoever has left a dozen of them lying is let go. */
    private static final int UNREAD = 4_096;

    private final Counts counts;
    private final LogReader log;
    private final PetitionRegister petitions;
    private final ObjectMapper json;
    private final EarlyProblems problems;
    private final Places places;
    private final Context loop;
    private final Map<UUID, Watched> watched = new ConcurrentHashMap<>();
    private final Worker worker = new Worker("count-stream", LOOK_EVERY, this::look);
    private long heartbeat = System.nanoTime();

    CountStream(
            Counts counts,
            LogReader log,
            PetitionRegister petitions,
            ObjectMapper json,
            EarlyProblems problems,
            Places places,
            Vertx vertx,
            MeterRegistry metrics) {
        this.counts = counts;
        this.log = log;
        this.petitions = petitions;
        this.json = json;
        this.problems = problems;
        this.places = places;
        this.loop = vertx.getOrCreateContext();
        metrics.gauge("count_listeners", places, Places::taken);
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
        String network = Network.of(exchange.request().remoteAddress().hostAddress());
        if (petition == null || petitions.find(petition).isEmpty()) {
            problems.answer(exchange, new Problem(404, "petition-unknown"));
        } else if (!places.take(network)) {
            problems.answer(exchange, new Problem(503, "overloaded"));
        } else {
            stream(new Listener(petition, exchange.response(), network));
        }
    }

    private static UUID petition(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private void stream(Listener listener) {
        HttpServerResponse response = listener.response();
        response.setChunked(true)
                .setWriteQueueMaxSize(UNREAD)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        response.closeHandler(gone -> leave(listener));
        watched.compute(listener.petition(), (id, known) -> {
            Watched one = known == null ? new Watched() : known;
            if (!one.add(listener)) {
                worker.wake();
            }
            return one;
        });
        if (response.closed()) {
            // Before there was a handler for it.
            leave(listener);
        }
    }

    private void leave(Listener listener) {
        watched.computeIfPresent(listener.petition(), (id, one) -> {
            if (one.remove(listener)) {
                places.giveBack(listener.network());
            }
            return one.isEmpty() ? null : one;
        });
    }

    private boolean look() {
        if (watched.isEmpty()) {
            return false;
        }
        long now = System.nanoTime();
        long size = log.latest().size();
        List<UUID> due = watched.entrySet().stream()
                .filter(entry -> entry.getValue().isDue(size, now))
                .map(Map.Entry::getKey)
                .toList();
        if (!due.isEmpty()) {
            counts.of(due).forEach(count -> tell(count, now));
        }
        if (now - heartbeat > HEARTBEAT_EVERY.toNanos()) {
            heartbeat = now;
            watched.values().forEach(one -> write(one.listeners().iterator(), HEARTBEAT));
        }
        return false;
    }

    private void tell(Count count, long now) {
        Watched one = watched.get(count.petitionId());
        if (one != null) {
            write(one.told(count, now, this::event).iterator(), one.event());
        }
    }

    /** On the event loop, a slice at a time. */
    private void write(Iterator<Listener> listeners, Buffer bytes) {
        loop.runOnContext(slice -> {
            for (int i = 0; i < SLICE && listeners.hasNext(); i++) {
                write(listeners.next(), bytes);
            }
            if (listeners.hasNext()) {
                write(listeners, bytes);
            }
        });
    }

    /** Who does not take what is written is let go, and comes again when it can. */
    private void write(Listener listener, Buffer bytes) {
        HttpServerResponse response = listener.response();
        if (response.closed()) {
            leave(listener);
        } else if (response.writeQueueFull()) {
            response.reset();
        } else {
            response.write(bytes);
        }
    }

    private Buffer event(Count count) {
        try {
            return Buffer.buffer("event: count\ndata: " + json.writeValueAsString(count) + "\n\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
