package kz.listeningstate.load.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers one after another. */
class OpenLoopTest {

    private static final long MILLI = 1_000_000;

    private HttpServer server;
    private OpenLoop client;
    private int asked;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::answer);
        server.start();
        client = new OpenLoop(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/"));
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    /** Takes 300 ms for the first request, no time for the others; the last one is refused without a Retry-After. */
    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (asked++ == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
        exchange.getResponseHeaders().set("Location", "/api/v1/receipts/receipt-" + asked);
        exchange.sendResponseHeaders(asked == 10 ? 503 : 201, -1);
        exchange.close();
    }

    @Test
    void whoHasToWaitBehindASlowAnswerIsChargedForIt() {
        long[] due = LongStream.range(0, 10).map(i -> i * 20 * MILLI).toArray();
        byte[][] bodies = IntStream.range(0, 10).mapToObj(i -> new byte[] {'x'}).toArray(byte[][]::new);
        OpenLoop.Sent sent = client.send(due, bodies);

        Outcome outcome = sent.outcome();
        assertEquals("503 without Retry-After: 1, 201: 9", outcome.toString());
        assertEquals(Set.of("receipt-1", "receipt-9"), Set.of(first(sent), last(sent)));
        // The sixth was due at 100 ms; the server had time for it after 300 ms.
        assertTrue(outcome.latency()[5] > 150 * MILLI, () -> "it waited " + outcome.latency()[5] + " ns");
        assertTrue(outcome.percentile(50, any -> true) > 100);
        assertTrue(sent.cpuShare() >= 0 && sent.cpuShare() <= 1);
        assertTrue(outcome.acceptedPerSecond(Duration.ZERO, Duration.ofMillis(300)) == 0);
    }

    private static String first(OpenLoop.Sent sent) {
        return sent.accepted().stream().sorted().findFirst().orElseThrow();
    }

    private static String last(OpenLoop.Sent sent) {
        return sent.accepted().stream().sorted().skip(8).findFirst().orElseThrow();
    }
}
