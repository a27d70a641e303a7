package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import kz.listeningstate.signature.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests whose fault only HTTP shows; the CMS itself has tables of its own. */
@QuarkusTest
class HostileRequestTest {
    private static final String PETITION = UUID.randomUUID().toString();

    @TestHTTPResource("/api/v1/signatures")
    URL signatures;

    static Stream<Arguments> bodies() {
        String good = "{\"petitionId\":\"" + PETITION + "\",\"showName\":false,\"cms\":\"AAAA\"}";
        return Stream.of(
                row("a good one for no petition", 404, "petition-unknown", good),
                row("a further field", 404, "petition-unknown", good.replace("}", ",\"more\":{\"x\":[1]}}")),
                row("nothing", 400, "invalid-request", ""),
                row("null", 400, "invalid-request", "null"),
                row("an empty object", 400, "invalid-request", "{}"),
                row("a blank CMS", 400, "invalid-request", good.replace("AAAA", " ")),
                row("a list", 400, "malformed-request", "[" + good + "]"),
                row("a text", 400, "malformed-request", "\"AAAA\""),
                row("cut off", 400, "malformed-request", good.substring(0, 30)),
                row("a comma too many", 400, "malformed-request", good.replace("}", ",}")),
                row("single quotation marks", 400, "malformed-request", good.replace('"', '\'')),
                row("a comment", 400, "malformed-request", "/* */" + good),
                row("no identifier", 400, "malformed-request", good.replace(PETITION, "1")),
                row("a list as CMS", 400, "malformed-request", good.replace("\"AAAA\"", "[\"AAAA\"]")),
                row("a word as choice", 400, "malformed-request", good.replace("false", "\"perhaps\"")),
                row("a line end inside a text", 400, "malformed-request", good.replace("AAAA", "A\nA")),
                row("30 000 brackets", 400, "malformed-request", "[".repeat(30_000)),
                row(
                        "30 000 objects in a further field",
                        400,
                        "malformed-request",
                        "{\"x\":" + "{\"x\":".repeat(12_000)),
                row("a number of 60 000 digits", 400, "malformed-request", "{\"showName\":" + "9".repeat(60_000) + "}"),
                row("more than 64 KB", 413, "payload-too-large", good.replace("AAAA", "A".repeat(66_000))),
                Arguments.of(
                        "no UTF-8", 400, "malformed-request", new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"'}),
                Arguments.of(
                        "overlong UTF-8", 400, "malformed-request", new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80}));
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @MethodSource
    void bodies(String name, int status, String slug, byte[] body) {
        assertProblem(Client.request().body(body).post("/api/v1/signatures"), status, slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/pkcs7-mime"})
    void anotherFormatIsRefused(String type) {
        assertProblem(
                Client.request()
                        .contentType(type)
                        .body("x".getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/signatures"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatDoesNotSayItsLengthIsCutOffAtTheLimit(HttpClient.Version version) throws Exception {
        HttpResponse<String> big = unannounced(version, "{\"cms\":\"" + "A".repeat(200_000) + "\"}");
        assertEquals(413, big.statusCode(), big.body());
        assertTrue(big.body().contains("urn:listening-state:problem:payload-too-large"), big.body());
        HttpResponse<String> small = unannounced(version, "{\"petitionId\":\"" + PETITION + "\",\"cms\":\"AAAA\"}");
        assertEquals(404, small.statusCode(), small.body());
        assertEquals(400, unannounced(version, "{").statusCode());
    }

    private HttpResponse<String> unannounced(HttpClient.Version version, String text) throws Exception {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(signatures.toURI())
                .version(version)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A proxy may not be made to see two requests in one. */
    @Test
    void twoLengthsAreRefused() throws Exception {
        try (Socket socket = new Socket(signatures.getHost(), signatures.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                    POST /api/v1/signatures HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: 2\r
                    Content-Length: 40\r
                    \r
                    {}""".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        }
    }

    private static Arguments row(String name, int status, String slug, String body) {
        return Arguments.of(name, status, slug, body.getBytes(StandardCharsets.UTF_8));
    }
}
