package kz.listeningstate.petition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers as signature-service does to the author's signature: what is in place of the CMS says which answer. How the log is
 * says the language it is asked in: well in Kazakh, in Russian not, in English the service is broken. Of the public log it
 * has a checkpoint, cosigned by whom a test says. The real service is in the acceptance tests.
 */
public final class SignatureServiceStandIn implements QuarkusTestResourceLifecycleManager {
    private static final String CHECKPOINT = "localhost/log\n7\n" + "A".repeat(43) + "=\n";
    private static final TestWitness NEAR = new TestWitness("localhost/near");
    private static final TestWitness FAR = new TestWitness("witness.example/far");

    private static final Map<String, String> SHEETS = new ConcurrentHashMap<>();
    private static final Set<String> COUNTED = ConcurrentHashMap.newKeySet();

    private static volatile String log;
    private static volatile Sheets sheets = Sheets.COUNTED;

    private HttpServer server;

    /** The settings name far and farther independent; of them far has a key. */
    public enum Confirmed {
        BY_NOBODY_INDEPENDENT(NEAR.cosignature(CHECKPOINT, 1)),
        IN_ANOTHERS_NAME(new TestWitness("witness.example/far").cosignature(CHECKPOINT, 1)),
        BY_FAR(NEAR.cosignature(CHECKPOINT, 1) + FAR.cosignature(CHECKPOINT, 2)),
        UNKNOWN("\u2014 witness.example/far no base64!\n");

        private final String lines;

        Confirmed(String lines) {
            this.lines = lines;
        }
    }

    /** How it answers to sheets of paper. */
    public enum Sheets {
        COUNTED,
        AWAY,
        /** They are counted and nobody hears of it. */
        ANSWER_LOST,
        /** An event of the petition is on its way. */
        NOT_YET,
        /** New ones are too late; those taken before have their totals. */
        TALLIED
    }

    public static void answerSheets(Sheets how) {
        sheets = how;
    }

