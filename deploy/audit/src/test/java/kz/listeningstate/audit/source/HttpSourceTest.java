package kz.listeningstate.audit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import kz.listeningstate.audit.Served;
import org.junit.jupiter.api.Test;

class HttpSourceTest {
    private static final byte[] BODY = "content".getBytes(StandardCharsets.UTF_8);

    private static HttpSource source(Served served) {
        return new HttpSource(URI.create(served.url() + "/log"), Duration.ofSeconds(10), Duration.ofMillis(5));
    }

    @Test
    void aFileIsFetchedUnderThePrefix() throws IOException {
        try (Served served = new Served(exchange -> Served.send(exchange, 200, BODY));
                HttpSource source = source(served)) {
            assertThat(source.read("tile/0/000", BODY.length)).isEqualTo(BODY);
            assertThat(served.asked("/log/tile/0/000")).isEqualTo(1);
        }
    }

    @Test
    void passingTroubleIsTriedAgain() throws IOException {
        AtomicInteger tries = new AtomicInteger();
        try (Served served = new Served(exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "0");
                    int status = new int[] {503, 429, 500, 200}[tries.getAndIncrement()];
                    Served.send(exchange, status, BODY);
                });
                HttpSource source = source(served)) {
            assertThat(source.read("x", 100)).isEqualTo(BODY);
            assertThat(tries).hasValue(4);
        }
    }

    @Test
    void lastingTroubleIsNot() throws IOException {
        try (Served served = new Served(exchange -> Served.send(exchange, 503, BODY));
                HttpSource source = source(served)) {
            assertThatThrownBy(() -> source.read("x", 100))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("503");
            assertThat(served.asked("/log/x")).isEqualTo(5);
        }
    }

    @Test
    void whatIsNotThereIsNotAskedForTwice() throws IOException {
        try (Served served = new Served(exchange -> Served.send(exchange, 404, BODY));
                HttpSource source = source(served)) {
            assertThatThrownBy(() -> source.read("x", 100)).isInstanceOf(FileNotFoundException.class);
            assertThat(served.asked("/log/x")).isEqualTo(1);
        }
    }

    @Test
    void aRefusalIsNotAskedForTwice() throws IOException {
        try (Served served = new Served(exchange -> Served.send(exchange, 403, BODY));
                HttpSource source = source(served)) {
            assertThatThrownBy(() -> source.read("x", 100)).hasMessageContaining("403");
            assertThat(served.asked("/log/x")).isEqualTo(1);
        }
    }

    @Test
    void anEndlessAnswerIsHungUpOn() throws IOException {
        try (Served served = new Served(HttpSourceTest::endless);
                HttpSource source = source(served)) {
            assertThatThrownBy(() -> source.read("x", 10_000)).isInstanceOf(TooLargeException.class);
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] part = new byte[8192];
        for (int i = 0; i < 10_000; i++) {
            exchange.getResponseBody().write(part);
        }
    }

    @Test
    void anAnswerThatStopsHalfwayTimesOut() throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        try (Served served = new Served(exchange -> {
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write(BODY);
                    exchange.getResponseBody().flush();
                    await(done);
                });
                HttpSource source =
                        new HttpSource(URI.create(served.url()), Duration.ofMillis(100), Duration.ofMillis(1))) {
            assertThatThrownBy(() -> source.read("x", 100)).isInstanceOf(IOException.class);
            done.countDown();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Test
    void gzipIsUnpackedWithinTheLimit() throws IOException {
        byte[] zeros = new byte[50_000];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(zeros);
        }
        try (Served served = new Served(exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    Served.send(exchange, 200, packed.toByteArray());
                });
                HttpSource source = source(served)) {
            assertThat(source.read("x", zeros.length)).isEqualTo(zeros);
            assertThatThrownBy(() -> source.read("x", zeros.length - 1)).isInstanceOf(TooLargeException.class);
        }
    }

    @Test
    void nobodyListening() throws IOException {
        String url;
        try (Served served = new Served(exchange -> Served.send(exchange, 200, BODY))) {
            url = served.url();
        }
        try (HttpSource source = new HttpSource(URI.create(url), Duration.ofSeconds(5), Duration.ofMillis(1))) {
            assertThatThrownBy(() -> source.read("x", 100)).isInstanceOf(IOException.class);
        }
    }
}
