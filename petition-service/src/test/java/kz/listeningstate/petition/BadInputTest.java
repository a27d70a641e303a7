package kz.listeningstate.petition;

import static io.restassured.RestAssured.given;
import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is a problem with its own type. */
@QuarkusTest
class BadInputTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";

    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void malformedJson() {
        for (String body : List.of("{", "[]", "{\"title\":{}}", "null", "")) {
            ValidatableResponse response = as("aigul")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/petitions")
                    .then();
            response.statusCode(400).contentType("application/problem+json");
        }
        as("aigul")
                .contentType(ContentType.JSON)
                .body("{\"title\":")
                .post("/api/v1/petitions")
                .then()
                .body("type", equalTo(PROBLEM + "malformed-request"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void fieldsAreNamed() {
        Map<String, Object> text = new HashMap<>(Api.text());
        text.put("title", "x".repeat(201));
        text.put("content", "a\u0000b");
        text.remove("subject");
        as("aigul")
                .contentType(ContentType.JSON)
                .body(text)
                .post("/api/v1/petitions")
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "invalid-request"))
                .body("errors.field", equalTo(List.of("content", "subject", "title")))
                .body("errors.message", hasItems("Fill in this field.", "At most 200 characters."));
    }

    @Test
    void tooLarge() {
        Map<String, Object> text = new HashMap<>(Api.text());
        text.put("content", "x".repeat(300_000));
        as("aigul")
                .contentType(ContentType.JSON)
                .body(text)
                .post("/api/v1/petitions")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + "payload-too-large"));
    }

    @Test
    void otherContentTypes() {
        as("aigul")
                .contentType("text/plain")
                .body("{}")
                .post("/api/v1/petitions")
                .then()
                .statusCode(415)
                .body("type", equalTo(PROBLEM + "unsupported-media-type"));
        as("aigul")
                .formParam("a", "b")
                .post("/api/v1/petitions/x/submission")
                .then()
                .statusCode(415);
    }

    @Test
    void whatDoesNotExist() {
        for (String path : List.of(
                "/api/v1/petitions/11111111-1111-4111-8111-111111111111",
                "/api/v1/petitions/not-a-uuid",
                "/api/v1/petitions/by-link/nothing-like-a-token",
                "/api/v1/petitions/11111111-1111-4111-8111-111111111111/decision",
                "/api/v1/nowhere")) {
            anyone().get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo(PROBLEM + "not-found"));
        }
        anyone().contentType(ContentType.JSON)
                .delete("/api/v1/bodies")
                .then()
                .statusCode(405)
                .body("type", equalTo(PROBLEM + "method-not-allowed"));
    }

    @Test
    void listsHaveLimits() {
        anyone().get("/api/v1/petitions?size=101").then().statusCode(400).body("errors[0].field", equalTo("size"));
        anyone().get("/api/v1/petitions?page=-1").then().statusCode(400);
        anyone().queryParam("q", "\u0000").get("/api/v1/petitions").then().statusCode(400);
        anyone().queryParam("q", "%_!").get("/api/v1/petitions").then().statusCode(200);
        anyone().get("/api/v1/petitions?phase=DRAFT").then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void unknownBodyAndStaleVersion() {
        Map<String, Object> text = new HashMap<>(Api.text());
        text.put("bodyCode", "akimat-nowhere");
        as("aigul")
                .contentType(ContentType.JSON)
                .body(text)
                .post("/api/v1/petitions")
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unknown-body"));
        String id = Api.drafted();
        text = new HashMap<>(Api.text());
        text.put("title", "Су туралы");
        revise(id, text, null).then().statusCode(428).body("type", equalTo(PROBLEM + "if-match-missing"));
        revise(id, text, "W/3").then().statusCode(400).body("type", equalTo(PROBLEM + "malformed-request"));
        revise(id, text, "\"0\"").then().statusCode(200).body("version", equalTo(1));
        revise(id, text, "\"0\"").then().statusCode(412).body("type", equalTo(PROBLEM + "stale-version"));
    }

    private static Response revise(String id, Map<String, Object> text, String version) {
        RequestSpecification request = as("aigul").contentType(ContentType.JSON).body(text);
        return (version == null ? request : request.header("If-Match", version)).put("/api/v1/petitions/" + id);
    }

    @Test
    void theDefaultLanguageIsKazakh() {
        given().get("/api/v1/nowhere").then().body("title", equalTo("Табылмады"));
        given().header("Accept-Language", "de, ru;q=0.5")
                .get("/api/v1/nowhere")
                .then()
                .body("title", equalTo("Не найдено"));
    }
}
