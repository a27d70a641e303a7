package kz.listeningstate.signature.revocation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A responder in trouble is left alone, and costs nobody else anything. */
@QuarkusTest
class OcspClientTest {
    private static final Duration TIMEOUT = Duration.ofMillis(500);

    @Inject
    OcspClient client;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 200;
    private volatile boolean silent;
    private volatile int announced = 3;
    private HttpServer responder;

    @BeforeEach
    void start() throws Exception {
        responder = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        responder.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            if (!silent) {
                exchange.sendResponseHeaders(status, announced);
                exchange.getResponseBody().write(new byte[] {1, 2, 3});
                exchange.getResponseBody().flush();
                if (announced == 3) {
                    exchange.close();
                }
            }
        });
        responder.start();
    }

    @AfterEach
    void stop() {
        responder.stop(0);
    }

    @Test
    void whoFailsIsLeftAloneForAWhileAndThenTriedAgain() {
        assertArrayEquals(new byte[] {1, 2, 3}, ask().join());
        status = 500;
        for (int i = 0; i < 40; i++) {
            assertThrows(CompletionException.class, () -> ask().join());
        }
        assertTrue(asked.get() < 12, asked + " questions to a responder that fails");
        status = 200;
        await().until(() -> !ask().handle((answer, failure) -> failure != null).join());
    }

    @Test
    void silenceEndsAtTheTimeout() {
        silent = true;
        endsInTime();
    }

    @Test
    void soDoesAnAnswerThatStopsInItsMiddle() {
        announced = 100;
        endsInTime();
    }

    private void endsInTime() {
        long begun = System.nanoTime();
        assertThrows(CompletionException.class, () -> ask().join());
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(4).toNanos());
    }

    /** 128 under way, as many waiting for their turn: the rest is told at once. */
    @Test
    void neverMoreThanSoManyAreUnderWay() {
        silent = true;
        List<CompletableFuture<byte[]>> questions = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            questions.add(ask(Duration.ofSeconds(20)));
        }
        assertEquals(
                300 - 2 * 128,
                questions.stream()
                        .filter(CompletableFuture::isCompletedExceptionally)
                        .count());
    }

    private CompletableFuture<byte[]> ask() {
        return ask(TIMEOUT);
    }

    private CompletableFuture<byte[]> ask(Duration timeout) {
        URI uri = URI.create("http://127.0.0.1:" + responder.getAddress().getPort() + "/ocsp");
        return client.ask(uri, new byte[] {9}, timeout).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS);
    }
}
