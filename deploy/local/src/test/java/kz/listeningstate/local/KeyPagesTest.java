package kz.listeningstate.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.AuthorityServer;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.embedded.authority.KeyMaterial;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol as a page speaks it with NCALayer, and the key holder behind it. */
class KeyPagesTest {

    @TempDir
    static Path folder;

    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static AuthorityServer services;
    private static LocalHttp pages;
    private static LocalHttp webSocket;

    @BeforeAll
    static void start() {
        DemoAuthority authority = DemoAuthority.openOrCreate(folder);
        services = AuthorityServer.start(authority, 0);
        DemoClock clock = new DemoClock(folder.resolve("moved-by"));
        KeyHolder holder = new KeyHolder(() -> authority, () -> services, clock);
        KeyPages keys = new KeyPages(VERTX, holder, new Phone(URI.create("http://localhost:8080"), holder), clock);
        pages = keys.pages(0);
        webSocket = keys.webSocket(0);
        pages.launch();
        webSocket.launch();
    }

    @AfterAll
    static void stop() throws Exception {
        services.close();
        VERTX.close().toCompletionStage().toCompletableFuture().get();
    }

    @BeforeEach
    void asAtTheStart() throws Exception {
        put("/mode", "sign", 204);
        put("/inserted", "aigul", 204);
        services.behave(Behaviour.HONEST);
    }

    @Test
    void theClockIsMovedAheadAndNeverBack() throws Exception {
        Instant before = now();
        assertEquals(200, advance("P31D"));
        assertTrue(!now().isBefore(before.plus(Duration.ofDays(31))));
        for (String wrong : List.of("P-1D", "PT0S", "P99999D", "tomorrow", "")) {
            assertEquals(400, advance(wrong), wrong);
        }
        assertTrue(now().isBefore(before.plus(Duration.ofDays(32))));
        assertEquals(Duration.ofDays(31), new DemoClock(folder.resolve("moved-by")).ahead(), "also after a restart");
    }

    private static Instant now() throws Exception {
        String told = send(request("/clock")).body();
        return Instant.parse(new ObjectMapper().readTree(told).path("now").asText());
    }

    private static int advance(String by) throws IOException, InterruptedException {
        return send(request("/clock").POST(HttpRequest.BodyPublishers.ofString(by)))
                .statusCode();
    }

    @Test
    void greetsAndAnswersTheHeartbeat() throws Exception {
        try (Page page = new Page(null)) {
            assertEquals("{\"result\":{\"version\":\"1.4\"}}", page.next());
            assertEquals("{\"result\":{\"version\":\"1.4\"}}", page.ask("--heartbeat--"));
        }
    }

    @Test
    void signsDetachedWithTheInsertedKey() throws Exception {
        JsonNode answer = ask(signRequest("сөз", ""));
        assertTrue(answer.path("status").asBoolean());
        CMSSignedData cms = cms(answer.path("body").path("result").asText());
        assertEquals(null, cms.getSignedContent());
        assertEquals(1, cms.getSignerInfos().size());
        assertEquals(1, cms.getCertificates().getMatches(null).size());
        assertEquals(
                new ASN1ObjectIdentifier("1.2.398.3.10.1.3.3"),
                cms.getDigestAlgorithmIDs().iterator().next().getAlgorithm());

        put("/inserted", "yerlan", 204);
        CMSSignedData rsa =
                cms(ask(signRequest("сөз", "")).path("body").path("result").asText());
        assertEquals(
                new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1"),
                rsa.getDigestAlgorithmIDs().iterator().next().getAlgorithm());
    }

    @Test
    void signsAttachedAndSeveralAtOnceWhenAsked() throws Exception {
        String data = "[\"" + base64("one") + "\",\"" + base64("two") + "\"]";
        String request = signRequest("x", "")
                .replace("\"" + base64("x") + "\"", data)
                .replace("\"encapsulate\":false", "\"encapsulate\":true");
        JsonNode results = ask(request).path("body").path("result");
        assertEquals(2, results.size());
        CMSSignedData second = cms(results.path(1).asText());
        assertEquals("two", new String((byte[]) second.getSignedContent().getContent(), StandardCharsets.UTF_8));
    }

