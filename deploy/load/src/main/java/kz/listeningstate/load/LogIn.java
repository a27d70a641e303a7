package kz.listeningstate.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Demo users log in with the command-line client, as the README's curl lines do. */
public final class LogIn {
    private LogIn() {}

    /** An access token; it holds for five minutes. */
    public static String of(String user, URI portal) {
        URI address = portal.resolve("/auth/realms/listening-state/protocol/openid-connect/token");
        String form = "client_id=demo-cli&grant_type=password&scope=openid&username=" + user + "&password=demo";
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(user + " cannot log in: " + answer.statusCode());
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .get("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(user + " cannot log in", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