    public static void confirm(Confirmed confirmed) {
        log = CHECKPOINT + "\n" + confirmed.lines;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/signatures", SignatureServiceStandIn::answer);
        server.createContext("/api/v1/paper-sheets", SignatureServiceStandIn::sheet);
        server.createContext("/api/v1/holders", SignatureServiceStandIn::holder);
        server.createContext("/api/v1/official-signatures", SignatureServiceStandIn::official);
        server.createContext("/api/v1/log/status", SignatureServiceStandIn::status);
        confirm(Confirmed.BY_NOBODY_INDEPENDENT);
        server.createContext("/log/checkpoint", exchange -> send(exchange, "text/plain", 200, log));
        String policy = NEAR.policy("near") + FAR.policy("far") + "quorum near\n";
        String keys = "{\"v\":1,\"origin\":\"localhost/log\",\"policy\":\"" + policy.replace("\n", "\\n") + "\"}";
        server.createContext("/log/keys", exchange -> send(exchange, 200, keys));
        server.start();
        return Map.of(
                "quarkus.rest-client.signature-service.url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "quarkus.rest-client.signature-service.read-timeout",
                "1500",
                "portal.log.independent-witnesses",
                "far,farther");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token == null || !token.startsWith("Bearer ey")) {
            send(exchange, 401, "{}");
        } else if (!body.contains("\"scheme\":\"KZ-IIN\"") || !body.contains("\"id\":\"900315400017\"")) {
            send(exchange, 422, problem("signer-is-not-author", 422, "no IIN of aigul"));
        } else if (body.contains("wrong-text")) {
            String language = exchange.getRequestHeaders().getFirst("Accept-Language");
            send(exchange, 422, problem("wrong-text", 422, "words in " + language));
        } else if (body.contains("already-signed")) {
            send(exchange, 409, problem("already-signed", 409, ""));
        } else if (body.contains("pending")) {
            send(exchange, 202, "{\"petitionId\":\"p\",\"status\":\"/api/v1/signatures/pending/t\"}");
        } else if (body.contains("broken")) {
            send(exchange, 500, "<html>oops</html>");
        } else if (!body.contains("never-answered")) {
            send(exchange, 201, "{\"receiptId\":\"r\",\"petitionId\":\"p\"}");
        }
    }

    /** Counts each number once for all petitions, and each sheet once. */
    private static void sheet(HttpExchange exchange) throws IOException {
        JsonNode sheet = Topics.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token == null || !token.startsWith("Bearer ey")) {
            send(exchange, 401, "{}");
            return;
        }
        Sheets how = sheets;
        String id = sheet.path("sheetId").asText();
        if (how == Sheets.AWAY) {
            send(exchange, 503, "{}");
        } else if (how == Sheets.NOT_YET) {
            send(exchange, 409, problem("signing-closed", 409, "not heard of"));
        } else if (how == Sheets.TALLIED && !SHEETS.containsKey(id)) {
            send(exchange, 409, problem("tally-closed", 409, "too late"));
        } else {
            String totals = SHEETS.computeIfAbsent(id, added -> totals(sheet.path("rows")));
            send(exchange, how == Sheets.ANSWER_LOST ? 502 : 200, totals);
        }
    }

    private static String totals(JsonNode rows) {
        int valid = 0;
        int invalid = 0;
        for (JsonNode row : rows) {
            if (!row.hasNonNull("id")) {
                invalid++;
            } else if (COUNTED.add(row.path("id").asText())) {
                valid++;
            }
        }
        return "{\"valid\":%d,\"invalid\":%d,\"alreadyCounted\":%d}"
                .formatted(valid, invalid, rows.size() - valid - invalid);
    }

    /** The secret names the handle; "taken-back-" before it: the signature does not count any more. */
    private static void holder(HttpExchange exchange) throws IOException {
        JsonNode asked = Topics.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String secret = asked.path("secret").asText();
        if (secret.equals("wrong")) {
            send(exchange, 404, problem("not-found", 404, "another one's"));
        } else {
            send(
                    exchange,
                    200,
                    "{\"handle\":\"h-%s\",\"active\":%s}"
                            .formatted(secret.replace("taken-back-", ""), !secret.startsWith("taken-back-")));
        }
    }

    /**
     * "by-head" in place of the CMS is the first head's, "by-acting" the acting one's; "over-another" is over other bytes, and of
     * "lost-bytes" it has verified others than were sent.
     */
    private static void official(HttpExchange exchange) throws IOException {
        JsonNode body = new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes());
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        int signatory = signatory(body.path("signatories"), body.path("cms").asText());
        String cms = body.path("cms").asText();
        byte[] document =
                cms.equals("lost-bytes") ? new byte[0] : body.path("document").binaryValue();
        if (token == null || !token.startsWith("Bearer ey")) {
            send(exchange, 401, "{}");
        } else if (cms.equals("over-another")) {
            send(exchange, 422, problem("wrong-text", 422, "other bytes"));
        } else if (signatory < 0) {
            send(exchange, 422, """
                    {"type":"urn:listening-state:problem:signer-is-not-signatory","title":"passed on","status":422,
                    "detail":"nobody of them","article":"90-6(1)"}""");
        } else {
            send(exchange, 200, """
                    {"id":"%s","signatory":%d,"head":true,"documentSha256":"%s","algorithm":"GOST-2015-512",
                    "certificateSerial":"1a2b","certificateSha256":"%s","receivedAt":"2026-09-01T05:00:00Z"}""".formatted(UUID.randomUUID(), signatory, sha256(document), "0f".repeat(32)));
        }
    }

    /** Which of them it is, from 0; -1: none. */
    private static int signatory(JsonNode signatories, String cms) {
        for (int i = 0; i < signatories.size(); i++) {
            boolean acting = signatories.get(i).path("acting").asBoolean();
            if (cms.equals(acting ? "by-acting" : "by-head") || !acting && cms.equals("lost-bytes")) {
                return i;
            }
        }
        return -1;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void status(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token == null || !token.startsWith("Bearer ey")) {
            send(exchange, 401, "{}");
            return;
        }
        switch (exchange.getRequestHeaders().getFirst("Accept-Language")) {
            case "kk" -> send(exchange, 200, """
                        {"leads":true,"trouble":"NONE","detail":null,"since":"2026-09-01T04:00:00Z",
                        "whatToDo":"Бәрі жақсы.","runbook":null,"acceptsSignatures":true,"backlogSeconds":0,
                        "size":12400,"publishedSize":12345,"publishedAt":"2026-09-01T05:00:00Z","scrub":null,
                        "repaired":3,"more":"later"}""");
            case "ru" -> send(exchange, 200, """
                        {"leads":true,"trouble":"LEAVES_CHANGED","detail":"<script>alert(1)</script>",
                        "since":"2026-09-01T04:00:00Z","whatToDo":"Исправьте строку.",
                        "runbook":"deploy/runbook.md#leaves-changed","acceptsSignatures":false,"backlogSeconds":77,
                        "size":null,"publishedSize":null,"publishedAt":null,"scrub":"leaf 5 has another hash","repaired":4}""");
            default -> send(exchange, 500, "<html>oops</html>");
        }
    }

    private static String problem(String slug, int status, String detail) {
        return "{\"type\":\"urn:listening-state:problem:%s\",\"title\":\"passed on\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(slug, status, detail);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, "application/json", status, body);
    }

    private static void send(HttpExchange exchange, String type, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
