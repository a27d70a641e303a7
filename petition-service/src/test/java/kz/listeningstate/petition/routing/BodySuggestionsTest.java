package kz.listeningstate.petition.routing;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.Api;
import kz.listeningstate.petition.PlatformTest;
import org.junit.jupiter.api.Test;

/** Whom an appeal is for, over HTTP. */
@QuarkusTest
class BodySuggestionsTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";
    private static final String DARK = "Көкбұлақ ауылының көшесінде бірде-бір шам жанбайды, түнде қараңғы";

    @Inject
    BodySuggestions suggestions;

    @Inject
    AgroalDataSource database;

    @Test
    void theVillageThatTheTextNamesAnswersForItsStreetLamps() {
        JsonPath found = suggest(Map.of("substance", DARK)).then().statusCode(200).extract().jsonPath();
        assertEquals(Api.VILLAGE, found.getString("[0].bodyCode"));
        assertEquals("Көкбұлақ ауылы", found.getString("[0].place.kk"));
        List<String> words = found.getList("[0].words");
        assertFalse(words.isEmpty());
        assertTrue(words.stream().allMatch(DARK::contains), words.toString());
        List<Float> scores = found.getList("score");
        assertTrue(scores.size() <= 5, scores.toString());
        assertEquals(scores.stream().sorted((a, b) -> Float.compare(b, a)).toList(), scores);
    }

    @Test
    void whereNothingSmallerIsRegisteredTheRegionAnswers() {
        suggest(Map.of("substance", "Ауылымызда көше шамы жоқ, қараңғы", "territory", "350000000"))
                .then()
                .statusCode(200)
                .body("[0].bodyCode", equalTo("akimat-350000000"));
        suggest(Map.of("substance", "Ауылымызда көше шамы жоқ, қараңғы"))
                .then()
                .statusCode(200)
                .body("findAll { it.bodyCode.startsWith('akimat') }", empty());
    }

    @Test
    void placesAreKnownInBothLanguagesWhateverTheyEndWith() {
        Map.of(
                        "Алматы облысында мектеп жетіспейді", "akimat-190000000",
                        "Алматыда мектеп жетіспейді", "akimat-750000000",
                        "В Карагандинской области не хватает школ", "akimat-350000000",
                        "В Кокжазыкском районе нет воды из крана", "akimat-demo-kokzhazyk",
                        "Көкжазық ауданында ауыз су жоқ", "akimat-demo-kokzhazyk")
                .forEach((text, body) -> suggest(Map.of("substance", text))
                        .then()
                        .statusCode(200)
                        .body("[0].bodyCode", equalTo(body)));
        suggest(Map.of("substance", "Абай көшесіндегі мектеп суық"))
                .then()
                .statusCode(200)
                .body("findAll { it.place != null }", empty());
    }

    @Test
    void aChosenTopicHolds() {
        suggest(Map.of("substance", DARK, "topic", "transport"))
                .then()
                .statusCode(200)
                .body("findAll { it.topic != 'transport' }", empty());
    }

    @Test
    void whatSaysNothingIsForNobodyAndTheLongestTextIsRead() {
        suggest(Map.of("substance", "12 345 !!!")).then().statusCode(200).body("", empty());
        suggest(Map.of("substance", "су жоқ ".repeat(20_000 / 7)))
                .then()
                .statusCode(200)
                .body("size()", lessThanOrEqualTo(5))
                .body("topic", hasItem("water"));
        suggest(Map.of("substance", "су ".repeat(6_667))).then().statusCode(400);
        suggest(Map.of("substance", " ")).then().statusCode(400);
        suggest(Map.of("subject", "су")).then().statusCode(400);
    }

    @Test
    void whoAsksForWhatIsNotThereIsTold() {
        suggest(Map.of("substance", DARK, "topic", "weather"))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unknown-topic"));
        suggest(Map.of("substance", DARK, "territory", "atlantis"))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unknown-territory"));
        anyone().contentType(ContentType.JSON)
                .body(Map.of("substance", DARK))
                .post("/api/v1/appeals/suggestions")
                .then()
                .statusCode(401);
    }

    @Test
    void anOfficerSendsItOnToWhatIsSuggested() {
        String handling = file("Айдауылда күре жолдың бойымен өтетін пойыз кешігіп, теміржол билеті сатылмайды", Api.VILLAGE);
        String path = "/api/v1/office/appeals/" + handling;
        as("officer2").get(path + "/suggestions").then().statusCode(403).body("type", equalTo(PROBLEM + "other-body"));
        as("aigul").get(path + "/suggestions").then().statusCode(403);
        as("officer")
                .get("/api/v1/office/appeals/" + UUID.randomUUID() + "/suggestions")
                .then()
                .statusCode(404);
        JsonPath found =
                as("officer").get(path + "/suggestions").then().statusCode(200).extract().jsonPath();
        assertEquals("committee-railways", found.getString("[0].bodyCode"));
        as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("toBody", found.getString("[0].bodyCode"), "reason", "Құзыреті бойынша"))
                .post(path + "/redirection")
                .then()
                .statusCode(200)
                .body("handling.phase", equalTo("REDIRECTED"));
    }

    @Test
    void whatABodyAnsweredIsLearntAndWhatItSentOnIsNot() throws SQLException {
        String word = "зымырандатқыш";
        for (int i = 0; i < 3; i++) {
            answer(file(word + " құрылғысы тоқтап тұр", "committee-aerospace"));
            file(word + " құрылғысы тоқтап тұр", Api.VILLAGE);
        }
        suggestions.learn();
        suggest(Map.of("substance", "Бізге " + word + " керек"))
                .then()
                .statusCode(200)
                .body("[0].bodyCode", equalTo("committee-aerospace"))
                .body("[0].answeredBefore", equalTo(3))
                .body("[0].words", hasItem(word));
    }

    private static Response suggest(Map<String, ?> question) {
        return as("aigul").contentType(ContentType.JSON).body(question).post("/api/v1/appeals/suggestions");
    }

    private static String file(String substance, String body) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "type", "MESSAGE",
                "bodyCode", body,
                "language", "kk",
                "subject", "Хабарлама",
                "substance", substance));
        return as("aigul")
                .contentType(ContentType.JSON)
                .body(draft)
                .post("/api/v1/appeals")
                .then()
                .statusCode(201)
                .extract()
                .path("appeal.handlings[0].id");
    }

    /** As an officer does; what leads there has tests of its own. */
    private void answer(String handling) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update appeal_handling set answered_at = now(),"
                        + " ended_at = now(), outcome = 'ANSWERED' where id = ?::uuid")) {
            update.setString(1, handling);
            assertEquals(1, update.executeUpdate());
        }
    }
}
