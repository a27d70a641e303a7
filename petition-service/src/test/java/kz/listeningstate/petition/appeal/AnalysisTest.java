package kz.listeningstate.petition.appeal;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    EntityManager database;

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
        assertEquals(
                "790000000",
                file(Map.of("region", "790000000", "subject", "Ммм", "substance", "Ммм ррр ттт"))
                        .getString("appeal.region"));
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
    void whoeverHasTheSlipRatesTheAnswerWithoutALogIn() {
        JsonPath filed = file(Map.of());
        JsonPath another = file(Map.of());
        String handling = filed.getString("appeal.handlings[0].id");
        rateBySlip(filed, handling, 4).then().statusCode(409).body("type", equalTo(PROBLEM + "not-answered"));
        answer(handling, List.of());
        rateBySlip(another, handling, 1).then().statusCode(404);
        rateBySlip(filed, another.getString("appeal.handlings[0].id"), 1).then().statusCode(404);
        rateBySlip(filed, UUID.randomUUID().toString(), 1).then().statusCode(404);
        rateBySlip(filed, handling, 0).then().statusCode(400);
        anyone().contentType(ContentType.JSON)
                .body(Map.of("rating", stars(4)))
                .post(rating(handling))
                .then()
                .statusCode(400);
        rateBySlip(filed, handling, 4).then().statusCode(200).body("rating.stars", equalTo(4));
        // It is the one rating of the answer, and the citizen's own to change.
        rate("aigul", handling, 2).then().statusCode(200);
        time.set(Instant.parse("2026-10-01T05:00:00Z"));
        rateBySlip(filed, handling, 5).then().statusCode(409).body("type", equalTo(PROBLEM + "rating-closed"));
        as("officer")
                .get("/api/v1/office/appeals/" + handling + "/execution")
                .then()
                .body("rating.stars", equalTo(2));
        told(filed, "filed", "rated", "rated");
        as("auditor")
                .get("/api/v1/trails/" + filed.getString("appeal.id"))
                .then()
                .body("entry[1]", containsString("\"actor\":null"))
                .body("entry[2]", not(containsString("\"actor\":null")));
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
        List<JsonNode> events = told(filed, "filed", "measure-promised", "deadline-missed", "reopened");
        assertEquals("MISSED", events.get(3).path("data").path("cause").asText());
        assertEquals(
                handling, events.get(3).path("data").path("answeredHandlingId").asText());
    }

    @Test
    void figuresTellWhatBodiesDidAndHideWhoeverCouldBeKnown() {
        time.set(Instant.parse("2026-02-03T05:00:00Z"));
        UUID like = UUID.fromString(file(Map.of("region", "790000000", "subject", "Ммм", "substance", "Ммм ррр ттт"))
                .getString("appeal.id"));
        Instant filed = Instant.parse("2026-02-03T06:00:00Z");
        String body = "akimat-710000000";
        for (int i = 1; i <= 20; i++) {
            UUID appeal = clone(like, Map.of("topic", "trade", "filed_at", filed), 1, true);
            Map<String, Object> facts = new HashMap<>(Map.of("arrived_at", filed, "due_on", "2026-12-31"));
            Instant end = filed.plus(Duration.ofDays(i));
            if (i <= 8) {
                facts.putAll(Map.of("ended_at", end, "answered_at", end, "outcome", "FAVOURABLE"));
            } else if (i <= 18) {
                facts.putAll(Map.of("ended_at", end, "redirected_at", end));
            } else {
                facts.put("due_on", "2026-02-20");
            }
            UUID handling = handle(like, appeal, facts);
            if (i > 8 && i <= 19) {
                Map<String, Object> there = Map.of(
                        "arrived_at",
                        filed,
                        "due_on",
                        "2026-12-31",
                        "came_from",
                        handling,
                        "body_code",
                        i == 19 ? "ministry-water" : body);
                handle(like, appeal, there);
            }
            if (i <= 8) {
                execute("insert into appeal_rating values (cast(:id as uuid), 5, '{}', null, now(), now())", handling);
            }
        }
        cloneHandled(like, "sport", filed, 12, true);
        cloneHandled(like, "tourism", filed, 3, true);
        cloneHandled(like, "water", filed, 15, false);
        time.set(Instant.parse("2026-03-01T05:00:00Z"));
        String month = "/api/v1/analysis/appeals/figures?from=2026-02&to=2026-02&by=";
        await().until(() ->
                as("analyst").get(month + "TOPIC").jsonPath().getList("items").size() == 5);
        as("analyst")
                .get(month + "TOPIC&code=trade")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].month", equalTo("2026-02"))
                .body("items[0].arrived", equalTo(31))
                .body("items[0].open", equalTo(13))
                .body("items[0].overdue", equalTo(2))
                .body("items[0].overduePercent", equalTo(10))
                .body("items[0].redirected", equalTo(11))
                .body("items[0].redirectedPercent", equalTo(35))
                .body("items[0].answered", equalTo(8))
                .body("items[0].medianDays", equalTo(4.5f))
                .body("items[0].ratings", equalTo(8))
                .body("items[0].stars", nullValue());
        // One who wrote 15 times, and the one without a topic, are one person each; 12 are hidden so that 5 cannot be
        // reckoned.
        as("operator")
                .get(month + "TOPIC")
                .then()
                .body("items.findAll { it.hidden }.code", contains("none", "sport", "tourism", "water"))
                .body("items.findAll { it.hidden && it.arrived != null }", empty());
        as("analyst")
                .get(month + "BODY")
                .then()
                .body("items.findAll { it.hidden }.code", contains(body, "ministry-water"));
        as("analyst")
                .get("/api/v1/analysis/appeals/redirections?month=2026-02")
                .then()
                .body("items", hasSize(1))
                .body("items[0].toBody", equalTo(body))
                .body("items[0].redirections", equalTo(10));
        String csv = anyone().get("/api/v1/statistics/appeals/figures.csv?by=TOPIC&from=2026-02&to=2026-02")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.startsWith("month,code,topic,hidden,arrived,open,"), csv);
        assertTrue(csv.contains("2026-02,trade,,false,31,13,"), csv);
        assertTrue(csv.contains("2026-02,tourism,,true,,,"), csv);
        anyone().get(month + "TOPIC").then().statusCode(401);
        as("aigul").get(month + "TOPIC").then().statusCode(403);
        as("officer").get("/api/v1/analysis/appeals/alerts").then().statusCode(403);
        as("analyst").get(month + "PERSON").then().statusCode(404);
        as("analyst")
                .get("/api/v1/analysis/appeals/figures?from=2026-13")
                .then()
                .statusCode(400);
        as("analyst").get("/api/v1/analysis/appeals/redirections").then().statusCode(400);
    }

    @Test
    void whatTheCountrySaysIsRaisedOnceAndClosed() {
        UUID like = UUID.fromString(file(Map.of()).getString("appeal.id"));
        Instant monday = Instant.parse("2026-06-15T06:00:00Z");
        for (int day = 0; day <= 90; day++) {
            Instant at = monday.minus(Duration.ofDays(day));
            clone(like, Map.of("topic", "housing", "region", "110000000", "filed_at", at), 20, true);
            clone(like, Map.of("topic", "water", "region", "110000000", "filed_at", at), 3, true);
            clone(like, Map.of("topic", "housing", "region", "750000000", "filed_at", at), 2, true);
        }
        clone(like, Map.of("topic", "water", "region", "750000000", "filed_at", monday), 14, true);
        clone(like, Map.of("topic", "housing", "region", "750000000", "filed_at", monday), 25, false);
        time.set(Instant.parse("2026-06-16T05:00:00Z"));
        // What other tests filed in other months may be raised too.
        String raised = "items.findAll { it.raisedOn == '2026-06-15' }";
        await().until(() -> alerts("open=true").getList(raised).size() == 2);
        JsonPath alerts = alerts("open=true").setRootPath(raised);
        Map<String, ?> water = alerts.getMap("find { it.topic == 'water' }");
        assertEquals(List.of("750000000", "750000000"), alerts.getList("region"));
        assertEquals(
                List.of("2026-06-15", 1, 14, 14),
                List.of(water.get("raisedOn"), water.get("days"), water.get("appeals"), water.get("people")));
        assertFalse(alerts.getMap("find { it.topic == 'housing' }").containsKey("people"), "one person and two");
        anyone().get("/api/v1/statistics/appeals/alerts")
                .then()
                .statusCode(200)
                .body(raised + ".topic", contains("water"));
        time.set(Instant.parse("2026-06-25T05:00:00Z"));
        await().until(() -> alerts("open=true").getList(raised).isEmpty());
        assertEquals(
                List.of("2026-06-22", "2026-06-22"),
                alerts("open=false").getList(raised + ".closedOn"),
                "a week later");
        List<JsonNode> told = Topics.all("appeal.alerts").stream()
                .map(message -> Topics.read(message.value()))
                .filter(event -> !event.path("type").asText().contains(".deadline-near"))
                .toList();
        told.forEach(Contracts::check);
        assertEquals(
                Map.of("water", true, "housing", false),
                told.stream()
                        .map(event -> event.path("data"))
                        .filter(data -> data.path("day").asText().equals("2026-06-15"))
                        .collect(Collectors.toMap(
                                data -> data.path("topic").asText(),
                                data -> data.path("shownToPublic").asBoolean())),
                "once each");
    }

    private static JsonPath alerts(String query) {
        return as("analyst").get("/api/v1/analysis/appeals/alerts?" + query).jsonPath();
    }

    private void cloneHandled(UUID like, String topic, Instant at, int times, boolean ofOthers) {
        for (int i = 0; i < times; i++) {
            UUID appeal = clone(like, Map.of("topic", topic, "filed_at", at), 1, ofOthers);
            handle(like, appeal, Map.of("arrived_at", at, "due_on", "2026-12-31"));
        }
    }

    /**
     * Appeals like that one with other facts; the id of one of them.
     *
     * @param ofOthers each of somebody else; or else all of the same person
     */
    private UUID clone(UUID like, Map<String, ?> facts, int times, boolean ofOthers) {
        UUID id = UUID.randomUUID();
        for (int i = 0; i < times; i++) {
            id = UUID.randomUUID();
            Map<String, Object> all = new HashMap<>(facts);
            all.put("id", id);
            all.put("number", "ЖТ-2026-" + id);
            if (ofOthers) {
                all.put("appellant_id", UUID.randomUUID());
            }
            copy("appeal", "id", like, all);
        }
        return id;
    }

    private UUID handle(UUID like, UUID appeal, Map<String, ?> facts) {
        UUID id = UUID.randomUUID();
        Map<String, Object> all = new HashMap<>(facts);
        all.put("id", id);
        all.put("appeal_id", appeal);
        copy("appeal_handling", "appeal_id", like, all);
        return id;
    }

    private void copy(String table, String key, UUID like, Map<String, Object> facts) {
        String json = facts.entrySet().stream()
                .map(fact -> "\"" + fact.getKey() + "\":\"" + fact.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("insert into " + table
                                + " select (jsonb_populate_record(one, cast(:json as jsonb))).* from " + table
                                + " one where one."
                                + key + " = :like")
                        .setParameter("json", json)
                        .setParameter("like", like)
                        .executeUpdate());
    }

    private void execute(String statement, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement)
                        .setParameter("id", id.toString())
                        .executeUpdate());
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

    private static PromisedMeasure promise(String dueOn) {
        return new PromisedMeasure("Шам орнатамыз", LocalDate.parse(dueOn));
    }

    /** As the signing of an act does; the first measure's id, if there is one. */
    private String answer(String handling, List<PromisedMeasure> promises) {
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
        return as(user).contentType(ContentType.JSON).body(stars(stars)).put(rating(handling));
    }

    private static Response rateBySlip(JsonPath slip, String handling, int stars) {
        Map<String, String> held =
                Map.of("number", slip.getString("appeal.number"), "code", slip.getString("followUpCode"));
        return anyone().contentType(ContentType.JSON)
                .body(Map.of("slip", held, "rating", stars(stars)))
                .post(rating(handling));
    }

    private static Map<String, Object> stars(int stars) {
        return Map.of("stars", stars, "reasons", List.of("SLOW", "CLEAR"), "words", "Кеш, бірақ түсінікті");
    }

    private static String rating(String handling) {
        return "/api/v1/appeals/handlings/" + handling + "/execution/rating";
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
