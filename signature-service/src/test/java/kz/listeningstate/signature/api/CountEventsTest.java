package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.signature.Client;
import org.junit.jupiter.api.Test;

/** A petition's count as whoever leaves its page open sees it. */
@QuarkusTest
class CountEventsTest {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    URL service;

    @Inject
    MeterRegistry metrics;

    @Test
    void eachListenerIsToldWhatIsAndWhatChanges() throws Exception {
        UUID petition = Client.opened();
        try (Page first = new Page(petition)) {
            assertThat(first.head()).contains("HTTP/1.1 200", "text/event-stream", "no-store");
            assertThat(first.count().get("count").asInt()).isZero();
            Client.sign(petition, "citizen-19").then().statusCode(201);
            JsonNode told = first.count();
            assertThat(told.get("count").asInt()).isEqualTo(1);
            JsonPath asked = Client.get("/api/v1/counts/" + petition).jsonPath();
            assertThat(told.get("electronic").asInt()).isEqualTo(asked.getInt("electronic"));
            assertThat(told.get("treeSize").asLong()).isPositive().isLessThanOrEqualTo(asked.getLong("treeSize"));
            try (Page second = new Page(petition)) {
                assertThat(second.count().get("count").asInt()).isEqualTo(1);
                Client.sign(petition, "citizen-20").then().statusCode(201);
                assertThat(first.count().get("count").asInt()).isEqualTo(2);
                assertThat(second.count().get("count").asInt()).isEqualTo(2);
            }
        }
    }

    /** Also those who are gone before they were listened to: nobody keeps a place that he does not use. */
    @Test
    void whoeverLeavesIsForgotten() throws Exception {
        UUID petition = Client.opened();
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            pages.add(new Page(petition));
        }
        pages.get(0).count();
        assertThat(listeners()).isPositive();
        for (Page page : pages) {
            page.close();
        }
        for (int i = 0; i < 100; i++) {
            new Page(petition).close();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> listeners() == 0);
    }

    @Test
    void thereIsNothingToHearOfWhatIsNoPetition() {
        for (String id : List.of(UUID.randomUUID().toString(), "1", "x")) {
            assertProblem(Client.get("/api/v1/counts/" + id + "/events"), 404, "petition-unknown");
        }
    }

    private double listeners() {
        return metrics.get("count_listeners").gauge().value();
    }

    /** A connection on which events come, byte by byte as HTTP has them. */
    private final class Page implements AutoCloseable {
        private final Socket socket = new Socket(service.getHost(), service.getPort());
        private final BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Page(UUID petition) throws IOException {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET /api/v1/counts/" + petition + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }

        String head() throws IOException {
            StringBuilder head = new StringBuilder();
            for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
                head.append(line).append('\n');
            }
            return head.toString();
        }

        /** The next event's; chunk sizes, empty lines and heartbeats stand in between. */
        JsonNode count() throws IOException {
            String line = lines.readLine();
            while (!line.startsWith("data: ")) {
                line = lines.readLine();
            }
            return JSON.readTree(line.substring("data: ".length()));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
