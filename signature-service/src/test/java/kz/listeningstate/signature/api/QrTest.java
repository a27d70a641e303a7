package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static kz.listeningstate.signature.QrPage.TEXT;
import static kz.listeningstate.signature.QrPage.assertState;
import static kz.listeningstate.signature.QrPage.open;
import static kz.listeningstate.signature.QrPage.petition;
import static kz.listeningstate.signature.QrPage.state;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.MobileApp;
import kz.listeningstate.signature.PetitionServiceStandIn;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.algorithm.SignatureAlgorithm;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing by eGov Mobile: the page shows a code, the phone reads the document and signs it, the page learns of it. */
@QuarkusTest
@QuarkusTestResource(PetitionServiceStandIn.class)
class QrTest {
    @TestHTTPResource("/")
    URL service;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metricsPage;

    @AfterEach
    void honest() {
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
        PetitionServiceStandIn.goAway(false);
    }

    @Test
    void aCitizenSignsByPhone() throws Exception {
        UUID petition = petition();
        Response page = open(petition);
        page.then()
                .statusCode(201)
                .body("qrText", matchesPattern("mobileSign:http://localhost:\\d+/api/v1/qr/phone/[A-Za-z0-9_-]{27}"))
                .body(
                        "appLink",
                        matchesPattern(
                                "https://m\\.egov\\.kz/mobileSign\\?link=http%3A%2F%2Flocalhost%3A\\d+%2Fapi%2Fv1%2Fqr%2F"
                                        + "phone%2F[A-Za-z0-9_-]{27}&isi=1476128386&ibi=kz\\.egov\\.mobile&apn=kz\\.mobile\\.mgov"))
                .body("image", startsWith("data:image/svg+xml;base64,"))
                .body("control", matchesPattern("\\d\\d \\d\\d"));
        assertState(page, "WAITING");

        MobileApp phone = new MobileApp(page);
        JsonPath api1 = phone.invitation().then().statusCode(200).extract().jsonPath();
        assertEquals(
                List.of("description", "expiry_date", "organisation", "document"),
                List.copyOf(api1.getMap("$").keySet()));
        assertEquals(
                List.of("nameRu", "nameKz", "nameEn", "bin"),
                List.copyOf(api1.getMap("organisation").keySet()));
        assertEquals("Token", api1.getString("document.auth_type"));
        assertTrue(api1.getString("description").contains(page.path("control")));
        String expiry = api1.getString("expiry_date");
        assertTrue(expiry.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\+0500"), expiry);
        Instant ends = OffsetDateTime.parse(expiry, DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSxx"))
                .toInstant();
        assertTrue(ends.isAfter(Instant.now().plusSeconds(240))
                && ends.isBefore(Instant.now().plusSeconds(300)));
        assertState(page, "SCANNED");

        JsonPath api2 = phone.documents().then().statusCode(200).extract().jsonPath();
        assertEquals("CMS_SIGN_ONLY", api2.getString("signMethod"));
        assertEquals("@file/pdf", api2.getString("documentsToSign[0].document.file.mime"));
        assertEquals("Петиция: Ауыз су", api2.getString("documentsToSign[0].nameKz"));
        assertEquals(
                List.of("Ауыз су", petition.toString(), "Атым көрсетілмейді", page.path("control")),
                api2.getList("documentsToSign[0].meta.value"));
        assertState(page, "OPENED");

        phone.sign("aigul").then().statusCode(200);
        state(page).then().body("state", equalTo("SIGNED")).body("algorithm", equalTo("GOST-2015-512"));
        Client.awaitCount(petition, 1);
        assertTrue(state(page).path("promise").toString().startsWith("listening-state-promise/v1\n"));
        assertFalse(state(page).asString().contains("MII"), "the page gets no CMS");
        assertProblem(Client.sign(petition, "aigul"), 409, "already-signed");
    }

    @Test
    void whoHasTheMessageDigestFindsTheDocumentAndTheStatementInIt() throws Exception {
        UUID petition = petition();
        byte[] pdf = new MobileApp(open(petition)).pdf();
        assertArrayEquals(pdf, new MobileApp(open(petition)).pdf(), "one document for everybody");
        String renderings = "/api/v1/signing-documents/" + petition + "/renderings/";
        for (byte[] digest : List.of(Sha256.of(pdf), SignatureAlgorithm.GOST_2015_512.digest(pdf))) {
            byte[] found = RestAssured.get(renderings + HexFormat.of().formatHex(digest))
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray();
            assertArrayEquals(pdf, found);
        }
        assertProblem(RestAssured.get(renderings + "0".repeat(64)), 404, "not-found");
        assertProblem(RestAssured.get(renderings + "x"), 404, "not-found");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertArrayEquals(
                    Client.document(petition),
                    files.get("statement.json").getEmbeddedFile().toByteArray());
            assertArrayEquals(TEXT, files.get("petition.json").getEmbeddedFile().toByteArray());
        }
    }

    @Test
    void aRefusedSignatureMayBeTriedAgainAndAnAcceptedOneUsesTheCodeUp() {
        UUID petition = petition();
        Response page = open(petition);
        MobileApp phone = new MobileApp(page);
        assertProblem(phone.sign("aigul-expired"), 403, "certificate-expired");
        state(page).then().body("state", equalTo("REFUSED")).body("refusal", equalTo("certificate-expired"));
        assertProblem(phone.sign("head-kokbulak"), 403, "certificate-not-individual");
        assertProblem(phone.send(Client.cms(petition, "citizen-31")), 403, "wrong-text");
        assertProblem(phone.send("no base64!"), 403, "cms-malformed");

        String cms = Client.cms(phone.pdf(), Client.identity("citizen-31"));
        assertState(page, "OPENED");
        JsonPath api1 = phone.invitation().jsonPath();
        String path = MobileApp.path(api1);
        String token = api1.getString("document.auth_token");
        String other = Client.cms(phone.pdf(), Client.identity("citizen-32"));
        MobileApp.put(path, token, MobileApp.body(cms)).then().statusCode(200);
        MobileApp.put(path, token, MobileApp.body(cms)).then().statusCode(200);
        assertProblem(MobileApp.put(path, token, MobileApp.body(other)), 403, "qr-used");
        assertProblem(phone.invitation(), 403, "qr-used");
        assertProblem(phone.documents(api1, token), 403, "qr-used");
        Client.awaitCount(petition, 1);
        state(page).then().body("state", equalTo("SIGNED")).body("refusal", nullValue());

        // Nothing of what is stored is told before all checks passed.
        MobileApp again = new MobileApp(open(petition));
        assertProblem(again.sign("aigul-auth"), 403, "certificate-not-for-signing");
        assertProblem(again.sign("citizen-31"), 403, "already-signed");
    }

    @Test
    void whileNobodyKnowsOfRevocationItWaits() {
        UUID petition = petition();
        Response page = open(petition);
        EmbeddedPlatform.authority().behave(Behaviour.DOWN);
        new MobileApp(page).sign("citizen-37").then().statusCode(200);
        String status = state(page)
                .then()
                .body("state", equalTo("PENDING"))
                .body("leafHash", nullValue())
                .extract()
                .path("status");
        Client.get(status).then().statusCode(200);
        assertProblem(Client.request().delete(status), 403, "signed-by-phone");
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Client.get(status).then().body("state", equalTo("COUNTED")));
        Client.awaitCount(petition, 1);
        // The screen need not be the signer's: what opens the rest of the receipt is not for it.
        Client.get(status)
                .then()
                .body("receipt.promise", startsWith("listening-state-promise/v1\n"))
                .body("receipt.secret", nullValue())
                .body("receipt.evidenceNonce", nullValue());
    }

