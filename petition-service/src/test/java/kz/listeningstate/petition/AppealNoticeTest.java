package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a body owes in an appeal and comes near its last day, or was missed, leaves one event each on the appeals' own topic. */
@QuarkusTest
class AppealNoticeTest extends PlatformTest {
    private static final String DUE_SOON = "2026-09-21T05:00:00Z";
    private static final String OVER = "2026-09-22T19:00:00Z";

    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void theAnswerIsWarnedOfAndItsMissIsSilence() {
        Filed appeal = file();
        String[] near = {"APPEAL_ANSWER near 10", "APPEAL_ANSWER near 3", "APPEAL_ANSWER near 1"};
        step(appeal, "2026-09-08T05:00:00Z", near[0]);
        step(appeal, "2026-09-17T05:00:00Z", near[0], near[1]);
        step(appeal, DUE_SOON, near);
        step(appeal, "2026-09-22T18:59:59Z", near);
        step(appeal, OVER, near[0], near[1], near[2], "APPEAL_ANSWER missed 0");
        step(appeal, "2026-10-22T05:00:00Z", near[0], near[1], near[2], "APPEAL_ANSWER missed 0");
        JsonNode missed = events(appeal).get(4).path("data");
        assertEquals("76", missed.path("article").asText());
        assertEquals("2026-09-22", missed.path("lastDay").asText());
        assertEquals(Api.VILLAGE, missed.path("owedBy").asText());
        assertEquals(
                "akimat-demo-kokzhazyk", missed.path("higherBody").asText(), "whose superior is to hear of it, too");
        assertEquals(appeal.handling, missed.path("subjectId").asText());
        assertTrue(missed.path("silent").asBoolean());
        assertEquals(Api.VILLAGE, missed.path("bodyCode").asText());
        assertEquals("Көкбұлақ ауылының әкімдігі", missed.at("/bodyName/kk").asText());
        assertTrue(Topics.events(appeal.id).isEmpty(), "an appeal is no petition");
        complain(appeal).then().statusCode(201);
    }

    /** A warning is no act of the body: who has read the case before it may still act. */
    @Test
    void aWarningMakesNobodysVersionStale() {
        Filed appeal = file();
        step(appeal, "2026-09-08T05:00:00Z", "APPEAL_ANSWER near 10");
        office("officer", appeal.handling, "hearing", Map.of("on", "2026-09-15", "about", "Бас тартылмақ"))
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsAnsweredOrSentOnIsNotWarnedOf() {
        Filed appeal = file();
        office(
                        "officer",
                        appeal.handling,
                        "redirection",
                        Map.of("toBody", "akimat-710000000", "reason", "Құзыреті бойынша"))
                .then()
                .statusCode(200);
        time.set(Instant.parse(DUE_SOON));
        await().until(() -> told(appeal).equals(List.of("APPEAL_ANSWER near 1")));
        JsonNode near = events(appeal).get(3).path("data");
        assertEquals("akimat-710000000", near.path("owedBy").asText(), "who has it now");
        assertFalse(near.path("subjectId").asText().equals(appeal.handling));
    }

    /** The citizen's time to mend runs out without a word; that the body does not return it is its own miss, not yet silence. */
    @Test
    void theCitizensOwnTermIsNobodysDuty() {
        Filed appeal = file();
        office("officer", appeal.handling, "defects", Map.of("note", "Қай көше?", "fixBy", "2026-09-08"))
                .then()
                .statusCode(200);
        step(appeal, "2026-09-07T05:00:00Z");
        step(appeal, "2026-09-10T05:00:00Z", "APPEAL_RETURN near 1");
        step(appeal, "2026-09-11T19:00:00Z", "APPEAL_RETURN near 1", "APPEAL_RETURN missed 0");
        assertFalse(events(appeal).get(3).at("/data/silent").asBoolean());
    }

    @Test
    void theFileThatIsNotOpenedIsMissedButNoSilence() {
        Filed appeal = file();
        Api.post("aigul", "/api/v1/appeals/handlings/" + appeal.handling + "/file-access")
                .then()
                .statusCode(201);
        time.set(Instant.parse("2026-09-04T19:00:00Z"));
        JsonNode missed = missed(appeal, "APPEAL_FILE_ACCESS");
        assertEquals("75", missed.path("article").asText());
        assertFalse(missed.path("silent").asBoolean());
    }

    @Test
    void aComplaintThatWaitsIsMissedByTheBodyAndThenByTheHigherOne() {
        Filed appeal = file();
        step(appeal, OVER, "APPEAL_ANSWER missed 0");
        time.set(Instant.parse("2026-09-23T05:00:00Z"));
        complain(appeal).then().statusCode(201);
        time.set(Instant.parse("2026-09-28T19:00:00Z"));
        assertEquals(
                Api.VILLAGE, missed(appeal, "COMPLAINT_FORWARD").path("owedBy").asText());
        await().until(() -> last(appeal).contains("complaint-forwarded"));
        time.set(Instant.parse("2026-12-01T05:00:00Z"));
        JsonNode missed = missed(appeal, "COMPLAINT_DECISION");
        assertEquals("akimat-demo-kokzhazyk", missed.path("owedBy").asText());
        assertEquals(Api.VILLAGE, missed.path("bodyCode").asText());
        assertFalse(missed.path("silent").asBoolean());
    }

    /** First the miss, then what follows from it. */
    private static String last(Filed appeal) {
        List<JsonNode> events = events(appeal);
        return events.get(events.size() - 1).path("type").asText();
    }

    private static JsonNode missed(Filed appeal, String kind) {
        await().until(() -> told(appeal).contains(kind + " missed 0"));
        events(appeal).forEach(Contracts::check);
        return events(appeal).stream()
                .filter(event -> event.path("type").asText().contains("deadline-missed"))
                .map(event -> event.path("data"))
                .filter(data -> data.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private record Filed(String id, String handling) {}

    private static Filed file() {
        JsonPath filed = as("aigul")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "type", "APPLICATION",
                        "bodyCode", Api.VILLAGE,
                        "language", "kk",
                        "subject", "Жарық",
                        "substance", "Көшеде жарық жоқ, орнатуды сұраймын."))
                .post("/api/v1/appeals")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Filed(filed.getString("appeal.id"), filed.getString("appeal.handlings[0].id"));
    }

    private static Response office(String officer, String handling, String act, Map<String, ?> body) {
        return as(officer)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1/office/appeals/" + handling + "/" + act);
    }

    private static Response complain(Filed appeal) {
        return as("aigul")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/appeals/handlings/" + appeal.handling + "/complaint");
    }

    private void step(Filed appeal, String now, String... told) {
        time.set(Instant.parse(now));
        await().pollDelay(Duration.ofMillis(1_200)).until(() -> told(appeal).equals(List.of(told)));
        events(appeal).forEach(Contracts::check);
    }

    private static List<String> told(Filed appeal) {
        return events(appeal).stream()
                .filter(event -> event.path("type").asText().contains("appeal.deadline-"))
                .map(event -> event.at("/data/kind").asText() + " "
                        + event.path("type").asText().replaceAll("^.*deadline-(.*)\\.v1$", "$1") + " "
                        + event.at("/data/workingDaysLeft").asInt())
                .toList();
    }

    private static List<JsonNode> events(Filed appeal) {
        return Topics.all("appeal.events").stream()
                .filter(message -> appeal.id.equals(message.key()))
                .map(message -> Topics.read(message.value()))
                .toList();
    }
}
