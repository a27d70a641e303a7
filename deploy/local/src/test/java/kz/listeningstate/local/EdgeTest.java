package kz.listeningstate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import kz.listeningstate.embedded.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edge before one service that echoes what it was told. */
class EdgeTest {

    private static final int LIMIT = 1000;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicReference<HttpServerRequest> streaming = new AtomicReference<>();
    private HttpServer service;
    private LocalHttp edge;

    @BeforeEach
    void start() throws Exception {
        service = vertx.createHttpServer().requestHandler(this::serve);
        service.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
        EdgeRoutes routes =
                new EdgeRoutes(service.actualPort(), FreePorts.one(), service.actualPort(), service.actualPort());
        edge = new Edge(vertx, routes, LIMIT, Duration.ofSeconds(1)).server(0);
        edge.launch();
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private void serve(HttpServerRequest request) {
        switch (request.path()) {
            case "/silent" -> request.response().setStatusCode(200); // and never ends
            case "/stream" -> {
                request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
                request.response().write("data: first\n\n");
                streaming.set(request);
            }
            case "/broken" -> {
                request.response().setChunked(true).write("half");
                vertx.setTimer(100, id -> request.connection().close());
            }
            default ->
                request.bodyHandler(body -> {
                    Map<String, Object> told = new java.util.HashMap<>();
                    request.headers()
                            .forEach(header ->
                                    told.put(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue()));
                    told.put("uri", request.uri());
                    told.put("method", request.method().name());
                    told.put("body", body.toString());
                    request.response()
                            .putHeader("Set-Cookie", (Iterable<String>) java.util.List.of("a=1", "b=2"))
                            .end(io.vertx.core.json.Json.encode(told));
                });
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + edge.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void passesOnTheRequestAndSaysItselfWhereItCameFrom() throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/petitions?q=%D2%9B&page=2")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6")
                .header("Authorization", "Bearer token")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"title\":\"қ\"}")));
        JsonNode told = new ObjectMapper().readTree(answer.body());
        assertEquals("/api/v1/petitions?q=%D2%9B&page=2", told.path("uri").asText());
        assertEquals("PUT", told.path("method").asText());
        assertEquals("{\"title\":\"қ\"}", told.path("body").asText());
        assertEquals("Bearer token", told.path("authorization").asText());
        assertEquals("127.0.0.1", told.path("x-forwarded-for").asText());
        assertEquals("localhost:" + edge.port(), told.path("x-forwarded-host").asText());
        assertEquals("http", told.path("x-forwarded-proto").asText());
        assertEquals(
                Integer.toString(edge.port()), told.path("x-forwarded-port").asText());
        assertTrue(told.path("x-forwarded-prefix").isMissingNode());
        assertTrue(told.path("forwarded").isMissingNode());
        assertEquals(2, answer.headers().allValues("Set-Cookie").size());
    }

    @Test
    void streamsWithoutWaitingForTheEnd() throws Exception {
        HttpResponse<Stream<String>> answer =
                http.send(request("/stream").build(), HttpResponse.BodyHandlers.ofLines());
        var lines = answer.body().iterator();
        assertEquals("data: first", lines.next());
        lines.next();
        vertx.runOnContext(go -> streaming.get().response().write("data: second\n\n"));
        assertEquals("data: second", lines.next());
        // The reader goes away: the service's stream is closed too.
        var closed = new java.util.concurrent.CompletableFuture<Void>();
        vertx.runOnContext(go -> streaming.get().connection().closeHandler(closed::complete));
        answer.body().close();
        closed.get(5, java.util.concurrent.TimeUnit.SECONDS);
    }

    @Test
    void aTornAnswerIsNotPassedOffAsAWholeOne() {
        assertThrows(IOException.class, () -> send(request("/broken")));
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Қызмет уақытша қолжетімсіз",
        "ru-RU, Сервис временно недоступен",
        "'en,kk;q=0.5', The service is away for a moment",
        "'', Қызмет уақытша қолжетімсіз",
        "'<script>', Қызмет уақытша қолжетімсіз"
    })
    void answersForAServiceThatIsAway(String language, String title) throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/signatures")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertEquals(503, answer.statusCode());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertEquals(
                "urn:listening-state:problem:service-unavailable",
                problem.path("type").asText());
        assertEquals(title, problem.path("title").asText());
        assertEquals("/api/v1/signatures", problem.path("instance").asText());
        assertEquals(32, problem.path("traceId").asText().length());
    }

    @Test
    void aPersonGetsAPage() throws Exception {
        HttpResponse<String> answer =
                send(request("/log/x").header("Accept", "text/html,*/*").header("Accept-Language", "ru"));
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("<html lang=\"ru\">"));
        assertTrue(answer.body().contains("Сервис временно недоступен"));
    }

    @Test
    void aSilentServiceIsNotWaitedForWithoutEnd() throws Exception {
        assertEquals(503, send(request("/silent")).statusCode());
    }

    @Test
    void aDeclaredBodyAboveTheLimitIsRefused() throws Exception {
        assertEquals(
                413,
                send(request("/echo").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[LIMIT + 1])))
                        .statusCode());
        assertEquals(
                200,
                send(request("/echo").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[LIMIT])))
                        .statusCode());
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsCounted() throws Exception {
        HttpResponse<String> small = send(request("/echo")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT]))));
        assertEquals(200, small.statusCode());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), edge.port())) {
            String piece = "a".repeat(600);
            String head = "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
            String pieces = "258\r\n" + piece + "\r\n258\r\n" + piece + "\r\n";
            socket.getOutputStream().write((head + pieces).getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(5000);
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("HTTP/1.1 413 Request Entity Too Large", reader.readLine());
        }
    }

    @Test
    void aServiceComesBack() throws Exception {
        int port = service.actualPort();
        service.close().toCompletionStage().toCompletableFuture().get();
        assertEquals(503, send(request("/echo")).statusCode());
        vertx.createHttpServer()
                .requestHandler(this::serve)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        assertEquals(200, send(request("/echo")).statusCode());
    }
}
