package kz.listeningstate.signature.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over real HTTP, from servers that know no end. */
class HttpAnswerTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stops() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void itIsReadToItsEndOrToTheLengthAskedFor() throws Exception {
        byte[] sent = {1, 2, 3, 4, 5};
        HttpHandler five = exchange -> {
            exchange.sendResponseHeaders(404, sent.length);
            exchange.getResponseBody().write(sent);
            exchange.close();
        };
        assertEquals(404, asked("/five", five, LONG, 100).status());
        assertArrayEquals(sent, asked("/whole", five, LONG, 100).body());
        assertArrayEquals(new byte[] {1, 2}, asked("/two", five, LONG, 2).body());
    }

    @Test
    void whoSendsHeadersAndThenNothingIsNotWaitedFor() {
        timesOut("/silent", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().flush();
            awaitEnd();
        });
    }

    @Test
    void nobodyGainsTimeByDripsAndTheirConnectionEnds() throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        timesOut("/drips", exchange -> drip(exchange, hungUp));
        assertTrue(hungUp.await(10, TimeUnit.SECONDS), "the connection is still there");
    }

    @Test
    void whatIsEnoughIsNotReadOn() throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        byte[] read =
                asked("/drips", exchange -> drip(exchange, hungUp), LONG, 2).body();
        assertArrayEquals(new byte[] {'.', '.'}, read);
        assertTrue(hungUp.await(10, TimeUnit.SECONDS), "the connection is still there");
    }

    private void drip(HttpExchange exchange, CountDownLatch hungUp) throws IOException {
        try {
            exchange.sendResponseHeaders(200, 0);
            while (!ended(20)) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
            }
        } catch (IOException gone) {
            hungUp.countDown();
            throw gone;
        }
    }

    @Test
    void whoSaysNothingAtAllIsNotWaitedFor() {
        timesOut("/mute", exchange -> awaitEnd());
    }

    private void timesOut(String path, HttpHandler handler) {
        long began = System.nanoTime();
        assertThrows(HttpTimeoutException.class, () -> asked(path, handler, SHORT, 1_000_000), path);
        assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(10), path);
    }

    private HttpAnswer asked(String path, HttpHandler handler, Duration patience, int most) throws Exception {
        server.createContext(path, (HttpExchange exchange) -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return HttpAnswer.to(HttpRequest.newBuilder(address), HttpClient.newHttpClient(), patience, most);
    }

    private void awaitEnd() {
        while (!ended(1_000)) {
            Thread.onSpinWait();
        }
    }

    private boolean ended(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
