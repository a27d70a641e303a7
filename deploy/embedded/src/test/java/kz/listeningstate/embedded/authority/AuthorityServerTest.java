package kz.listeningstate.embedded.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorityServerTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String OCSP = "application/ocsp-request";
    private static final String TSP = "application/timestamp-query";

    private static DemoAuthority authority;
    private static AuthorityServer server;

    @BeforeAll
    static void start() {
        authority = TestAuthority.at(new TestAuthority.Hands());
        server = AuthorityServer.start(authority, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void honestly() {
        server.behave(Behaviour.HONEST);
    }

    @Test
    void aRevocationShowsInOcspAndBothLists() throws Exception {
        for (Algorithm algorithm : Algorithm.values()) {
            DemoIdentity identity = authority.identity(DemoPeople.OLGA, algorithm, Kind.INDIVIDUAL_AUTH);
            X509CertificateHolder leaf = identity.certificate();
            String stem = "/crl/nca_" + algorithm.name().toLowerCase(Locale.ROOT) + "_demo";
            assertTrue(Files.exists(authority.certificates().resolve(stem.substring(5) + ".der")));
            assertNull(status(leaf));
            assertNull(list(stem + ".crl").getRevokedCertificate(leaf.getSerialNumber()));
            assertNull(list(stem + "-delta.crl").getRevokedCertificate(leaf.getSerialNumber()));

            assertEquals(
                    204,
                    post("/revocations?identity=" + identity.id() + "&reason=4", null, new byte[0])
                            .statusCode());
            assertEquals(4, ((RevokedStatus) status(leaf)).getRevocationReason());
            assertNotNull(list(stem + ".crl").getRevokedCertificate(leaf.getSerialNumber()));
            assertNotNull(list(stem + "-delta.crl").getRevokedCertificate(leaf.getSerialNumber()));
        }
    }

    @Test
    void aRevocationOutlivesTheServerAndTheAuthority() throws Exception {
        X509CertificateHolder leaf = authority.find("citizen-74").orElseThrow().certificate();
        server.revoke("citizen-74", 1);
        BasicOCSPResp before = ocsp(leaf);
        try (AuthorityServer restarted = AuthorityServer.start(TestAuthority.at(new TestAuthority.Hands()), 0)) {
            BasicOCSPResp after = basic(restarted.ocspResponse(leaf));
            assertEquals(
                    ((RevokedStatus) before.getResponses()[0].getCertStatus()).getRevocationTime(),
                    ((RevokedStatus) after.getResponses()[0].getCertStatus()).getRevocationTime());
            assertEquals(before.getCerts()[0], after.getCerts()[0]);
        }
    }

    @Test
    void timeStampsComeOverHttp() throws Exception {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        var request = generator.generate(NcaProfile.digestAlgorithm(Algorithm.GOST), new byte[64]);
        HttpResponse<byte[]> answer = post("/tsp", TSP, request.getEncoded());
        assertEquals(200, answer.statusCode());
        assertEquals("application/timestamp-reply", type(answer));
        new TimeStampResponse(answer.body()).validate(request);
    }

    @Test
    void switchesAreTurnedAtRuntime() throws Exception {
        assertEquals("HONEST", get("/behaviour"));
        assertEquals(204, put("/behaviour", "STALE\n"));
        assertEquals("STALE", get("/behaviour"));
        assertEquals(204, put("/behaviour?service=crl", "HONEST"));
        assertEquals("OCSP STALE\nCRL HONEST\nTSP STALE", get("/behaviour"));
        assertEquals("HONEST", get("/behaviour?service=crl"));
        SingleResp stale =
                ocsp(authority.find("aigul").orElseThrow().certificate()).getResponses()[0];
        assertEquals(
                TestAuthority.NOW.minus(Duration.ofHours(2)),
                stale.getThisUpdate().toInstant());
        assertEquals(
                TestAuthority.NOW,
                list("/crl/nca_gost_demo.crl").getThisUpdate().toInstant());

        assertEquals(400, put("/behaviour", "NICE"));
        assertEquals(400, put("/behaviour", ""));
        assertEquals(400, put("/behaviour?service=mail", "HONEST"));
        assertEquals(Behaviour.STALE, server.behaviour(OnlineService.TSP));
    }

    @Test
    void downIsNoAnswerAtAll() throws Exception {
        X509CertificateHolder leaf = authority.find("aigul").orElseThrow().certificate();
        server.behave(Behaviour.DOWN);
        for (String path : List.of("/ocsp", "/tsp", "/crl/nca_rsa_demo.crl")) {
            assertThrows(IOException.class, () -> post(path, OCSP, new byte[1]), path);
        }
        assertThrows(IllegalStateException.class, () -> server.ocspResponse(leaf));
        assertEquals("DOWN", get("/behaviour"));
        server.behave(OnlineService.CRL, Behaviour.HONEST);
        assertNotNull(list("/crl/nca_rsa_demo.crl"));
        assertEquals(204, put("/behaviour", "HONEST"));
        assertNull(status(leaf));
    }

    @Test
    void laterIsForLater() throws Exception {
        server.behave(Behaviour.TRY_LATER);
        byte[] request = new byte[] {0x30, 0x00};
        assertEquals(3, new OCSPResp(post("/ocsp", OCSP, request).body()).getStatus());
        assertEquals(503, post("/tsp", TSP, request).statusCode());
        assertEquals(503, send(at("/crl/nca_rsa_demo.crl")).statusCode());
    }

    @Test
    void slowAnswersTakeTheirTimeAndNobodyElses() throws Exception {
        server.behave(OnlineService.CRL, Behaviour.SLOW);
        long begun = System.nanoTime();
        List<CompletableFuture<HttpResponse<byte[]>>> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waiting.add(HTTP.sendAsync(at("/crl/nca_rsa_demo.crl").build(), BodyHandlers.ofByteArray()));
        }
        assertThrows(
                HttpTimeoutException.class,
                () -> send(at("/crl/nca_rsa_demo.crl").timeout(Duration.ofMillis(200))));
        assertNull(status(authority.find("aigul").orElseThrow().certificate()));
        assertTrue(System.nanoTime() - begun < AuthorityServer.SLOWNESS.toNanos());
        for (CompletableFuture<HttpResponse<byte[]>> one : waiting) {
            assertEquals(200, one.join().statusCode());
        }
        assertTrue(System.nanoTime() - begun >= AuthorityServer.SLOWNESS.toNanos());
    }

    /** Held back by Nagle's algorithm, each on a warm connection would take 40 ms. */
    @Test
    void answersOnAConnectionThatIsKeptDoNotWaitForAcknowledgements() throws Exception {
        HttpClient oneConnection = HttpClient.newHttpClient();
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 60; i++) {
            long begun = System.nanoTime();
            oneConnection.send(at("/behaviour").build(), BodyHandlers.ofString());
            fastest = i < 40 ? fastest : Math.min(fastest, System.nanoTime() - begun);
        }
        assertTrue(Duration.ofNanos(fastest).toMillis() < 30, "fastest " + Duration.ofNanos(fastest));
    }

    @Test
    void whatIsNotUnderstoodIsSaidCleanly() throws Exception {
        assertEquals(
                1,
                new OCSPResp(post("/ocsp", OCSP, "garbage".getBytes(StandardCharsets.UTF_8))
                                .body())
                        .getStatus());
        assertEquals(
                2, new TimeStampResponse(post("/tsp", TSP, new byte[] {1, 2, 3}).body()).getStatus());
        byte[] nested = nested();
        assertEquals(1, new OCSPResp(post("/ocsp", OCSP, nested).body()).getStatus());
        assertEquals(2, new TimeStampResponse(post("/tsp", TSP, nested).body()).getStatus());
        assertEquals(415, post("/ocsp", "text/plain", new byte[1]).statusCode());
        assertEquals(415, post("/tsp", OCSP, new byte[1]).statusCode());
        assertEquals(413, post("/ocsp", OCSP, new byte[64 * 1024 + 1]).statusCode());
        assertEquals(413, post("/tsp", TSP, new byte[10 * 1024 * 1024]).statusCode());
        assertEquals(404, send(at("/")).statusCode());
        assertEquals(404, send(at("/crl/root_gost_demo.crl")).statusCode());
        assertEquals(404, send(at("/crl/../register.txt")).statusCode());

        assertRefused("POST", send(at("/ocsp")));
        assertRefused("POST", send(at("/revocations?identity=aigul")));
        assertRefused("GET", post("/crl/nca_gost_demo.crl", OCSP, new byte[1]));
        assertRefused("GET, PUT", post("/behaviour", OCSP, new byte[1]));
        assertRefused("GET, PUT", send(at("/behaviour").DELETE()));
    }

    @Test
    void onlyWhatIsHereCanBeRevoked() throws Exception {
        assertEquals(
                404, post("/revocations?identity=nobody", null, new byte[0]).statusCode());
        assertEquals(400, post("/revocations", null, new byte[0]).statusCode());
        assertEquals(
                400,
                post("/revocations?identity=stranger-unknown-ca", null, new byte[0])
                        .statusCode());
        for (String reason : List.of("7", "8", "11", "-1", "x", "")) {
            assertEquals(
                    400,
                    post("/revocations?identity=citizen-75&reason=" + reason, null, new byte[0])
                            .statusCode(),
                    reason);
        }
        assertNull(status(authority.find("citizen-75").orElseThrow().certificate()));
        assertThrows(NoSuchElementException.class, () -> server.revoke("nobody"));
    }

    @Test
    void pagesFromElsewhereSwitchNothing() throws Exception {
        HttpRequest.Builder foreign = at("/behaviour").header("Origin", "https://evil.example");
        assertEquals(421, send(foreign.PUT(BodyPublishers.ofString("DOWN"))).statusCode());
        assertEquals(Behaviour.HONEST, server.behaviour(OnlineService.OCSP));
    }

    @Test
    void comesBackOnItsPort() throws Exception {
        try (AuthorityServer own = AuthorityServer.start(authority, 0)) {
            URI url = own.url();
            own.behave(Behaviour.STALE);
            assertTrue(own.isAlive());
            HTTP.send(HttpRequest.newBuilder(url.resolve("/behaviour")).build(), BodyHandlers.ofString());
            own.stop();
            assertFalse(own.isAlive());
            HttpRequest again =
                    HttpRequest.newBuilder(url.resolve("/behaviour")).build();
            assertThrows(IOException.class, () -> HTTP.send(again, BodyHandlers.ofString()));
            own.start();
            assertEquals(url, own.url());
            assertEquals("STALE\n", HTTP.send(again, BodyHandlers.ofString()).body());
        }
    }

    private static void assertRefused(String allowed, HttpResponse<byte[]> answer) {
        assertEquals(405, answer.statusCode());
        assertEquals(allowed, answer.headers().firstValue("Allow").orElse(""));
    }

    /** 32,000 sequences, each in the one before. */
    private static byte[] nested() {
        byte[] deep = new byte[64_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }
        return deep;
    }

    private static Object status(X509CertificateHolder certificate) throws Exception {
        return ocsp(certificate).getResponses()[0].getCertStatus();
    }

    private static BasicOCSPResp ocsp(X509CertificateHolder certificate) throws Exception {
        Algorithm issuer = authority.issuerOf(certificate);
        byte[] request = new OcspResponder(authority, new Delegates(authority))
                .request(certificate, authority.issuing(issuer).certificate());
        HttpResponse<byte[]> answer = post("/ocsp", OCSP, request);
        assertEquals(200, answer.statusCode());
        assertEquals("application/ocsp-response", type(answer));
        return basic(answer.body());
    }

    private static BasicOCSPResp basic(byte[] response) throws Exception {
        return (BasicOCSPResp) new OCSPResp(response).getResponseObject();
    }

    private static X509CRLHolder list(String path) throws Exception {
        HttpResponse<byte[]> answer = send(at(path));
        assertEquals(200, answer.statusCode());
        assertEquals("application/pkix-crl", type(answer));
        return new X509CRLHolder(answer.body());
    }

    private static String get(String path) throws Exception {
        return new String(send(at(path)).body(), StandardCharsets.UTF_8).strip();
    }

    private static int put(String path, String body) throws Exception {
        return send(at(path).PUT(BodyPublishers.ofString(body))).statusCode();
    }

    private static HttpResponse<byte[]> post(String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = at(path).POST(BodyPublishers.ofByteArray(body));
        return send(type == null ? request : request.header("Content-Type", type));
    }

    private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }
}
