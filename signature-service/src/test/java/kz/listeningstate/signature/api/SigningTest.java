package kz.listeningstate.signature.api;

import static io.restassured.RestAssured.given;
import static kz.listeningstate.signature.Client.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.PetitionEventsTopic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = EmbeddedPlatform.class,
        initArgs = {
            @ResourceArg(name = "database", value = "signature"),
            @ResourceArg(name = "keycloak", value = "true"),
            @ResourceArg(name = "authority", value = "true")
        })
class SigningTest {
    private static final String AIGUL = Client.identity("aigul").person().iin();

    @TestHTTPResource(value = "/metrics", management = true)
    URL metricsPage;

    @Test
    void theDocumentIsCanonicalJsonAndTheSameForEveryone() {
        UUID petition = Client.submitted();
        String expected =
                "{\"action\":\"sign\",\"consent\":\"2026-1\",\"log\":\"localhost/log\",\"petition\":\"%s\",\"previous\":null,\"showName\":false,\"text\":\"%s\",\"v\":1}"
                        .formatted(petition, PetitionEventsTopic.TEXT);
        assertEquals(expected, new String(Client.document(petition), StandardCharsets.UTF_8));
        Client.get("/api/v1/signing-documents/" + petition + "?showName=true")
                .then()
                .body("showName", equalTo(true))
                .body("acceptsFrom", equalTo("AUTHOR"))
                .body("text", equalTo(PetitionEventsTopic.TEXT))
                .body("consent", equalTo("2026-1"))
                .body(
                        "document",
                        equalTo(Base64.getEncoder()
                                .encodeToString(expected.replace("showName\":false", "showName\":true")
                                        .getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theAuthorSignsFirstAndThenEverybody() throws Exception {
        UUID petition = Client.submitted();
        assertProblem(Client.sign(petition, "yerlan"), 409, "not-open-yet");
        assertProblem(
                Client.signAsAuthor(petition, Client.cms(petition, "yerlan"), AIGUL), 422, "signer-is-not-author");

        String authors = Client.cms(petition, "aigul");
        Response first = Client.signAsAuthor(petition, authors, AIGUL);
        first.then()
                .statusCode(201)
                .body("petitionId", equalTo(petition.toString()))
                .body("algorithm", equalTo("GOST-2015-512"));
        assertEquals(
                first.asString(),
                Client.signAsAuthor(petition, authors, AIGUL)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());

        Client.get("/api/v1/signing-documents/" + petition).then().body("acceptsFrom", equalTo("EVERYONE"));
        Response other = Client.sign(petition, "yerlan");
        other.then().statusCode(201).body("algorithm", equalTo("RSA-SHA256"));
        assertTrue(other.header("Location").endsWith("/api/v1/receipts/" + other.path("leafHash")));
        // A new GOST signature differs from the last; a new RSA signature in the same second would be the same one.
        Response again = Client.sign(petition, "aigul");
        assertProblem(again, 409, "already-signed");
        again.then().body("article", equalTo("90-3(1)"));

        Client.awaitCount(petition, 2);
        assertNoIinInTheDatabase(AIGUL);
    }

    @Test
    void everyWrongSignatureHasAProblemOfItsOwn() {
        UUID petition = Client.opened();
        assertProblem(Client.sign(petition, "aigul-auth"), 422, "certificate-not-for-signing");
        assertProblem(Client.sign(petition, "aigul-expired"), 422, "certificate-expired");
        assertProblem(Client.sign(petition, "stranger-unknown-ca"), 422, "issuer-unknown");
        assertProblem(Client.sign(petition, "head-kokbulak"), 422, "certificate-not-individual");
        assertProblem(Client.post(petition, Client.cms(Client.opened(), "olga")), 422, "wrong-text");
        assertProblem(Client.post(petition, "no base64!"), 422, "cms-malformed");
        assertProblem(Client.post(petition, "AAAA"), 422, "cms-malformed");
        Client.get("/api/v1/counts/" + petition).then().body("count", equalTo(0));
    }

    /** Who has signed is told to nobody but who proves to be that person. */
    @Test
    void aForgeryDoesNotLearnWhoHasSigned() {
        UUID petition = Client.opened();
        byte[] document = Client.document(petition);
        DemoIdentity signer = Client.identity("citizen-25");
        Client.sign(petition, "citizen-25").then().statusCode(201);
        byte[] forged = signer.sign(document, true);
        forged[forged.length - 1] ^= 1;
        assertProblem(Client.post(petition, Base64.getEncoder().encodeToString(forged)), 422, "signature-invalid");
        assertProblem(Client.post(petition, Client.cms(Client.document(Client.opened()), signer)), 422, "wrong-text");
    }

    @Test
    void takesPemAndAttachedContentToo() {
        UUID petition = Client.opened();
        DemoIdentity identity = Client.identity("citizen-20");
        String pem = "-----BEGIN CMS-----\r\n"
                + Base64.getMimeEncoder().encodeToString(identity.sign(Client.document(petition), false))
                + "\r\n-----END CMS-----\r\n";
        Client.post(petition, pem).then().statusCode(201);
        assertEquals(200, Client.post(petition, pem).statusCode());
    }

    @Test
    void onlyPetitionServiceMayNameASigner() {
        UUID petition = Client.submitted();
        String cms = Client.cms(petition, "aigul");
        var body = Client.body(petition, cms, AIGUL);
        assertProblem(Client.request().body(body).post("/api/v1/signatures"), 403, "forbidden");
        String citizen = Client.token(() -> EmbeddedPlatform.keycloak().accessToken("aigul"));
        assertProblem(Client.request().auth().oauth2(citizen).body(body).post("/api/v1/signatures"), 403, "forbidden");
        assertProblem(
                Client.request().auth().oauth2("not.a.token").body(body).post("/api/v1/signatures"),
                401,
                "unauthenticated");
    }

    @Test
    void afterTheEndNothingIsTakenEvenIfSignedBefore() {
        UUID petition = Client.opened();
        String cms = Client.cms(petition, "citizen-21");
        String inTime = Client.cms(petition, "citizen-22");
        String leaf = Client.post(petition, inTime).jsonPath().getString("leafHash");
        PetitionEventsTopic.send(
                petition,
                PetitionEventsTopic.event(
                        "published",
                        petition,
                        PetitionEventsTopic.TEXT,
                        Instant.now().plusSeconds(1),
                        Instant.now()));
        org.awaitility.Awaitility.await()
                .until(() -> Client.get("/api/v1/signing-documents/" + petition).statusCode() == 409);
        assertProblem(Client.post(petition, cms), 409, "signing-closed");
        assertProblem(Client.get("/api/v1/signing-documents/" + petition), 409, "signing-closed");
        // Whoever lost the answer before the end gets it again.
        assertEquals(200, Client.post(petition, inTime).statusCode());
        assertEquals(leaf, Client.post(petition, inTime).jsonPath().getString("leafHash"));
    }

    @Test
    void badRequestsAreNamedInTheReadersLanguage() {
        assertProblem(Client.get("/api/v1/signing-documents/" + UUID.randomUUID()), 404, "petition-unknown");
        assertProblem(Client.get("/api/v1/counts/" + UUID.randomUUID()), 404, "petition-unknown");
        assertProblem(Client.get("/api/v1/receipts/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(Client.get("/api/v1/receipts/x"), 404, "not-found");
        assertProblem(Client.post(UUID.randomUUID(), "AAAA"), 404, "petition-unknown");
        assertProblem(Client.request().body("{").post("/api/v1/signatures"), 400, "malformed-request");
        assertProblem(
                Client.request().body("{\"petitionId\":\"x\",\"cms\":\"AAAA\"}").post("/api/v1/signatures"),
                400,
                "malformed-request");
        assertProblem(Client.request().post("/api/v1/signatures"), 400, "invalid-request");
        Client.request()
                .body("{}")
                .post("/api/v1/signatures")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cms"))
                .body("errors[1].field", equalTo("petitionId"));
        assertProblem(
                given().contentType(ContentType.TEXT).body("x").post("/api/v1/signatures"),
                415,
                "unsupported-media-type");
        assertProblem(Client.request().delete("/api/v1/signatures"), 405, "method-not-allowed");
        assertTitle("kk", "Мұндай петиция жоқ");
        assertTitle("ru-KZ,en;q=0.5", "Такой петиции нет");
        assertTitle("fr", "Мұндай петиция жоқ");
    }

    @Test
    void metricsTellWhatWasAcceptedAndWhyNot() {
        UUID petition = Client.opened();
        Client.sign(petition, "citizen-24").then().statusCode(201);
        assertProblem(Client.sign(petition, "aigul-auth"), 422, "certificate-not-for-signing");
        String metrics = RestAssured.get(metricsPage).asString();
        assertTrue(metrics.contains("signatures_accepted_total{algorithm="), metrics);
        assertTrue(metrics.contains("signatures_refused_total{cause=\"certificate-not-for-signing\"}"), metrics);
        assertTrue(metrics.contains("signature_verification_seconds_count"), metrics);
    }

    private static void assertTitle(String language, String title) {
        given().header("Accept-Language", language)
                .get("/api/v1/counts/" + UUID.randomUUID())
                .then()
                .body("title", equalTo(title));
    }

    private static void assertNoIinInTheDatabase(String iin) throws Exception {
        String url = EmbeddedPlatform.postgres().jdbcUrl("signature");
        String password = EmbeddedPlatform.postgres().password("signature");
        try (Connection connection = DriverManager.getConnection(url, "signature", password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select encode(sealed, 'escape') || encode(nonce, 'escape') || encode(leaf, 'escape') || s::text"
                                + " from signature s join evidence using (leaf_hash) join log_leaf using (leaf_hash)")) {
            while (rows.next()) {
                assertFalse(rows.getString(1).contains(iin));
            }
        }
    }
}
