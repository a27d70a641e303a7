package kz.listeningstate.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks Keycloak's token endpoint for access tokens. */
record KeycloakTokens(HttpClient http, URI endpoint) {

    String password(String user, String password) {
        return request(Map.of(
                "grant_type", "password",
                "client_id", "demo-cli",
                "scope", "openid",
                "username", user,
                "password", password));
    }

    String clientCredentials(String client, String secret) {
        return request(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private String request(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = new ObjectMapper().readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("Keycloak gave no token to "
                        + form.getOrDefault("username", form.get("client_id")) + ": " + response.statusCode() + " "
                        + answer.path("error_description").asText());
            }
            return answer.path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's token endpoint does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a token", e);
        }
    }
}
