package kz.listeningstate.notification.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import kz.listeningstate.notification.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadInputTest extends ServiceTest {

    @Test
    void brokenJson() {
        expect(json("{\"petitionId\":"), 400, "malformed-request");
        expect(json("[]"), 400, "malformed-request");
        expect(json("{\"petitionId\":\"17\"}"), 400, "malformed-request");
    }

    @Test
    void missingAndWrongFieldsAreNamed() {
        expect(json("{\"email\":\"a@example.kz\"}"), 400, "invalid-request")
                .body("errors.field", hasItem("petitionId"));
        String petition = "{\"petitionId\":\"0197f3c2-6b1e-7c44-9d0a-5e2f8a1b3c4d\",";
        expect(json(petition + "\"email\":\"a b\"}"), 400, "invalid-request").body("errors.field", hasItem("email"));
        expect(json(petition + "\"email\":\"a@example.kz\",\"language\":\"de\"}"), 400, "invalid-request")
                .body("errors.field", hasItem("language"));
        expect(json(petition + "\"language\":\"kk\"}"), 400, "invalid-request").body("errors.field", hasItem("email"));
        expect(json("null"), 400, "invalid-request");
        expect(json(""), 400, "invalid-request");
    }

    @Test
    void wrongTypeMethodPathAndSize() {
        expect(
                given().contentType("text/plain")
                        .body("x")
                        .post("/api/v1/subscriptions")
                        .then(),
                415,
                "unsupported-media-type");
        expect(given().get("/api/v1/subscriptions").then(), 405, "method-not-allowed");
        expect(given().get("/api/v1/subscriptions/confirmation?token=x").then(), 405, "method-not-allowed");
        expect(given().get("/api/v1/nothing").then(), 404, "not-found");
        expect(json("{\"email\":\"" + "a".repeat(70_000) + "\"}"), 413, "payload-too-large");
    }

    @Test
    void theInboxIsOnlyForItsOwner() {
        expect(given().get("/api/v1/inbox").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
        expect(given().auth().oauth2("abc.def.ghi").get("/api/v1/inbox").then(), 401, "unauthenticated");
        expect(
                given().auth()
                        .oauth2("abc")
                        .contentType("application/json")
                        .body("{\"petitionId\":\"0197f3c2-6b1e-7c44-9d0a-5e2f8a1b3c4d\"}")
                        .post("/api/v1/subscriptions")
                        .then(),
                401,
                "unauthenticated");
        String token = kz.listeningstate.embedded.EmbeddedPlatform.keycloak().accessToken("olga");
        expect(given().auth().oauth2(token).get("/api/v1/inbox?size=101").then(), 400, "invalid-request")
                .body("errors.field", hasItem("size"));
        expect(given().auth().oauth2(token).get("/api/v1/inbox?page=x").then(), 404, "not-found");
    }

    private static ValidatableResponse json(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/subscriptions")
                .then();
    }

    private static ValidatableResponse expect(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:listening-state:problem:" + slug))
                .body("status", equalTo(status))
                .body("instance", startsWith("/api/v1/"))
                .body("title", matchesPattern("[^A-Za-z]+"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
