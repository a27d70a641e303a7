package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A citizen's appeal and what bodies do with it, over HTTP; what is signed has a test of its own. */
@QuarkusTest
class AppealTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";
    private static final String REGION = "akimat-710000000";

    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void isRegisteredAtOnceAndFollowedByNumberAndCode() {
        JsonPath filed = file(Map.of());
        JsonPath appeal = filed;
        String number = appeal.getString("appeal.number");
        assertEquals("2026-09-01", appeal.getString("appeal.registeredOn"));
        assertEquals("2026-09-22", appeal.getString("appeal.handlings[0].dueOn"), "15 working days after the first");
        String code = filed.getString("followUpCode");
        track(number, code).then().statusCode(200).body("id", equalTo(filed.getString("appeal.id")));
        track(number.toLowerCase().replace("-", " "), code.toLowerCase().replace("-", ""))
                .then()
                .statusCode(200);
        String wrong =
                track(number, "0000-0000-0000").then().statusCode(404).extract().asString();
        String unknown =
                track("ЖТ-2026-99999999", code).then().statusCode(404).extract().asString();
        assertEquals(withoutTrace(wrong), withoutTrace(unknown), "which of the two is wrong is not told");
        as("yerlan")
                .get("/api/v1/appeals/" + filed.getString("appeal.id"))
                .then()
                .statusCode(404);
        as("officer2")
                .get("/api/v1/office/appeals/" + appeal.getString("appeal.handlings[0].id"))
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "other-body"));
        as("aigul").get("/api/v1/appeals/mine").then().body("items[0].number", matchesPattern("ЖТ-2026-[0-9]{8}"));
    }

    @Test
    void afterHoursItIsRegisteredOnTheNextWorkingDay() {
        time.set(Instant.parse("2026-09-04T14:00:00Z"));
        assertEquals("2026-09-07", file(Map.of()).getString("appeal.registeredOn"));
    }

    @Test
    void theBodyAloneReadsWhoWroteAndNoEventTellsIt() {
        JsonPath filed = file(Map.of("address", "Көкбұлақ, Абай көшесі, 77"));
        String handling = filed.getString("appeal.handlings[0].id");
        as("officer")
                .get("/api/v1/office/appeals/" + handling)
                .then()
                .statusCode(200)
                .body("appellant.name", equalTo("Айгүл Сәрсенова"))
                .body("appellant.address", equalTo("Көкбұлақ, Абай көшесі, 77"));
        String id = filed.getString("appeal.id");
        await().until(() -> events(id).size() == 1);
        JsonNode event = events(id).get(0);
        Contracts.check(event);
        for (String secret : List.of("900315400017", "Айгүл", "Абай", "Жарық")) {
            assertFalse(event.toString().contains(secret), secret);
        }
    }

    @Test
    void defectsAreMendedAndTheTermIsCountedFromThere() {
        JsonPath filed = file(Map.of());
        String handling = filed.getString("appeal.handlings[0].id");
        office(handling, 0, "defects", Map.of("note", "Қай көше екені жазылмаған", "fixBy", "2026-09-08"))
                .then()
                .statusCode(200)
                .body("handling.phase", equalTo("AWAITING_FIX"));
        time.set(Instant.parse("2026-09-03T05:00:00Z"));
        mend("yerlan", handling).then().statusCode(404);
        mend("aigul", handling)
                .then()
                .statusCode(200)
                .body("handlings[0].phase", equalTo("UNDER_REVIEW"))
                .body("handlings[0].dueOn", equalTo("2026-09-24"))
                .body("handlings[0].addition", equalTo("Абай көшесі"));
        mend("aigul", handling).then().statusCode(409).body("article", equalTo("64(6)"));
        as("aigul")
                .get("/api/v1/appeals/" + filed.getString("appeal.id") + "/deadlines")
                .then()
                .body("findAll { it.metAt == null && it.droppedAt == null }.kind", contains("APPEAL_ANSWER"))
                .body("find { it.kind == 'APPEAL_ANSWER' }.dueOn", equalTo("2026-09-24"));
    }

    @Test
    void whatIsNotMendedIsReturned() {
        String handling = file(Map.of()).getString("appeal.handlings[0].id");
        office(handling, 0, "defects", Map.of("note", "Мәні жоқ", "fixBy", "2026-09-04"));
        Map<String, String> back = Map.of("ground", "NOT_FIXED", "reason", "Толықтырылмаған");
        office(handling, 1, "return", back).then().statusCode(409).body("article", equalTo("64(7)"));
        time.set(Instant.parse("2026-09-07T05:00:00Z"));
        mend("aigul", handling).then().statusCode(409);
        office(handling, 0, "return", back).then().statusCode(412);
        office(handling, 1, "return", back).then().statusCode(200).body("handling.phase", equalTo("RETURNED"));
    }

    @Test
    void aReportOfDangerIsNeverReturned() {
        String handling = file(Map.of("urgent", true)).getString("appeal.handlings[0].id");
        office(handling, 0, "return", Map.of("ground", "INSULTING", "reason", "Дөрекі"))
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "report-of-danger"));
        office(handling, 0, "termination", Map.of("ground", "NO_SUBSTANCE", "reason", "Мәнсіз"))
                .then()
                .statusCode(409);
        time.set(Instant.parse("2026-09-10T05:00:00Z"));
        redirect("officer", handling, 0, "ministry-emergencies", null).then().statusCode(200);
    }

    @Test
    void sentOnInPartTheOtherBodyHasItsOwnClock() {
        JsonPath filed = file(Map.of());
        String here = filed.getString("appeal.handlings[0].id");
        time.set(Instant.parse("2026-09-03T05:00:00Z"));
        redirect("officer", here, 0, REGION, "Жол жөндеу")
                .then()
                .statusCode(200)
                .body("handling.phase", equalTo("UNDER_REVIEW"));
        JsonPath seen = as("aigul")
                .get("/api/v1/appeals/" + filed.getString("appeal.id"))
                .jsonPath();
        assertEquals(List.of("2026-09-22", "2026-09-24"), seen.getList("handlings.dueOn"));
        assertEquals("Жол жөндеу", seen.getString("handlings[1].part"));
        String there = seen.getString("handlings[1].id");
        time.set(Instant.parse("2026-09-07T05:00:00Z"));
        redirect("officer", here, 0, REGION, null)
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "redirection-too-late"));
        redirect("officer2", there, 0, "ministry-transport", null)
                .then()
                .statusCode(200)
                .body("handling.phase", equalTo("REDIRECTED"));
    }

    @Test
    void theThirdTimeTheCommonSuperiorNamesTheCompetentBody() {
        JsonPath filed = file(Map.of());
        String id = filed.getString("appeal.id");
        redirect("officer", filed.getString("appeal.handlings[0].id"), 0, REGION, null);
        redirect("officer2", last(id, "id"), 0, Api.VILLAGE, null).then().statusCode(200);
        assertEquals(Api.VILLAGE, last(id, "bodyCode"));
        redirect("officer", last(id, "id"), 0, "ministry-water", null).then().statusCode(200);
        assertEquals("government", last(id, "bodyCode"), "above the village and the ministry");
    }

    @Test
    void theTermIsExtendedOnceByTwoMonthsAtMost() {
        String handling = file(Map.of()).getString("appeal.handlings[0].id");
        extend(handling, "2026-11-02").then().statusCode(400);
        extend(handling, "2026-09-22").then().statusCode(400);
        extend(handling, "2026-10-30").then().statusCode(200).body("handling.dueOn", equalTo("2026-10-30"));
        office(handling, 1, "extension", Map.of("until", "2026-11-02", "reason", "Тағы", "decidedBy", "Әкім"))
                .then()
                .statusCode(409)
                .body("article", equalTo("76(3)"));
    }

    @Test
    void theCitizenIsHeardAndObjects() {
        String handling = file(Map.of()).getString("appeal.handlings[0].id");
        Map<String, String> hearing = Map.of("on", "2026-09-03", "about", "Бас тарту көзделген");
        office(handling, 0, "hearing", hearing).then().statusCode(400);
        office(handling, 0, "hearing", Map.of("on", "2026-09-04", "about", "Бас тарту көзделген"))
                .then()
                .statusCode(200)
                .body("handling.objectionDueOn", equalTo("2026-09-03"));
        object(handling).then().statusCode(200).body("handlings[0].objection", equalTo("Келіспеймін"));
        object(handling).then().statusCode(409).body("type", equalTo(PROBLEM + "objected-before"));
    }

    @Test
    void silenceIsSaidAndTheCitizenMayTakeItBack() {
        JsonPath filed = file(Map.of("type", "REQUEST"));
        String id = filed.getString("appeal.id");
        time.set(Instant.parse("2026-09-23T00:00:00Z"));
        as("aigul").get("/api/v1/appeals/" + id).then().body("handlings[0].phase", equalTo("SILENT"));
        Api.post("aigul", "/api/v1/appeals/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("handlings[0].phase", equalTo("TERMINATED"))
                .body("handlings[0].workingDaysLeft", nullValue());
        Api.post("aigul", "/api/v1/appeals/" + id + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "already-ended"));
        await().until(() -> events(id).size() == 2);
        events(id).forEach(Contracts::check);
    }

    private static JsonPath file(Map<String, Object> other) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "type", "APPLICATION",
                "bodyCode", Api.VILLAGE,
                "language", "kk",
                "subject", "Жарық",
                "substance", "Көшеде жарық жоқ, орнатуды сұраймын."));
        draft.putAll(other);
        return as("aigul")
                .contentType(ContentType.JSON)
                .body(draft)
                .post("/api/v1/appeals")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Response track(String number, String code) {
        return anyone().contentType(ContentType.JSON)
                .body(Map.of("number", number, "code", code))
                .post("/api/v1/appeals/tracking");
    }

    private static Response office(String handling, int version, String act, Map<String, ?> body) {
        return act("officer", handling, version, act, body);
    }

    private static Response act(String officer, String handling, int version, String act, Map<String, ?> body) {
        return as(officer)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/office/appeals/" + handling + "/" + act);
    }

    private static Response redirect(String officer, String handling, int version, String to, String part) {
        Map<String, String> body = new HashMap<>(Map.of("toBody", to, "reason", "Құзыреті бойынша"));
        body.put("part", part);
        return act(officer, handling, version, "redirection", body);
    }

    private static Response extend(String handling, String until) {
        return office(
                handling, 0, "extension", Map.of("until", until, "reason", "Сараптама керек", "decidedBy", "Әкім"));
    }

    private static Response mend(String citizen, String handling) {
        return words(citizen, handling, "mending", "Абай көшесі");
    }

    private static Response object(String handling) {
        return words("aigul", handling, "objection", "Келіспеймін");
    }

    private static Response words(String citizen, String handling, String act, String text) {
        return as(citizen)
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/api/v1/appeals/handlings/" + handling + "/" + act);
    }

    private static String last(String appeal, String field) {
        return as("aigul").get("/api/v1/appeals/" + appeal).jsonPath().getString("handlings[-1]." + field);
    }

    private static List<JsonNode> events(String appeal) {
        return Topics.all("appeal.events").stream()
                .filter(message -> appeal.equals(message.key()))
                .map(message -> Topics.read(message.value()))
                .filter(event -> !event.path("type").asText().contains(".deadline-"))
                .toList();
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
