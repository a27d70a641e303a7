package kz.listeningstate.signature;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.authority.DemoIdentity;

/** What a citizen's browser and petition-service do over HTTP. */
public final class Client {
    private Client() {}

    /** A petition the service has heard of; the author has not signed. */
    public static UUID submitted() {
        return told("submitted");
    }

    /** A petition that anybody may sign. */
    public static UUID opened() {
        return told("opened");
    }

    private static UUID told(String event) {
        UUID petition = UUID.randomUUID();
        PetitionEventsTopic.send(
                petition, PetitionEventsTopic.event(event, petition, PetitionEventsTopic.TEXT, Instant.now(), null));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/api/v1/signing-documents/" + petition).statusCode() == 200);
        return petition;
    }

    public static Response get(String path) {
        return given().accept(ContentType.JSON).get(path);
    }

    public static byte[] document(UUID petition) {
        return Base64.getDecoder()
                .decode(get("/api/v1/signing-documents/" + petition)
                        .path("document")
                        .toString());
    }

    public static String cms(UUID petition, String identity) {
        return cms(document(petition), identity(identity));
    }

    public static DemoIdentity identity(String id) {
        return EmbeddedPlatform.authority().authority().find(id).orElseThrow();
    }

    public static String cms(byte[] document, DemoIdentity identity) {
        return Base64.getEncoder().encodeToString(identity.sign(document, true));
    }

    public static Response sign(UUID petition, String identity) {
        return post(petition, cms(petition, identity));
    }

    public static Response post(UUID petition, String cms) {
        return request().body(body(petition, cms, null)).post("/api/v1/signatures");
    }

    /** A message that takes a signature back. */
    public static String withdrawal(UUID petition, String leafHash, String identity) {
        return cms(document(petition + "/withdrawal", Map.of("signature", leafHash)), identity(identity));
    }

    /** The bytes to sign that follow on one's own leaf. */
    public static byte[] document(String path, Map<String, Object> about) {
        String document = request()
                .body(about)
                .post("/api/v1/signing-documents/" + path)
                .then()
                .statusCode(200)
                .extract()
                .path("document");
        return Base64.getDecoder().decode(document);
    }

    public static Response withdraw(UUID petition, String leafHash, String cms) {
        return request()
                .body(Map.of("petitionId", petition, "signature", leafHash, "cms", cms))
                .post("/api/v1/withdrawals");
    }

    /** "Did I sign?" */
    public static Response ask(UUID petition, String identity) {
        Response challenge = request().body(Map.of("petitionId", petition)).post("/api/v1/nullifiers/challenges");
        String cms = cms(Base64.getDecoder().decode(challenge.<String>path("document")), identity(identity));
        return request()
                .body(Map.of("challenge", challenge.path("challenge"), "petitionId", petition, "cms", cms))
                .post("/api/v1/nullifiers");
    }

    /** The whole receipt, as far as it is there yet. */
    public static Response receipt(String path, String secret) {
        return request().header("Receipt-Secret", secret).get(path);
    }

    /** As petition-service: with its token, naming the log-in's IIN. */
    public static Response signAsAuthor(UUID petition, String cms, String iin) {
        String token = token(() -> EmbeddedPlatform.keycloak().serviceToken("petition-service"));
        return request().auth().oauth2(token).body(body(petition, cms, iin)).post("/api/v1/signatures");
    }

    /** Keycloak keeps its data in the same PostgreSQL: after an outage test its first answers may be errors. */
    public static String token(Callable<String> keycloak) {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(keycloak, token -> token != null);
    }

    public static RequestSpecification request() {
        return given().contentType(ContentType.JSON).accept(ContentType.JSON).header("Accept-Language", "en");
    }

    public static Map<String, Object> body(UUID petition, String cms, String iin) {
        Map<String, Object> body = new HashMap<>(Map.of("petitionId", petition, "showName", false, "cms", cms));
        if (iin != null) {
            body.put("signer", Map.of("scheme", "KZ-IIN", "id", iin));
        }
        return body;
    }

    public static void assertProblem(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", org.hamcrest.Matchers.equalTo("urn:listening-state:problem:" + slug))
                .body("status", org.hamcrest.Matchers.equalTo(status))
                .body("title", org.hamcrest.Matchers.not(org.hamcrest.Matchers.emptyOrNullString()))
                .body("detail", org.hamcrest.Matchers.not(org.hamcrest.Matchers.emptyOrNullString()))
                .body("traceId", org.hamcrest.Matchers.hasLength(32));
    }

    public static void awaitCount(UUID petition, int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get("/api/v1/counts/" + petition)
                        .then()
                        .statusCode(200)
                        .body("count", org.hamcrest.Matchers.equalTo(count)));
    }
}