    @Test
    void aTimeStampIsAddedWhenAsked() throws Exception {
        String plain = signRequest("сөз", "");
        String stamped = plain.replace("\"digested\":false", "\"digested\":false,\"tsaProfile\":{}");
        String declined = plain.replace("\"digested\":false", "\"digested\":false,\"tsaProfile\":null");
        for (String inserted : List.of("aigul", "yerlan")) {
            put("/inserted", inserted, 204);
            SignerInformation signer = signer(ask(stamped));
            TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(signer.getUnsignedAttributes()
                    .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                    .getAttributeValues()[0]));
            Algorithm algorithm = inserted.equals("aigul") ? Algorithm.GOST : Algorithm.RSA;
            assertArrayEquals(
                    KeyMaterial.digest(algorithm, signer.getSignature()),
                    token.getTimeStampInfo().getMessageImprintDigest());
            assertNull(signer(ask(plain)).getUnsignedAttributes());
            assertNull(signer(ask(declined)).getUnsignedAttributes());
        }
        services.behave(Behaviour.DOWN);
        assertError("INVOCATION_ERROR", ask(stamped));
        assertTrue(ask(plain).path("status").asBoolean());
    }

    @Test
    void aClosedWindowIsAnEmptyBody() throws Exception {
        put("/mode", "cancel", 204);
        assertEquals("{\"status\":true,\"body\":{}}", ask(signRequest("x", "")).toString());
    }

    @Test
    void aKeyThatDoesNotSuitIsNotOffered() throws Exception {
        assertEquals("{}", ask(signRequest("x", "850722300021")).path("body").toString());
        put("/inserted", "aigul-auth", 204);
        assertEquals("{}", ask(signRequest("x", "")).path("body").toString());
        put("/mode", "wrong-certificate", 204);
        assertTrue(ask(signRequest("x", "")).path("body").has("result"));
    }

    @Test
    void errorsAreToldAsTheProgramTellsThem() throws Exception {
        put("/mode", "error", 204);
        assertError("INVOCATION_ERROR", ask(signRequest("x", "")));
        put("/mode", "sign", 204);
        assertError("INVOCATION_ERROR", ask("not json"));
        assertError("INVOCATION_ERROR", ask(signRequest("x", "").replace(base64("x"), "!!")));
        assertError("MODULE_NOT_FOUND", ask("{\"module\":\"kz.gov.pki.other\",\"method\":\"sign\"}"));
        assertError("METHOD_NOT_FOUND", ask("{\"module\":\"kz.gov.pki.knca.basics\",\"method\":\"other\"}"));
    }

    @Test
    void aPageFromElsewhereIsTurnedAway() throws Exception {
        try (Page page = new Page("https://evil.example")) {
            assertEquals("closed 1008", page.next());
        }
        try (Page page = new Page("http://localhost:8080")) {
            assertEquals(NcaLayer.GREETING, page.next());
        }
        HttpRequest.Builder foreign = request("/identities").header("Origin", "https://evil.example");
        assertEquals(
                421,
                HTTP.send(foreign.build(), HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void scriptsSignOverHttp() throws Exception {
        byte[] content = "{\"v\":1}".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                send(request("/sign?identity=olga").POST(HttpRequest.BodyPublishers.ofByteArray(content)));
        assertEquals(200, answer.statusCode());
        assertEquals(
                1,
                new CMSSignedData(Base64.getDecoder().decode(answer.body()))
                        .getSignerInfos()
                        .size());
        assertEquals(
                404,
                send(request("/sign?identity=nobody").POST(HttpRequest.BodyPublishers.ofByteArray(content)))
                        .statusCode());
        put("/inserted", "nobody", 404);
        put("/mode", "other", 400);

        JsonNode identities =
                new ObjectMapper().readTree(send(request("/identities")).body());
        assertTrue(identities.size() >= 84);
        assertEquals("aigul", identities.path(0).path("id").asText());
        assertEquals("GOST", identities.path(0).path("algorithm").asText());
        assertFalse(identities.toString().contains("900315400017"));
    }

    @Test
    void thePageIsInThreeLanguages() throws Exception {
        assertTrue(send(request("/")).body().contains("Салынған кілт"));
        assertTrue(send(request("/?lang=ru")).body().contains("Вставленный ключ"));
        assertTrue(send(request("/").header("Accept-Language", "en-GB")).body().contains("Key inserted"));
    }

    @Test
    void theTelephoneGoesNowhereButToItsOwnPortal() throws Exception {
        for (String code : List.of(
                "mobileSign:http://evil.example/api/v1/qr/phone/x",
                "http://localhost:8080/auth/admin",
                "http://localhost:8080@evil.example/api/v1/qr/phone/x",
                "file:///etc/passwd",
                "no address",
                "")) {
            HttpResponse<String> answer =
                    send(request("/phone/scan?identity=olga").POST(HttpRequest.BodyPublishers.ofString(code)));
            assertEquals(400, answer.statusCode(), code + answer.body());
        }
        assertTrue(send(request("/phone?lang=kk")).body().contains("QR-кодтың мәтіні"));
        assertTrue(
                send(request("/phone?lang=ru&link=http://evil.example/")).body().contains("Это не код этого портала"));
    }

    private static void assertError(String code, JsonNode answer) {
        assertFalse(answer.path("status").asBoolean(true));
        assertEquals(code, answer.path("code").asText());
    }

    private static String signRequest(String content, String iin) {
        return """
                {"module":"kz.gov.pki.knca.basics","method":"sign","args":{"allowedStorages":["PKCS12"],"format":"cms",
                "data":"%s","signingParams":{"decode":true,"encapsulate":false,"digested":false},
                "signerParams":{"extKeyUsageOids":["1.3.6.1.5.5.7.3.4","1.2.398.3.3.4.1.1"],"iin":"%s","bin":"",
                "serialNumber":"","chain":null},"locale":"kk"}}
                """.formatted(base64(content), iin);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CMSSignedData cms(String pem) throws CMSException {
        assertTrue(pem.startsWith("-----BEGIN CMS-----\n"));
        return new CMSSignedData(Base64.getMimeDecoder()
                .decode(pem.replace("-----BEGIN CMS-----", "").replace("-----END CMS-----", "")));
    }

    private static SignerInformation signer(JsonNode answer) throws CMSException {
        return cms(answer.path("body").path("result").asText())
                .getSignerInfos()
                .getSigners()
                .iterator()
                .next();
    }

    private static JsonNode ask(String message) throws Exception {
        try (Page page = new Page("http://localhost:8080")) {
            page.next();
            return new ObjectMapper().readTree(page.ask(message));
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + pages.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void put(String path, String body, int status) throws IOException, InterruptedException {
        assertEquals(
                status,
                send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)))
                        .statusCode());
    }

    /** A page that is connected to the program. */
    private static final class Page implements AutoCloseable, WebSocket.Listener {
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder piece = new StringBuilder();
        private final WebSocket socket;

        Page(String origin) {
            WebSocket.Builder builder = HTTP.newWebSocketBuilder();
            if (origin != null) {
                builder.header("Origin", origin);
            }
            socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + webSocket.port()), this)
                    .join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            piece.append(data);
            if (last) {
                received.add(piece.toString());
                piece.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            received.add("closed " + status);
            return CompletableFuture.completedFuture(null);
        }

        String next() throws InterruptedException {
            return received.poll(10, TimeUnit.SECONDS);
        }

        String ask(String message) throws InterruptedException {
            received.clear();
            socket.sendText(message, true).join();
            return next();
        }

        @Override
        public void close() {
            socket.abort();
        }
    }
}