    @Test
    void thePageIsToldEachStateAtOnceAndInOrder() throws Exception {
        Response page = open(petition());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(service + page.path("events").toString().substring(1)))
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<java.util.stream.Stream<String>> stream =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertEquals("no", stream.headers().firstValue("X-Accel-Buffering").orElse(""));
        var seen = new java.util.concurrent.LinkedBlockingQueue<String>();
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> stream.body()
                .filter(line -> line.startsWith("data:"))
                .map(line -> new JsonPath(line.substring(5)).getString("state"))
                .forEach(seen::add));
        MobileApp phone = new MobileApp(page);
        assertEquals("WAITING", seen.poll(10, java.util.concurrent.TimeUnit.SECONDS));
        phone.invitation();
        assertEquals("SCANNED", seen.poll(10, java.util.concurrent.TimeUnit.SECONDS));
        phone.documents();
        assertEquals("OPENED", seen.poll(10, java.util.concurrent.TimeUnit.SECONDS));
        assertProblem(phone.send("AAAA"), 403, "cms-malformed");
        assertEquals("REFUSED", seen.poll(10, java.util.concurrent.TimeUnit.SECONDS));
        phone.sign("citizen-38").then().statusCode(200);
        // The phone has read both addresses again before it sent; of states that follow quickly the page may see the
        // last.
        end.get(10, java.util.concurrent.TimeUnit.SECONDS);
        assertEquals("SIGNED", List.copyOf(seen).get(seen.size() - 1));
    }

    @Test
    void metricsCountHowSessionsEndedAndNobodysData() {
        UUID petition = petition();
        new MobileApp(open(petition)).sign("citizen-39").then().statusCode(200);
        String metrics = RestAssured.get(metricsPage).asString();
        assertTrue(metrics.contains("qr_sessions_total{state=\"signed\"}"), metrics);
        assertTrue(metrics.contains("qr_sessions_opened_total"), metrics);
        assertTrue(metrics.contains("qr_followers"), metrics);
    }
}
