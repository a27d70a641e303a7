package kz.listeningstate.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Somebody in front of the system: knows its address, speaks one language and may be logged in. Sees HTTP only. */
final class Person {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI system;
    private final String language;
    /** Null: nobody is logged in. */
    private final Login login;

    private Person(URI system, String language, Login login) {
        this.system = system;
        this.language = language;
        this.login = login;
    }

    /** A log-in that is made anew before its token of five minutes is over: a journey may take longer. */
    private static final class Login {
        private static final Duration FRESH = Duration.ofMinutes(2);

        private final URI system;
        private final String user;
        private String token;
        private long since;

        Login(URI system, String user) {
            this.system = system;
            this.user = user;
        }

        synchronized String token() {
            if (token == null || System.nanoTime() - since > FRESH.toNanos()) {
                token = tokenOf(system, user);
                since = System.nanoTime();
            }
            return token;
        }
    }

    static Person passerBy(URI system, String language) {
        return new Person(system, language, null);
    }

    /** Logs in as a demo user with the command-line client, as the README's curl lines do. */
    static Person loggedIn(URI system, String user, String language) {
        var login = new Login(system, user);
        login.token();
        return new Person(system, language, login);
    }

    private static String tokenOf(URI system, String user) {
        var form = "client_id=demo-cli&grant_type=password&scope=openid&username=" + user + "&password=demo";
        var request = HttpRequest.newBuilder(
                        system.resolve("/auth/realms/listening-state/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = send(request);
        if (answer.status() != 200) {
            throw new AssertionError(user + " cannot log in: " + answer);
        }
        return answer.body().get("access_token").asText();
    }

    /** The same person in front of another address. */
    Person at(URI other) {
        return new Person(other, language, login);
    }

    Answer get(String path) {
        return get(path, Map.of());
    }

    Answer get(String path, Map<String, String> headers) {
        var request = request(path).GET();
        headers.forEach(request::header);
        return send(request.build());
    }

    Answer post(String path, Map<String, ?> body) {
        return post(path, body, Map.of());
    }

    Answer post(String path, Map<String, ?> body, Map<String, String> headers) {
        var request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json(body)));
        headers.forEach(request::header);
        return send(request.build());
    }

    Answer post(String path) {
        return post(path, Map.of());
    }

    /** A file as it is, under that name. */
    Answer upload(String path, String name, byte[] file) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        var request = request(path)
                .header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .POST(BodyPublishers.ofByteArray(file));
        return send(request.build());
    }

    Answer put(String path, Map<String, ?> body) {
        return put(path, body, Map.of());
    }

    Answer put(String path, Map<String, ?> body, Map<String, String> headers) {
        var request = request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json(body)));
        headers.forEach(request::header);
        return send(request.build());
    }

    String language() {
        return language;
    }

    /** Plain text to a page of the key holder. */
    static void put(URI uri, String text) {
        send(HttpRequest.newBuilder(uri).PUT(BodyPublishers.ofString(text)).build())
                .expect(204);
    }

    /** Plain text for the demo telephone. */
    static void post(URI uri, String text) {
        send(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(text)).build())
                .expect(200);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(system.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", language);
        return login == null ? request : request.header("Authorization", "Bearer " + login.token());
    }

    private static Answer send(HttpRequest request) {
        try {
            return Answer.of(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back: the status and the JSON body (a missing node when it is empty or no JSON). */
    record Answer(int status, JsonNode body, String location, String tag, String raw) {

        private static Answer of(HttpResponse<String> response) throws IOException {
            var isJson = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(
                    response.statusCode(),
                    isJson ? JSON.readTree(response.body()) : JSON.missingNode(),
                    response.headers().firstValue("Location").orElse(null),
                    response.headers().firstValue("ETag").orElse(null),
                    response.body());
        }

        /** Fails with the whole answer in the message unless the status is the expected one. */
        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", got " + this);
            }
            return this;
        }

        String text(String field) {
            return body.path(field).asText(null);
        }

        String problem() {
            return body.path("type").asText("").replaceFirst("^urn:listening-state:problem:", "");
        }
    }
}
