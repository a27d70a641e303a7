package kz.listeningstate.petition.appeal;

import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.Api;
import kz.listeningstate.petition.Contracts;
import kz.listeningstate.petition.PlatformTest;
import kz.listeningstate.petition.TestTime;
import kz.listeningstate.petition.Topics;
import kz.listeningstate.petition.trail.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes after answers, and what many appeals together say. */
@QuarkusTest
class AnalysisTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";

    @Inject
    TestTime time;

    @Inject
    Clock clock;

    @Inject
    AppealLife life;

    @Inject
    AnswerExecution execution;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void anAppealIsCountedUnderATopicAndARegion() {
        JsonPath filed = file(Map.of());
        assertEquals("620000000", filed.getString("appeal.region"), "the addressee's, found above it");
        String handling = filed.getString("appeal.handlings[0].id");
        choose("officer", handling, 0, "water").then().statusCode(200).body("appeal.topic", equalTo("water"));
        choose("officer", handling, 0, "weather")
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unknown-topic"));
        choose("officer", handling, 7, "land").then().statusCode(412);
        choose("officer2", handling, 0, "land").then().statusCode(403);
        choose("aigul", handling, 0, "land").then().statusCode(403);
        assertEquals("790000000", file(Map.of("region", "790000000")).getString("appeal.region"));
        filing(Map.of("region", "791000000")).then().statusCode(422).body("type", equalTo(PROBLEM + "unknown-region"));
        filing(Map.of("region", "7900")).then().statusCode(400);
        filing(Map.of("topic", "weather")).then().statusCode(422);
        told(filed, "filed", "classified");
    }

    @Test
    void anAnswerIsRatedByItsCitizenAndThirtyDaysLaterForGood() {
        JsonPath filed = file(Map.of());
        String handling = filed.getString("appeal.handlings[0].id");
        rate("aigul", handling, 1).then().statusCode(409).body("type", equalTo(PROBLEM + "not-answered"));
        answer(handling, List.of());
        rate("aigul", handling, 0).then().statusCode(400);
        rate("aigul", handling, 6).then().statusCode(400);
        rate("yerlan", handling, 5).then().statusCode(404);
        rate("officer", handling, 5).then().statusCode(403);
        rate("aigul", handling, 1).then().statusCode(200).body("rating.stars", equalTo(1));
        time.set(Instant.parse("2026-10-01T04:59:59Z"));
        rate("aigul", handling, 4)
                .then()
                .statusCode(200)
                .body("rating.reasons", contains("CLEAR", "SLOW"))
                .body("rating.ratedAt", equalTo("2026-09-01T05:00:00Z"));
        time.set(Instant.parse("2026-10-01T05:00:00Z"));
        rate("aigul", handling, 5).then().statusCode(409).body("type", equalTo(PROBLEM + "rating-closed"));
        as("officer")
                .get("/api/v1/office/appeals/" + handling + "/execution")
                .then()
                .body("rating.stars", equalTo(4))
                .body("rating.words", equalTo("Кеш, бірақ түсінікті"));
        as("officer2")
                .get("/api/v1/office/appeals/" + handling + "/execution")
                .then()
                .statusCode(403);
        for (JsonNode event : told(filed, "filed", "rated", "rated")) {
            assertFalse(event.toString().contains("түсінікті"), "the words stay between the two");
        }
    }

    @Test
    void aMeasureReportedInTimeAndConfirmedIsDone() {
        JsonPath filed = file(Map.of());
        String handling = filed.getString("appeal.handlings[0].id");
        String measure = answer(handling, List.of(promise("2026-09-10")));
        judge("aigul", handling, measure, true).then().statusCode(409).body("type", equalTo(PROBLEM + "not-reported"));
        report("officer2", handling, measure).then().statusCode(403);
        report("officer", handling, measure)
                .then()
                .statusCode(200)
                .body("measures[0].report", equalTo("Шам орнатылды"));
        report("officer", handling, measure).then().statusCode(409).body("type", equalTo(PROBLEM + "reported-before"));
        judge("yerlan", handling, measure, true).then().statusCode(404);
        judge("aigul", handling, UUID.randomUUID().toString(), true).then().statusCode(404);
        judge("aigul", handling, measure, true).then().statusCode(200).body("measures[0].done", equalTo(true));
        judge("aigul", handling, measure, false)
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "judged-before"));
        time.set(Instant.parse("2026-09-20T05:00:00Z"));
        as("aigul")
                .get("/api/v1/appeals/" + filed.getString("appeal.id") + "/deadlines")
                .then()
                .body("find { it.kind == 'APPEAL_MEASURE' }.missedAt", nullValue());
        told(filed, "filed", "measure-promised", "measure-reported", "measure-judged");
    }

    @Test
    void aDeniedMeasureReopensTheAppealAtTheSameBodyWithAFreshClock() {
        JsonPath filed = file(Map.of());
        String handling = filed.getString("appeal.handlings[0].id");
        String measure = answer(handling, List.of(promise("2026-09-10"), promise("2026-09-11")));
        time.set(Instant.parse("2026-09-08T05:00:00Z"));
        report("officer", handling, measure).then().statusCode(200);
        judge("aigul", handling, measure, false).then().statusCode(200);
        JsonPath appeal = as("aigul")
                .get("/api/v1/appeals/" + filed.getString("appeal.id"))
                .jsonPath();
        assertEquals(List.of("ANSWERED", "UNDER_REVIEW"), appeal.getList("handlings.phase"));
        assertEquals(handling, appeal.getString("handlings[1].cameFrom"));
        assertEquals(Api.VILLAGE, appeal.getString("handlings[1].bodyCode"));
        assertEquals("2026-09-29", appeal.getString("handlings[1].dueOn"), "15 working days after the denial");
        as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("toBody", "ministry-water", "reason", "Құзыреті бойынша"))
                .post("/api/v1/office/appeals/" + appeal.getString("handlings[1].id") + "/redirection")
                .then()
                .statusCode(409);
        time.set(Instant.parse("2026-09-12T05:00:00Z"));
        await().until(() ->
                deadlines(filed).getList("findAll { it.missedAt != null }.kind").size() == 1);
        as("aigul")
                .get("/api/v1/appeals/" + filed.getString("appeal.id"))
                .then()
                .body("handlings", hasSize(2));
    }

    @Test
    void aMeasureWhoseDayPassesWithoutReportReopensIt() {
        JsonPath filed = file(Map.of());
        String handling = filed.getString("appeal.handlings[0].id");
        answer(handling, List.of(promise("2026-09-10")));
        time.set(Instant.parse("2026-09-10T18:59:59Z"));
        String id = filed.getString("appeal.id");
        as("aigul").get("/api/v1/appeals/" + id).then().body("handlings", hasSize(1));
        time.set(Instant.parse("2026-09-10T19:00:00Z"));
        await().until(() -> as("aigul")
                        .get("/api/v1/appeals/" + id)
                        .jsonPath()
                        .getList("handlings")
                        .size()
                == 2);
        List<JsonNode> events = told(filed, "filed", "measure-promised", "reopened");
        assertEquals("MISSED", events.get(2).path("data").path("cause").asText());
        assertEquals(
                handling, events.get(2).path("data").path("answeredHandlingId").asText());
    }

    private static Map<String, Object> draft(Map<String, ?> other) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "type", "APPLICATION",
                "bodyCode", Api.VILLAGE,
                "language", "kk",
                "subject", "Жарық",
                "substance", "Көшеде жарық жоқ, орнатуды сұраймын."));
        draft.putAll(other);
        return draft;
    }

    private static Response filing(Map<String, ?> other) {
        return as("aigul").contentType(ContentType.JSON).body(draft(other)).post("/api/v1/appeals");
    }

    private static JsonPath file(Map<String, ?> other) {
        return filing(other).then().statusCode(201).extract().jsonPath();
    }

    private static AnswerExecution.Promise promise(String dueOn) {
        return new AnswerExecution.Promise("Шам орнатамыз", LocalDate.parse(dueOn));
    }

    /** As the signing of an act does; the first measure's id, if there is one. */
    private String answer(String handling, List<AnswerExecution.Promise> promises) {
        QuarkusTransaction.requiringNew().run(() -> {
            AppealLife.Locked locked = life.locked(UUID.fromString(handling));
            locked.handling().answer(AnswerOutcome.FAVOURABLE, clock.instant());
            execution.promise(locked, Actor.SYSTEM, promises);
        });
        return as("aigul")
                .get("/api/v1/appeals/handlings/" + handling + "/execution")
                .jsonPath()
                .getString("measures[0].id");
    }

    private static Response choose(String user, String handling, int version, String topic) {
        return as(user).contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("topic", topic))
                .put("/api/v1/office/appeals/" + handling + "/topic");
    }

    private static Response rate(String user, String handling, int stars) {
        return as(user).contentType(ContentType.JSON)
                .body(Map.of("stars", stars, "reasons", List.of("SLOW", "CLEAR"), "words", "Кеш, бірақ түсінікті"))
                .put("/api/v1/appeals/handlings/" + handling + "/execution/rating");
    }

    private static Response report(String user, String handling, String measure) {
        return as(user).contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("text", "Шам орнатылды"))
                .post("/api/v1/office/appeals/" + handling + "/execution/measures/" + measure + "/report");
    }

    private static Response judge(String user, String handling, String measure, boolean done) {
        return as(user).contentType(ContentType.JSON)
                .body(Map.of("done", done))
                .post("/api/v1/appeals/handlings/" + handling + "/execution/measures/" + measure + "/verdict");
    }

    private static JsonPath deadlines(JsonPath filed) {
        return as("aigul")
                .get("/api/v1/appeals/" + filed.getString("appeal.id") + "/deadlines")
                .jsonPath();
    }

    /** The events of an appeal are these, each as its contract says. */
    private static List<JsonNode> told(JsonPath filed, String... names) {
        await().until(() -> events(filed).size() >= names.length);
        List<JsonNode> events = events(filed);
        events.forEach(Contracts::check);
        assertEquals(
                List.of(names),
                events.stream()
                        .map(event -> event.path("type").asText().replaceAll("^kz.*appeal\\.(.*)\\.v1$", "$1"))
                        .toList());
        return events;
    }

    private static List<JsonNode> events(JsonPath filed) {
        return Topics.all("appeal.events").stream()
                .filter(message -> filed.getString("appeal.id").equals(message.key()))
                .map(message -> Topics.read(message.value()))
                .toList();
    }
}
