package kz.listeningstate.load.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kz.listeningstate.load.LogIn;

/** Aigul, who drafts a petition, freezes its text and signs it, so that everyone else can sign it too. */
public final class Author {

    /** A petition that is open to signatures, and the bytes they sign. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Petition(String id, byte[] statement) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Of the whole republic: 50,000 signatures, more than one petition gets here, or signing might end. */
    private static final Map<String, String> TEXT = Map.of(
            "bodyCode", "government",
            "language", "kk",
            "subject", "Жүктеме",
            "title", "Жүктемені өлшеу",
            "content", "Бұл петицияға мыңдаған адам бір мезгілде қол қояды.",
            "arguments", "Жүйе бұған шыдауы керек.",
            "proposals", "Өлшеу.",
            "acknowledged", "2026-03");

    /** Version of what nobody has touched since it was made. */
    private static final String FRESH = "\"0\"";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Target target;

    public Author(Target target) {
        this.target = target;
    }

    /** A new petition, open to everyone. */
    public Petition open() {
        String token = LogIn.of("aigul", target.portal());
        String id = post("/api/v1/petitions", token, TEXT).get("id").asText();
        String path = "/api/v1/petitions/" + id;
        post(path + "/submission", token, Map.of());
        byte[] statement = statement(id);
        byte[] cms = send(HttpRequest.newBuilder(target.keys().resolve("/sign?identity=aigul"))
                .POST(BodyPublishers.ofByteArray(statement)));
        String base64 = new String(cms, StandardCharsets.US_ASCII).strip();
        post(path + "/author-signature", token, Map.of("showName", false, "cms", base64));
        return new Petition(id, statement);
    }

    /** signature-service hears of the petition by an event, a moment later. */
    private byte[] statement(String id) {
        URI address = target.portal().resolve("/api/v1/signing-documents/" + id);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<byte[]> answer = exchange(HttpRequest.newBuilder(address));
            if (answer.statusCode() == 200) {
                return Base64.getDecoder()
                        .decode(json(answer.body()).get("document").asText());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("signature-service never heard of the petition " + id);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private JsonNode post(String path, String token, Map<String, ?> body) {
        return json(send(HttpRequest.newBuilder(target.portal().resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("If-Match", FRESH)
                .POST(body(body))));
    }

    private byte[] send(HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = exchange(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher body(Object value) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
