package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.send;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a body does before it decides (90-5(2)), and what of it everybody sees as done, open or needless. */
@QuarkusTest
class WorkingGroupTest extends OfficeTest {
    private static final String MEMBERS = "consideration/members";
    private static final String STEPS = "consideration/steps";
    private static final String OPINIONS = "consideration/opinions";
    private static final Map<String, String> DEPUTY =
            Map.of("name", "Асан Омаров", "organisation", "Аудандық мәслихат", "capacity", "DEPUTY");

    @Test
    void onlyTheBodysOwnOfficerInvitesMembers() {
        String id = Api.considered();
        send("officer", id, MEMBERS, DEPUTY).then().statusCode(201).body("capacity", equalTo("DEPUTY"));
        refused(send("officer2", id, MEMBERS, DEPUTY), 403, "other-body");
        refused(send("aigul", id, MEMBERS, DEPUTY), 403, "forbidden");
    }

    @Test
    void minutesAreRewrittenByWhoHasReadThem() {
        String id = Api.considered();
        String member = invited(id);
        Map<String, Object> minutes = step("MEETING", "Хаттама № 1", member);
        Response meeting = send("officer", id, STEPS, minutes);
        meeting.then().statusCode(201).body("present", hasItem(member));
        String step = "/api/v1/petitions/" + id + "/" + STEPS + "/" + meeting.path("id");
        refused(sends("officer", minutes).put(step), 428, "if-match-missing");
        ifMatch("officer", 0).body(minutes).put(step).then().statusCode(200);
        refused(ifMatch("officer", 7).body(minutes).put(step), 412, "stale-version");
        refused(
                send("officer", id, STEPS, Map.of("kind", "MEETING", "heldOn", "2026-09-02", "report", "Ертең")),
                400,
                "invalid-request");
    }

    @Test
    void whoIsRecusedTakesPartNoMore() {
        String id = Api.considered();
        String member = invited(id);
        ifMatch("officer", 0)
                .body(Map.of("declaration", "Жақын туысым мердігер", "recused", true))
                .post("/api/v1/petitions/" + id + "/" + MEMBERS + "/" + member + "/conflict")
                .then()
                .statusCode(200)
                .body("recused", equalTo(true));
        refused(send("officer", id, STEPS, step("SITE_VISIT", "Құбыр ескі", member)), 422, "not-a-member");
        considered(id).body("workingGroup[0].conflict", notNullValue()).body("steps", hasSize(0));
    }

    @Test
    void aGroupThatNeverMetHasDoneNothing() {
        String id = Api.considered();
        duty(id, "working-group", "OPEN", null);
        send("officer", id, STEPS, step("MEETING", "Хаттама № 1")).then().statusCode(201);
        duty(id, "working-group", "OPEN", null);
        String member = invited(id);
        duty(id, "working-group", "OPEN", null);
        send("officer", id, STEPS, step("SITE_VISIT", "Құбыр ескі", member))
                .then()
                .statusCode(201);
        duty(id, "working-group", "OPEN", null);
        send("officer", id, STEPS, step("MEETING", "Хаттама № 2", member))
                .then()
                .statusCode(201);
        duty(id, "working-group", "DONE", null);
        considered(id)
                .body("duties.name", equalTo(List.of("working-group", "site-visit", "public-discussion")))
                .body("duties.article.unique()", equalTo(List.of("90-5(2)")));
    }

    @Test
    void aVisitIsMadeOrNeedlessForAReason() {
        String id = Api.considered();
        duty(id, "site-visit", "OPEN", null);
        Map<String, ?> unreasoned = Map.of("kind", "NO_SITE_VISIT", "heldOn", "2026-09-01", "report", " ");
        refused(send("officer", id, STEPS, unreasoned), 400, "invalid-request");
        duty(id, "site-visit", "OPEN", null);
        String reasons = "Фактілер мұрағат құжаттарымен расталған";
        Response needless = send("officer", id, STEPS, step("NO_SITE_VISIT", reasons));
        needless.then().statusCode(201);
        duty(id, "site-visit", "NOT_NEEDED", reasons);
        save(id, DRAFT).then().statusCode(200);
        sign(id).then().statusCode(200);
        publish(id)
                .then()
                .statusCode(200)
                .body("decision.duties.find { it.name == 'site-visit' }.state", equalTo("NOT_NEEDED"))
                .body("decision.duties.find { it.name == 'site-visit' }.reason", equalTo(reasons))
                .body("decision.duties.find { it.name == 'working-group' }.state", equalTo("OPEN"));
    }

    @Test
    void aVisitOverridesThatItWasNeedlessAndIsNotTakenBack() {
        String id = Api.considered();
        Map<String, ?> reasons = step("NO_SITE_VISIT", "Фактілер даусыз");
        String needless = send("officer", id, STEPS, reasons).path("id");
        send("officer", id, STEPS, step("SITE_VISIT", "Құбыр ескі")).then().statusCode(201);
        duty(id, "site-visit", "DONE", null);
        refused(send("officer", id, STEPS, reasons), 409, "site-visited", "90-5(2)");
        String step = "/api/v1/petitions/" + id + "/" + STEPS + "/" + needless;
        refused(ifMatch("officer", 0).body(reasons).put(step), 409, "site-visited", "90-5(2)");
        duty(id, "site-visit", "DONE", null);
        considered(id).body("steps.kind", containsInAnyOrder("NO_SITE_VISIT", "SITE_VISIT"));
    }

    @Test
    void anotherBodyGivesItsOpinionOnce() {
        String id = Api.considered();
        refused(send("officer", id, OPINIONS, Map.of("bodyCode", Api.VILLAGE, "question", "?")), 422, "own-body");
        String asked = asked(id);
        String opinion = "/api/v1/office/opinions/" + asked + "/answer";
        assertTrue(Api.all("officer2", "/api/v1/office/opinions")
                .getList("items.id")
                .contains(asked));
        refused(sends("officer", Map.of("answer", "0")).post(opinion), 403, "other-body");
        Map<String, String> answer = Map.of("answer", "12 млн");
        sends("officer2", answer).post(opinion).then().statusCode(200);
        refused(sends("officer2", answer).post(opinion), 409, "already-answered");
        considered(id).body("opinions[0].answer", equalTo("12 млн"));
    }

    @Test
    void nothingIsAddedToTheRecordOfAConsiderationThatIsOver() {
        String id = Api.considered();
        String asked = asked(id);
        Api.post("aigul", "/api/v1/petitions/" + id + "/withdrawal").then().statusCode(200);
        refused(
                sends("officer2", Map.of("answer", "12 млн")).post("/api/v1/office/opinions/" + asked + "/answer"),
                409,
                "question-closed");
        refused(send("officer", id, STEPS, step("NO_SITE_VISIT", "Кеш")), 409, "wrong-phase", "90-5(1)");
    }

    private static String invited(String id) {
        return send("officer", id, MEMBERS, DEPUTY)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String asked(String id) {
        return send("officer", id, OPINIONS, Map.of("bodyCode", "akimat-710000000", "question", "Құны?"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> step(String kind, String report, String... present) {
        return Map.of("kind", kind, "heldOn", "2026-09-01", "report", report, "present", List.of(present));
    }

    private static ValidatableResponse considered(String id) {
        return anyone().get("/api/v1/petitions/" + id + "/consideration").then().statusCode(200);
    }

    private static void duty(String id, String name, String state, String reason) {
        String duty = "duties.find { it.name == '" + name + "' }.";
        considered(id)
                .body(duty + "state", equalTo(state))
                .body(duty + "reason", reason == null ? nullValue() : equalTo(reason));
    }
}
