package kz.listeningstate.signature.count;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import kz.listeningstate.signature.Client;
import org.junit.jupiter.api.Test;

/** When a network has as many listeners as it may, the next one is refused and whoever signs is not. */
@QuarkusTest
class CountPlacesTest {
    private static final String HERE = "127.0.0.1";

    @Inject
    Places places;

    @TestHTTPResource("/api/v1/counts/")
    URI counts;

    @Test
    void whoeverFindsNoPlaceIsRefusedAndAPlaceGivenBackIsFree() throws Exception {
        UUID petition = Client.opened();
        await().atMost(Duration.ofSeconds(60)).until(() -> places.taken() == 0);
        int taken = 0;
        while (places.take(HERE)) {
            taken++;
        }
        try {
            assertEquals(15_000, taken);
            Response refused = Client.get("/api/v1/counts/" + petition + "/events");
            assertProblem(refused, 503, "overloaded");
            assertEquals(taken, places.taken(), "who was refused takes no place");
            Client.sign(petition, "citizen-24").then().statusCode(201);
        } finally {
            for (int i = 0; i < taken; i++) {
                places.giveBack(HERE);
            }
        }
        try (var events = listen(petition).body()) {
            assertEquals('e', events.read());
        }
    }

    private HttpResponse<InputStream> listen(UUID petition) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(counts.resolve(petition + "/events")).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    }
}
