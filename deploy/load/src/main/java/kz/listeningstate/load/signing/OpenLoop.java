package kz.listeningstate.load.signing;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Sends each request when it is due, whether or not earlier ones were answered: one event loop, kept connections. */
final class OpenLoop implements AutoCloseable {

    /** Vert.x gives up after this long without a connection, and again without an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int CONNECTIONS = 4_000;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final HttpClient http = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS));
    private final RequestOptions request;

    OpenLoop(URI endpoint) {
        this.request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(endpoint.getHost())
                .setPort(endpoint.getPort())
                .setURI(endpoint.getPath())
                .setTimeout(PATIENCE.toMillis())
                .putHeader("Content-Type", "application/json");
    }

    /**
     * What came of it.
     *
     * @param begun by {@link System#nanoTime()}, from when on requests were due
     * @param leaves hash of each accepted signature's leaf, hex; null for the others
     * @param cpuShare of all the machine's processors together, used by this JVM meanwhile: 0 to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sent(Outcome outcome, long begun, String[] leaves, double cpuShare) {
        List<String> accepted() {
            return Arrays.stream(leaves).filter(Objects::nonNull).toList();
        }
    }

    /** Sends the bodies, each when it is due, and returns when all are answered or given up. */
    Sent send(long[] due, byte[][] bodies) {
        Run run = new Run(due, bodies);
        long cpu = MACHINE.getProcessCpuTime();
        long begun = System.nanoTime();
        vertx.runOnContext(nothing -> run.start());
        run.done.join();
        double available = (double) (System.nanoTime() - begun) * MACHINE.getAvailableProcessors();
        return new Sent(run.outcome, run.begin, run.leaves, (MACHINE.getProcessCpuTime() - cpu) / available);
    }

    /** Lives on the event loop alone. */
    private final class Run {
        private final byte[][] bodies;
        private final Outcome outcome;
        private final String[] leaves;
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private long begin;
        private int next;
        private int answered;

        Run(long[] due, byte[][] bodies) {
            this.bodies = bodies;
            this.outcome = new Outcome(due, new long[due.length], new int[due.length]);
            this.leaves = new String[due.length];
        }

        void start() {
            begin = System.nanoTime();
            if (bodies.length == 0) {
                done.complete(null);
                return;
            }
            vertx.setPeriodic(1, this::sendWhatIsDue);
        }

        private void sendWhatIsDue(long timer) {
            long now = System.nanoTime() - begin;
            while (next < bodies.length && outcome.due()[next] <= now) {
                send(next++);
            }
            if (next == bodies.length) {
                vertx.cancelTimer(timer);
            }
        }

        private void send(int i) {
            http.request(request)
                    .compose(open -> open.send(Buffer.buffer(bodies[i])))
                    .compose(answer -> answer.end().map(answer))
                    .onComplete(result -> finish(i, result.result()));
        }

        private void finish(int i, HttpClientResponse answer) {
            outcome.latency()[i] = System.nanoTime() - begin - outcome.due()[i];
            outcome.status()[i] = answer == null ? Outcome.NONE : status(answer);
            if (outcome.status()[i] == Outcome.ACCEPTED) {
                String location = answer.getHeader("Location");
                leaves[i] = location.substring(location.lastIndexOf('/') + 1);
            }
            if (++answered == bodies.length) {
                done.complete(null);
            }
        }
    }

    private static int status(HttpClientResponse answer) {
        boolean impolite = Outcome.isRefusal(answer.statusCode()) && answer.getHeader("Retry-After") == null;
        return impolite ? -answer.statusCode() : answer.statusCode();
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
