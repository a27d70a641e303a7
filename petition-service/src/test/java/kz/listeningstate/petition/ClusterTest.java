package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many ask the same: the officer sees it and answers once, the public and the next citizen see the answer. */
@QuarkusTest
class ClusterTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";
    private static final String CLUSTERS = "/api/v1/office/clusters";
    private static final String QUESTIONS = "/api/v1/answered-questions";
    private static final String SUBSTANCE =
            "Қоқыс полигонының түтіні ауыл тұрғындарына кедергі келтіреді, оны көшіруді сұраймыз.";

    @Inject
    TestTime time;

    @Inject
    DataSource database;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void likeAppealsOfOneBodyAreFoundInAnyScriptAndTheScoreSaysWhy() {
        String here = file("aigul", "Қоқыс полигоны", SUBSTANCE);
        String alike =
                file("yerlan", "Қоқыс полигоны туралы", "Қоқыс полигонының түтіні балаларға кедергі. Көшіріңіздер!");
        String latin = file("olga", "Qoqys poligony", "Qoqys poligonynyñ tütını kedergı keltıredı.");
        String other = file("olga", "Мектеп асханасы", "Мектеп асханасында тамақ салқын беріледі.");
        String elsewhere = file("akimat-710000000", "yerlan", "Қоқыс полигоны", SUBSTANCE);
        String withdrawn = file("yerlan", "Қоқыс полигоны", SUBSTANCE);
        Api.post("yerlan", "/api/v1/appeals/" + appeal(withdrawn) + "/withdrawal")
                .then()
                .statusCode(200);
        alike("officer", here)
                .statusCode(200)
                .body("handling.id", hasItems(alike, latin))
                .body("handling.id", not(hasItem(here)))
                .body("handling.id", not(hasItem(other)))
                .body("handling.id", not(hasItem(elsewhere)))
                .body("handling.id", not(hasItem(withdrawn)))
                .body("find { it.handling.id == '" + alike + "' }.score.parts.name", contains("subject", "words"))
                .body("find { it.handling.id == '" + alike + "' }.score.value", greaterThan(0.5f));
        alike("officer2", here).statusCode(403).body("type", equalTo(PROBLEM + "other-body"));
        alike("aigul", here).statusCode(403);
        time.set(Instant.parse("2026-12-20T05:00:00Z"));
        alike("officer", here).body("handling.id", not(hasItem(alike)));
    }

    @Test
    void anOfficerAnswersOnceWithPersonalParts() {
        String kazakh = file("aigul", "Қоқыс полигоны", SUBSTANCE);
        String russian = fileInRussian("yerlan");
        String leaving = file("olga", "Қоқыс полигоны", SUBSTANCE);
        String sentOn = file("olga", "Қоқыс полигоны", SUBSTANCE);
        Map<String, Object> draft = draft(kazakh, russian, leaving, sentOn);
        begin("officer2", draft).then().statusCode(403).body("type", equalTo(PROBLEM + "other-body"));
        begin("aigul", draft).then().statusCode(403);
        String id = begin("officer", draft)
                .then()
                .statusCode(201)
                .body("members.handling.id", containsInAnyOrder(kazakh, russian, leaving, sentOn))
                .extract()
                .path("id");
        alike("officer", kazakh).body("find { it.handling.id == '" + leaving + "' }.cluster", equalTo(id));
        begin("officer3", draft(kazakh)).then().statusCode(409).body("type", equalTo(PROBLEM + "in-another-cluster"));
        texts(id).statusCode(409).body("type", equalTo(PROBLEM + "answer-missing"));
        draft.put("texts", Map.of("kk", text("Полигон қашан көшіріледі?", "Қазанда көшіріледі.")));
        rewrite("officer", id, 0, draft).then().statusCode(200);
        texts(id).statusCode(409);
        draft.put("texts", answered());
        draft.put(
                "members",
                Stream.of(kazakh, russian, leaving, sentOn)
                        .map(one -> Map.of("handling", one, "personal", one.equals(russian) ? "Ваш дом проверят." : ""))
                        .toList());
        rewrite("officer3", id, 0, draft).then().statusCode(412);
        rewrite("officer2", id, 1, draft).then().statusCode(404);
        rewrite("officer3", id, 1, draft).then().statusCode(200);
        Api.post("olga", "/api/v1/appeals/" + appeal(leaving) + "/withdrawal")
                .then()
                .statusCode(200);
        as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("toBody", "akimat-710000000", "reason", "Құзыреті бойынша"))
                .post("/api/v1/office/appeals/" + sentOn + "/redirection")
                .then()
                .statusCode(200);
        texts(id)
                .statusCode(200)
                .body("handling", containsInAnyOrder(kazakh, russian))
                .body("find { it.handling == '" + kazakh + "' }.text", equalTo("Қазанда көшіріледі."))
                .body(
                        "find { it.handling == '" + russian + "' }.text",
                        equalTo("Перенесут в октябре.\n\nВаш дом проверят."));
        drafts("officer2", id, 2, "FAVOURABLE").then().statusCode(404);
        drafts("officer", id, 1, "FAVOURABLE").then().statusCode(412);
        drafts("officer", id, 2, "ANSWERED").then().statusCode(200).body("", hasSize(0));
        drafts("officer", id, 2, "FAVOURABLE")
                .then()
                .statusCode(200)
                .body("handlingId", containsInAnyOrder(kazakh, russian))
                .body("state", contains("DRAFT", "DRAFT"))
                .body(
                        "find { it.handlingId == '" + russian + "' }.act.texts.ru",
                        equalTo("Перенесут в октябре.\n\nВаш дом проверят."));
        // What an officer has written since is not overwritten.
        drafts("officer", id, 2, "FAVOURABLE").then().statusCode(200).body("", hasSize(0));
        as("officer")
                .get(CLUSTERS + "/" + id)
                .then()
                .body("members.find { it.handling.id == '" + leaving + "' }.handling.phase", equalTo("TERMINATED"))
                .body("members.find { it.handling.id == '" + sentOn + "' }.handling.phase", equalTo("REDIRECTED"));
        // Who left stays where they are, and nobody that has ended is brought in.
        rewrite("officer", id, 2, draft).then().statusCode(200);
        draft.put("members", members(kazakh, russian));
        rewrite("officer", id, version(id), draft).then().statusCode(200);
        begin("officer", draft(leaving)).then().statusCode(409).body("type", equalTo(PROBLEM + "wrong-phase"));
        begin("officer", draft(kazakh, kazakh)).then().statusCode(400);
        begin("officer", draft()).then().statusCode(400);
        begin("officer", draft(UUID.randomUUID().toString())).then().statusCode(404);
        assertTrue(
                as("auditor").get("/api/v1/trails/" + appeal(kazakh)).asString().contains(id));
    }

    @Test
    void thePublicSeesHowManyAskedAndNothingOfThem() {
        List<String> members = Stream.of("aigul", "yerlan", "olga")
                .map(citizen -> file(citizen, "Қоқыс полигоны", SUBSTANCE))
                .toList();
        String again = file("olga", "Қоқыс полигоны", SUBSTANCE);
        String leaving = file("olga", "Қоқыс полигоны", SUBSTANCE);
        Map<String, Object> draft = draft(members.get(0), members.get(1), members.get(2), again, leaving);
        String word = "zarvat" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        draft.put(
                "texts", Map.of("kk", text("Қоқыс полигоны қашан көшіріледі? " + word, "Полигон қазанда көшіріледі.")));
        String id = begin("officer", draft).then().statusCode(201).extract().path("id");
        Api.post("olga", "/api/v1/appeals/" + appeal(leaving) + "/withdrawal");
        members.subList(0, 2).forEach(this::answer);
        answer(again);
        anyone().get(QUESTIONS + "/" + id).then().statusCode(404);
        publish("officer", id, 0, false).then().statusCode(400);
        publish("officer2", id, 0, true).then().statusCode(404);
        publish("aigul", id, 0, true).then().statusCode(403);
        for (Map<String, String> told : List.of(
                text("Қоқыс полигоны", "Көшіріледі."),
                text("Қоқыс полигонының түтіні ауыл тұрғындарына кедергі келтіреді", "Көшіріледі."),
                text("Қашан?", "Айгүл Сәрсеноваға жауап берілді."),
                text("Қашан?", "ЖСН 900315400017 бойынша жауап берілді."),
                text("Қашан?", "Жауап: aigul@example.kz"),
                text("Қашан?", "ЖТ-2026-00000017 жолданымға жауап берілді."))) {
            Map<String, Object> bad = new HashMap<>(draft);
            bad.put("texts", Map.of("kk", told));
            rewrite("officer", id, version(id), bad).then().statusCode(200);
            publish("officer", id, version(id), true).then().statusCode(400);
        }
        rewrite("officer", id, version(id), draft).then().statusCode(200);
        // Of three persons two have been answered.
        answerNot(again);
        publish("officer", id, version(id), true)
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "too-few-asked"));
        answer(again);
        publish("officer", id, version(id) - 1, true).then().statusCode(412);
        publish("officer", id, version(id), true).then().statusCode(200).body("people", equalTo(3));
        rewrite("officer", id, version(id), draft)
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "answer-published"));
        String shown = anyone().get(QUESTIONS + "?q=" + word + "&body=" + Api.VILLAGE)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].people", equalTo(3))
                .body("items[0].texts.kk.answer", containsString("қазанда"))
                .extract()
                .asString();
        for (String secret : List.of("Айгүл", "Ерлан", "ЖТ-", members.get(0), "кедергі", "personal")) {
            assertFalse(shown.contains(secret), secret);
        }
        anyone().get(QUESTIONS + "?q=" + word + "&body=government").then().body("total", equalTo(0));
        anyone().queryParam("q", "!?").get(QUESTIONS).then().body("total", equalTo(0));
        offers("Қоқыс полигонын көшіру", "Қоқыс полигоны қашан көшіріледі? " + word, "kk")
                .body("answers[0].question.id", equalTo(id))
                .body("answers[0].score.parts", hasSize(2));
        offers("Қоқыс полигонын көшіру", "Қоқыс полигоны қашан көшіріледі? " + word, "ru")
                .body("answers.question.id", not(hasItem(id)));
        as("officer")
                .header("If-Match", "\"" + version(id) + "\"")
                .delete(CLUSTERS + "/" + id + "/publication")
                .then()
                .statusCode(200);
        anyone().get(QUESTIONS + "/" + id).then().statusCode(404);
        anyone().get(QUESTIONS + "?q=" + word).then().body("total", equalTo(0));
    }

    @Test
    void anOpenPetitionIsOfferedAndNothingIsStored() throws SQLException {
        Map<String, Object> petition = Api.text();
        petition.put("title", "Ескі көпірді күрделі жөндеуден өткізу туралы");
        petition.put("subject", "Көпір");
        String id = Api.published(petition);
        long before = rows();
        offers("Ескі көпірді күрделі жөндеуден өткізу туралы", "Көпір ескі, күрделі жөндеуден өткізуді сұраймын", "kk")
                .body("petitions.id", hasItem(id))
                .body("petitions.find { it.id == '" + id + "' }.score.parts.name", contains("title", "words"));
        assertEquals(before, rows());
        anyone().contentType(ContentType.JSON)
                .body(Map.of("language", "kk", "subject", "Көпір", "substance", "Көпір"))
                .post("/api/v1/appeals/offers")
                .then()
                .statusCode(401);
        offers(" ", "Көпір", "kk", 400);
        offers("Көпір", "я".repeat(20_001), "kk", 400);
        offers("'); drop table appeal; --", "& | ! <-> ':*'", "kk").body("answers", hasSize(0));
    }

    private long rows() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "select (select count(*) from appeal) + (select count(*) from handling_text)");
                var row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static ValidatableResponse offers(String subject, String substance, String language) {
        return offers(subject, substance, language, 200);
    }

    private static ValidatableResponse offers(String subject, String substance, String language, int status) {
        return as("aigul")
                .contentType(ContentType.JSON)
                .body(Map.of("language", language, "subject", subject, "substance", substance))
                .post("/api/v1/appeals/offers")
                .then()
                .statusCode(status);
    }

    /** By the database: the act and its signature have a test of their own. */
    private void answer(String handling) {
        set("ended_at = now(), answered_at = now(), outcome = 'FAVOURABLE'", handling);
    }

    private void answerNot(String handling) {
        set("ended_at = null, answered_at = null, outcome = null", handling);
    }

    private void set(String facts, String handling) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update appeal_handling set " + facts + " where id = ?")) {
            update.setObject(1, UUID.fromString(handling));
            assertEquals(1, update.executeUpdate());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static ValidatableResponse alike(String officer, String handling) {
        return as(officer)
                .get("/api/v1/office/appeals/" + handling + "/alike?size=100")
                .then();
    }

    private static Map<String, Object> draft(String... handlings) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("texts", Map.of("kk", Map.of("question", "Полигон қашан көшіріледі?")));
        draft.put("members", members(handlings));
        return draft;
    }

    private static List<Map<String, String>> members(String... handlings) {
        return Stream.of(handlings).map(one -> Map.of("handling", one)).toList();
    }

    private static Map<String, Object> answered() {
        return Map.of(
                "kk", text("Полигон қашан көшіріледі?", "Қазанда көшіріледі."),
                "ru", text("Когда перенесут полигон?", "Перенесут в октябре."));
    }

    private static Map<String, String> text(String question, String answer) {
        return Map.of("question", question, "answer", answer);
    }

    private static Response begin(String officer, Map<String, Object> draft) {
        return as(officer).contentType(ContentType.JSON).body(draft).post(CLUSTERS);
    }

    private static Response rewrite(String officer, String id, int version, Map<String, Object> draft) {
        return as(officer)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(draft)
                .put(CLUSTERS + "/" + id);
    }

    private static Response drafts(String officer, String id, int version, String outcome) {
        return as(officer)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("outcome", outcome))
                .post(CLUSTERS + "/" + id + "/drafts");
    }

    private static Response publish(String officer, String id, int version, boolean free) {
        return as(officer)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("freeOfPersonalData", free))
                .post(CLUSTERS + "/" + id + "/publication");
    }

    private static int version(String id) {
        return as("officer").get(CLUSTERS + "/" + id).path("version");
    }

    private static ValidatableResponse texts(String id) {
        return as("officer").get(CLUSTERS + "/" + id + "/texts").then();
    }

    private static String file(String citizen, String subject, String substance) {
        return file(Api.VILLAGE, citizen, subject, substance);
    }

    private static String file(String body, String citizen, String subject, String substance) {
        return file(citizen, Map.of("bodyCode", body, "language", "kk", "subject", subject, "substance", substance));
    }

    private static String fileInRussian(String citizen) {
        return file(
                citizen,
                Map.of(
                        "bodyCode", Api.VILLAGE,
                        "language", "ru",
                        "subject", "Мусорный полигон",
                        "substance", "Дым мусорного полигона мешает жителям, просим его перенести."));
    }

    /** Its handling. */
    private static String file(String citizen, Map<String, String> draft) {
        Map<String, String> typed = new HashMap<>(draft);
        typed.put("type", "APPLICATION");
        return as(citizen)
                .contentType(ContentType.JSON)
                .body(typed)
                .post("/api/v1/appeals")
                .then()
                .statusCode(201)
                .extract()
                .path("appeal.handlings[0].id");
    }

    private static String appeal(String handling) {
        return as("officer").get("/api/v1/office/appeals/" + handling).path("appeal.id");
    }
}
