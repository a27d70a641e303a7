package kz.listeningstate.petition;

import static io.restassured.RestAssured.given;
import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import kz.listeningstate.embedded.EmbeddedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what: own drafts, own body, own role. */
@QuarkusTest
class AccessTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";

    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void aDraftIsItsAuthorsAlone() {
        String id = Api.drafted();
        as("aigul").get("/api/v1/petitions/" + id).then().statusCode(200);
        for (String other : new String[] {"yerlan", "moderator", "officer", "operator"}) {
            as(other)
                    .get("/api/v1/petitions/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo(PROBLEM + "not-found"));
        }
        anyone().get("/api/v1/petitions/" + id).then().statusCode(404);
        as("yerlan")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Api.text())
                .put("/api/v1/petitions/" + id)
                .then()
                .statusCode(404);
        Api.submit("yerlan", id).then().statusCode(404);
        as("yerlan").get("/api/v1/petitions/" + id + "/timeline").then().statusCode(404);
    }

    @Test
    void theAddressedBodyAloneReadsTheAuthorsResidence() {
        String id = Api.considered();
        as("officer").get("/api/v1/office/petitions/" + id).then().body("authorResidence", containsString("Көкбұлақ"));
        for (String reader : List.of("aigul", "yerlan", "moderator", "operator")) {
            assertFalse(as(reader).get("/api/v1/petitions/" + id).asString().contains("Бейбітшілік"), reader);
        }
    }

    @Test
    void aPetitionNamesItsAuthorsResidence() {
        String account = EmbeddedPlatform.keycloak().realmUrl() + "/account";
        String before = as("olga").accept(ContentType.JSON).get(account).asString();
        as("olga")
                .contentType(ContentType.JSON)
                .body(before.replaceFirst("\"residence\":\\[\"[^\"]*\"]", "\"residence\":[]"))
                .post(account)
                .then()
                .statusCode(204);
        try {
            begin(Api.asAnew("olga"))
                    .then()
                    .statusCode(403)
                    .body("type", equalTo(PROBLEM + "residence-missing"))
                    .body("article", equalTo("90-2(2)"));
        } finally {
            as("olga")
                    .contentType(ContentType.JSON)
                    .body(before)
                    .post(account)
                    .then()
                    .statusCode(204);
        }
        begin("olga").then().statusCode(201);
    }

    private static Response begin(String citizen) {
        return begin(as(citizen));
    }

    private static Response begin(RequestSpecification citizen) {
        return citizen.contentType(ContentType.JSON).body(Api.text()).post("/api/v1/petitions");
    }

    @Test
    void anOfficerActsForTheOwnBodyAlone() {
        String id = Api.opened();
        Api.decide("officer", id).then().statusCode(404);
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        Topics.count(id, 60, 1);
        await().until(() -> Api.phase("aigul", id), "CONSIDERATION"::equals);
        Api.decide("officer2", id).then().statusCode(403).body("type", equalTo(PROBLEM + "other-body"));
        as("officer2").get("/api/v1/office/petitions/" + id).then().statusCode(403);
        Api.post("officer2", "/api/v1/petitions/" + id + "/decision/publication")
                .then()
                .statusCode(403);
        as("officer2")
                .get("/api/v1/office/petitions")
                .then()
                .statusCode(200)
                .body("items.findAll { it.petition.id == '" + id + "' }.size()", equalTo(0));
        Api.decide("aigul", id).then().statusCode(403).body("type", equalTo(PROBLEM + "forbidden"));
        Api.post("officer", "/api/v1/petitions/" + id + "/decision/publication")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "no-decision"));
    }

    @Test
    void rolesAreNeeded() {
        String id = Api.opened();
        as("yerlan")
                .contentType(ContentType.JSON)
                .body(Map.of("verdict", "APPROVED"))
                .post("/api/v1/petitions/" + id + "/moderation")
                .then()
                .statusCode(403);
        as("yerlan").get("/api/v1/moderation/petitions").then().statusCode(403);
        as("moderator")
                .contentType(ContentType.JSON)
                .body(Api.text())
                .post("/api/v1/petitions")
                .then()
                .statusCode(403);
    }

    @Test
    void theApiAnswersItselfAndNeverRedirects() {
        given().redirects()
                .follow(false)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "ru")
                .get("/api/v1/petitions/mine")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + "unauthenticated"))
                .body("title", equalTo("Нужно войти в систему"))
                .body("instance", equalTo("/api/v1/petitions/mine"));
    }

    @Test
    void anExpiredTokenIsNoToken() throws Exception {
        String token = EmbeddedPlatform.keycloak().accessToken("aigul");
        ForgedTime forged = new ForgedTime(token);
        bearer(forged.lasting(600)).statusCode(200);
        bearer(forged.lasting(-60)).statusCode(401).body("type", equalTo(PROBLEM + "unauthenticated"));
        bearer(token.substring(0, token.length() - 6) + "AAAAAA").statusCode(401);
        bearer("nonsense").statusCode(401).contentType("application/problem+json");
    }

    private static ValidatableResponse bearer(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/petitions/mine")
                .then();
    }

    @Test
    void anotherSiteCannotActWithTheSessionsCookie() {
        given().cookie("q_session", "x")
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body(Api.text())
                .post("/api/v1/petitions")
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "cross-site-request"));
        given().cookie("q_session", "x")
                .header("Origin", "https://evil.example")
                .contentType(ContentType.JSON)
                .body(Api.text())
                .post("/api/v1/petitions")
                .then()
                .statusCode(403);
        given().cookie("other", "x")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(Api.text())
                .post("/api/v1/petitions")
                .then()
                .statusCode(401);
    }
}
