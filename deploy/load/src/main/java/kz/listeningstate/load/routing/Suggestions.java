package kz.listeningstate.load.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.listeningstate.load.LogIn;

/** Asks the service, as a citizen's page does before filing. */
final class Suggestions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Double> milliseconds = new ArrayList<>();
    private final URI address;
    private final String token;

    Suggestions(URI portal) {
        address = portal.resolve("/api/v1/appeals/suggestions");
        token = LogIn.of("aigul", portal);
    }

    List<String> bodies(Case appeal) {
        try {
            byte[] question =
                    JSON.writeValueAsBytes(Map.of("substance", appeal.text(), "territory", appeal.territory()));
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                    .build();
            long asked = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            milliseconds.add((System.nanoTime() - asked) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The service answered " + answer.statusCode());
            }
            List<String> bodies = new ArrayList<>();
            for (JsonNode suggestion : JSON.readTree(answer.body())) {
                bodies.add(suggestion.get("bodyCode").asText());
            }
            return bodies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** 95th percentile of the answers so far. */
    double p95() {
        return milliseconds.stream()
                .sorted()
                .skip((long) (milliseconds.size() * 0.95))
                .findFirst()
                .orElseThrow();
    }
}
