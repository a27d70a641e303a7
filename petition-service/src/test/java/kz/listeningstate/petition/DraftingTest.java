package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an author settles before the text is frozen. */
@QuarkusTest
class DraftingTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";

    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void theForbiddenSubjectsAreAcknowledgedInTheirEdition() {
        anyone().get("/api/v1/forbidden-subjects")
                .then()
                .statusCode(200)
                .body("version", equalTo("2026-03"))
                .body("subjects", hasSize(16))
                .body("subjects[8].code", equalTo("forbidden-9"))
                .body("subjects[8].article", equalTo("90-2(3)"));
        Map<String, Object> text = Api.text();
        text.put("acknowledged", "2023-12");
        sent(text).then().statusCode(422).body("type", equalTo(PROBLEM + "other-forbidden-list"));
        text.remove("acknowledged");
        String id = Api.drafted(text);
        submitted(id).then().statusCode(409).body("type", equalTo(PROBLEM + "forbidden-subjects-not-acknowledged"));
        assertEquals("DRAFT", Api.phase("aigul", id));
        text.put("acknowledged", "2026-03");
        revised(id, 0, text).then().statusCode(200).body("acknowledged", equalTo("2026-03"));
        text.remove("acknowledged");
        revised(id, 1, text).then().statusCode(200).body("acknowledged", equalTo("2026-03"));
        submitted(id).then().statusCode(200);
        String entry = as("auditor").get("/api/v1/trails/" + id).path("[0].entry");
        assertTrue(entry.contains("\"acknowledgedList\":\"2026-03\""), entry);
    }

    @Test
    void aDraftIsDeletedByItsAuthorAloneAndOnlyAsRead() {
        String id = Api.drafted();
        String path = "/api/v1/petitions/" + id;
        as("aigul").delete(path).then().statusCode(428);
        as("aigul").header("If-Match", "\"7\"").delete(path).then().statusCode(412);
        as("yerlan").header("If-Match", "\"0\"").delete(path).then().statusCode(404);
        as("moderator").header("If-Match", "\"0\"").delete(path).then().statusCode(403);
        assertEquals("DRAFT", Api.phase("aigul", id));
        as("aigul")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("topic", "water"))
                .put(path + "/topic")
                .then()
                .statusCode(200);
        as("aigul").header("If-Match", "\"0\"").delete(path).then().statusCode(204);
        as("aigul").get(path).then().statusCode(404);

        String frozen = Api.drafted();
        submitted(frozen).then().statusCode(200);
        as("aigul")
                .header("If-Match", "\"1\"")
                .delete("/api/v1/petitions/" + frozen)
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "text-frozen"));
        assertEquals("SUBMITTED", Api.phase("aigul", frozen));
    }

    @Test
    void aTranslationStandsBesideTheTextAndIsFrozenWithIt() {
        Map<String, Object> text = Api.text();
        text.put("translation", translation("kk"));
        sent(text)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("translation.language"))
                .body(
                        "errors[0].message",
                        equalTo("A translation is written in the other language: not in that of the text."));
        text.put("translation", translation("en"));
        sent(text).then().statusCode(400);
        text.put("translation", translation("ru"));
        String id = Api.drafted(text);
        as("aigul").get("/api/v1/petitions/" + id).then().body("translation.content", equalTo("Зимой\nводы нет."));
        text.remove("translation");
        String bare = hash(Api.drafted(text));
        text.put("translation", translation("ru"));
        assertEquals(bare, hash(id), "what is signed is the text alone");
        revised(id, 1, text).then().statusCode(409).body("type", equalTo(PROBLEM + "text-frozen"));
        String entry = as("auditor").get("/api/v1/trails/" + id).path("[0].entry");
        assertTrue(entry.contains("translationSha256"), entry);

        String other = Api.drafted(text);
        text.remove("translation");
        revised(other, 0, text).then().statusCode(200).body("translation", nullValue());
    }

    @Test
    void theAuthorChoosesAsWhatItGoesOn() {
        Map<String, Object> text = Api.text();
        String id = Api.drafted(text);
        as("aigul").get("/api/v1/petitions/" + id).then().body("appealKind", equalTo("PROPOSAL"));
        text.put("appealKind", "MESSAGE");
        revised(id, 0, text).then().statusCode(200).body("appealKind", equalTo("MESSAGE"));
        text.put("appealKind", "COMPLAINT");
        assertFalse(sent(text).statusCode() < 400, "a complaint is none of the three");
    }

    private static Map<String, Object> translation(String language) {
        Map<String, Object> translation = new HashMap<>();
        translation.put("language", language);
        translation.put("subject", "Питьевая вода");
        translation.put("title", "Не отключать воду зимой");
        translation.put("content", "Зимой\r\nводы нет.");
        translation.put("arguments", "Сорок дней без воды.");
        translation.put("proposals", "Утеплить трубу.");
        return translation;
    }

    /** Two windows: what is frozen is what was read. */
    @Test
    void onlyTheDraftThatWasReadIsFrozen() {
        String id = Api.drafted();
        String path = "/api/v1/petitions/" + id + "/submission";
        Map<String, Object> rewritten = Api.text();
        rewritten.put("title", "Басқа терезеде қайта жазылған");
        revised(id, 0, rewritten).then().statusCode(200);
        Api.post("aigul", path).then().statusCode(428);
        frozen(path, 0).then().statusCode(412);
        as("aigul").get("/api/v1/petitions/" + id).then().body("phase", equalTo("DRAFT"));
        frozen(path, 1).then().statusCode(200);
        frozen(path, 1).then().statusCode(200).body("phase", equalTo("SUBMITTED"));
    }

    private static Response frozen(String path, int version) {
        return as("aigul")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .post(path);
    }

    private static String hash(String id) {
        return submitted(id).then().statusCode(200).extract().path("textSha256");
    }

    private static Response submitted(String id) {
        return Api.submit("aigul", id);
    }

    private static Response sent(Map<String, Object> text) {
        return as("aigul").contentType(ContentType.JSON).body(text).post("/api/v1/petitions");
    }

    private static Response revised(String id, int version, Map<String, Object> text) {
        return as("aigul")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(text)
                .put("/api/v1/petitions/" + id);
    }
}
