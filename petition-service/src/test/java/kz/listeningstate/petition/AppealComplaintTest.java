package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Silence and complaints to the higher body, over HTTP: rows 91 (route, silence), 92 (window), 99 (term), 100 (outcomes) and
 * 136 (court) of the law file. Officer of the village: {@code officer}; of the district above it: {@code officer4}.
 */
@QuarkusTest
class AppealComplaintTest extends OfficeTest {
    private static final String DISTRICT = "akimat-demo-kokzhazyk";
    private static final String WORDS = "Заңсыз. Жауап мәні бойынша емес.";

    /** Rows "Silence, 91(2), 100(5)", "Complaint route, 91(4)", "Complaint outcomes, 100": oblige. */
    @Test
    void silenceIsComplainedOfWithOneClickAndTheBodyIsObligedToAct() {
        JsonPath filed = appeal(Api.VILLAGE);
        String id = filed.getString("appeal.id");
        String handling = filed.getString("appeal.handlings[0].id");
        at("2026-09-22T18:59:59Z");
        read(id).body("handlings[0].remedies.size()", equalTo(0));
        refused(complain("aigul", handling, null), 409, "nothing-to-complain-of");
        at("2026-09-22T19:00:00Z");
        read(id).body("handlings[0].phase", equalTo("SILENT"))
                .body("handlings[0].remedies.kind", contains("COMPLAINT_OF_SILENCE", "PROSECUTOR"))
                .body("handlings[0].remedies[0].until", equalTo("2027-03-25"))
                .body("handlings[0].remedies[0].higherBodyCode", equalTo(DISTRICT))
                .body("handlings[0].remedies[0].text", containsString("25.03.2027"))
                .body("handlings[0].remedies[0].text", not(containsString("{")));
        complain("yerlan", handling, null).then().statusCode(404);
        String complaint = filed(complain("aigul", handling, " "));
        refused(complain("aigul", handling, "Тағы"), 409, "already-complained");
        read(id).body("handlings[0].complaints[0].phase", equalTo("AT_BODY"))
                .body("handlings[0].complaints[0].forwardDueOn", equalTo("2026-09-28"))
                .body("handlings[0].complaints[0].workingDaysLeft", equalTo(3))
                .body("handlings[0].remedies.size()", equalTo(0));
        at("2026-09-24T05:00:00Z");
        refused(forward("officer4", complaint, 0), 403, "other-body");
        as("officer4").get(office(complaint)).then().statusCode(403);
        as("officer4").get(office(complaint) + "/filing").then().statusCode(403);
        refused(forward("officer", complaint, 7), 412, "stale-version");
        assertTrue(Api.all("officer", "/api/v1/office/appeal-complaints")
                .getList("items.complaint.id")
                .contains(complaint));
        forward("officer", complaint, 0).then().statusCode(200).body("complaint.phase", equalTo("AT_HIGHER_BODY"));
        refused(forward("officer", complaint, 1), 403, "other-body");
        for (String other : List.of("officer", "officer2")) {
            refused(draft(other, complaint, 1, Map.of("outcome", "DISMISSED", "reasons", "Жоқ")), 403, "other-body");
        }
        as("officer").get(office(complaint)).then().statusCode(200);
        JsonPath listed = Api.all("officer4", "/api/v1/office/appeal-complaints");
        String item = "items.find { it.complaint.id == '" + complaint + "' }";
        assertNotNull(listed.get(item + ".appellant.name"));
        assertEquals("2026-10-22", listed.getString(item + ".complaint.decisionDueOn"));
        as("officer4").get(office(complaint) + "/filing").then().body("identity", equalTo("LOG_IN"));
        refused(take("officer4", complaint, 1), 409, "no-decision");
        draft("officer4", complaint, 1, Map.of("outcome", "SATISFIED", "reasons", "Иә", "newAct", "Орнатылсын"))
                .then()
                .statusCode(400);
        Map<String, String> late = Map.of("outcome", "OBLIGED", "reasons", "Жауап жоқ", "orderedDueOn", "2026-10-16");
        draft("officer4", complaint, 1, late).then().statusCode(400);
        Map<String, String> ruling = Map.of("outcome", "OBLIGED", "reasons", "Жауап жоқ", "orderedDueOn", "2026-10-01");
        draft("officer4", complaint, 1, ruling)
                .then()
                .statusCode(200)
                .body("draft.outcome", equalTo("OBLIGED"))
                .body("complaint.outcome", nullValue());
        as("officer").get(office(complaint)).then().body("draft", nullValue());
        read(id).body("handlings[0].complaints[0].reasons", nullValue());
        refused(take("officer4", complaint, 1), 412, "stale-version");
        refused(sign("officer4", complaint, 2, "somebody"), 422, "signer-is-not-signatory", "100");
        refused(sign("officer4", complaint, 2, "lost-bytes"), 412, "stale-version");
        refused(take("officer", complaint, 2), 403, "other-body");
        refused(as("officer").get(office(complaint) + "/decision/manifest"), 403, "other-body");
        Response manifest = as("officer4").get(office(complaint) + "/decision/manifest");
        manifest.then().statusCode(200).header("ETag", "\"2\"").body("courtUntil", equalTo("2026-10-27"));
        refused(as("aigul").get(signed(complaint)), 404, "not-found");
        take("officer4", complaint, 2).then().statusCode(200).body("complaint.phase", equalTo("DECIDED"));
        refused(take("officer4", complaint, 3), 409, "wrong-phase");
        read(id).body("handlings.phase", contains("OVERRULED", "UNDER_REVIEW"))
                .body("handlings[0].complaints[0].outcome", equalTo("OBLIGED"))
                .body("handlings[0].complaints[0].signature.manifestSha256", equalTo(sha256(manifest.asString())))
                .body("handlings[0].complaints[0].signature.signatory", equalTo("Сейітов Болат Жұмабекұлы"))
                .body("handlings[0].remedies.kind", contains("COURT", "PROSECUTOR"))
                .body("handlings[0].remedies[0].until", equalTo("2026-10-27"))
                .body("handlings[1].bodyCode", equalTo(Api.VILLAGE))
                .body("handlings[1].cameFrom", equalTo(handling))
                .body("handlings[1].orderedBy", equalTo(complaint))
                .body("handlings[1].dueOn", equalTo("2026-10-01"));
        assertEquals(manifest.asString(), as("aigul").get(signed(complaint)).asString());
        as("yerlan").get(signed(complaint)).then().statusCode(404);
        nobodyMovesTheOrderedClock(read(id).extract().path("handlings[1].id"));
        told(id, "filed", "complained", "complaint-forwarded", "complaint-decided", "remitted");
    }

    private void nobodyMovesTheOrderedClock(String handling) {
        Map<String, String> longer = Map.of("until", "2026-10-30", "reason", "Керек", "decidedBy", "Әкім");
        refused(act(handling, 0, "extension", longer), 409, "ordered-upon-complaint");
        refused(act(handling, 0, "defects", Map.of("note", "?", "fixBy", "2026-09-30")), 409, "ordered-upon-complaint");
        Map<String, String> on = Map.of("toBody", "ministry-water", "reason", "Құзыреті бойынша");
        refused(act(handling, 0, "redirection", on), 409, "competence-decided");
    }

    /** Rows "Complaint window, 92": six months where the act named no remedies; "Complaint outcomes, 100": a new act. */
    @Test
    void aReturnIsComplainedOfInSixMonthsAndReplaced() {
        JsonPath filed = appeal(Api.VILLAGE);
        String id = filed.getString("appeal.id");
        String handling = filed.getString("appeal.handlings[0].id");
        act(handling, 0, "return", Map.of("ground", "INSULTING", "reason", "Дөрекі"))
                .then()
                .statusCode(200);
        complain("aigul", handling, "  ").then().statusCode(400).body("errors[0].field", equalTo("text"));
        complain("aigul", handling, "а".repeat(20_001)).then().statusCode(400);
        at("2027-03-01T19:00:00Z");
        refused(complain("aigul", handling, WORDS), 409, "complaint-too-late");
        at("2027-03-01T05:00:00Z");
        read(id).body("handlings[0].remedies[0].until", equalTo("2027-03-01"));
        String complaint = filed(complain("aigul", handling, WORDS));
        forward("officer", complaint, 0).then().statusCode(200);
        Map<String, String> bare = Map.of("outcome", "REPLACED", "reasons", "Мәтінде дөрекілік жоқ");
        draft("officer4", complaint, 1, bare).then().statusCode(400).body("errors[0].field", equalTo("newAct"));
        Map<String, String> ruling = new HashMap<>(bare);
        ruling.put("newAct", "Жарық бір ай ішінде орнатылсын.");
        draft("officer4", complaint, 1, ruling).then().statusCode(200);
        take("officer4", complaint, 2).then().statusCode(200);
        read(id).body("handlings.size()", equalTo(1))
                .body("handlings[0].phase", equalTo("OVERRULED"))
                .body("handlings[0].complaints[0].newAct", equalTo(ruling.get("newAct")));
        told(id, "filed", "returned", "complained", "complaint-forwarded", "complaint-decided");
        assertFalse(events(id).toString().contains("Заңсыз"), "the citizen's words are in no event");
    }

    /** Rows "Complaint window, 92": three months of an act that names its remedies; "Complaint outcomes, 100": send back. */
    @Test
    void anActIsComplainedOfInThreeMonthsAndSentBack() {
        JsonPath filed = appeal(Api.VILLAGE, "REQUEST");
        String id = filed.getString("appeal.id");
        String handling = filed.getString("appeal.handlings[0].id");
        String act = "/api/v1/office/appeals/" + handling + "/act";
        sends("officer", Map.of("outcome", "NOTED", "text", "Назарға алынды."))
                .put(act)
                .then()
                .statusCode(200);
        ifMatch("officer", 0)
                .body(Map.of("cms", "by-head"))
                .post(act + "/signature")
                .then()
                .statusCode(200);
        at("2026-12-01T19:00:00Z");
        refused(complain("aigul", handling, WORDS), 409, "complaint-too-late", "92");
        at("2026-12-01T05:00:00Z");
        read(id).body("handlings[0].remedies.kind", contains("COMPLAINT", "PROSECUTOR"))
                .body("handlings[0].remedies[0].until", equalTo("2026-12-01"))
                .body("handlings[0].act.complaintUntil", equalTo("2026-12-01"));
        String complaint = filed(complain("aigul", handling, WORDS));
        forward("officer", complaint, 0).then().statusCode(200);
        draft("officer4", complaint, 1, Map.of("outcome", "SENT_BACK", "reasons", "Мәні бойынша жауап жоқ"))
                .then()
                .statusCode(200);
        take("officer4", complaint, 2).then().statusCode(200);
        read(id).body("handlings.phase", contains("OVERRULED", "UNDER_REVIEW"))
                .body("handlings[1].dueOn", equalTo("2026-12-23"));
        told(id, "filed", "answered", "complained", "complaint-forwarded", "complaint-decided", "remitted");
    }

    /** Rows "Complaint route, 91(4)" and "Complaint term, 99", "Court, 136": nobody's silence stops a complaint. */
    @Test
    void whatTheBodyDoesNotSendOnThePortalHandsOnAndTheHigherBodysSilenceOpensTheCourt() {
        JsonPath filed = appeal(Api.VILLAGE);
        String id = filed.getString("appeal.id");
        String handling = filed.getString("appeal.handlings[0].id");
        act(handling, 0, "termination", Map.of("ground", "REPEAT", "reason", "Қайталама"))
                .then()
                .statusCode(200);
        String complaint = filed(complain("aigul", handling, WORDS));
        Map<String, String> own = Map.of("outcome", "SATISFIED", "reasons", "Иә", "newAct", "Орнатылсын");
        draft("officer", complaint, 0, own).then().statusCode(200);
        at("2026-09-05T05:00:00Z");
        await().until(() -> names(id).contains("complaint-forwarded"));
        JsonNode forwarded =
                events(id).get(names(id).indexOf("complaint-forwarded")).path("data");
        assertEquals("true", forwarded.path("byPortal").asText());
        refused(take("officer", complaint, 2), 403, "other-body");
        as("officer4").get(office(complaint)).then().statusCode(200).body("draft", nullValue());
        read(id).body("handlings[0].complaints[0].decisionDueOn", equalTo("2026-10-05"));
        at("2026-10-05T19:00:00Z");
        read(id).body("handlings[0].complaints[0].phase", equalTo("LAPSED"))
                .body("handlings[0].remedies.kind", contains("COURT", "PROSECUTOR"))
                .body("handlings[0].remedies[0].until", equalTo("2026-11-05"));
        await().until(() -> as("aigul")
                .get("/api/v1/appeals/" + id + "/deadlines")
                .jsonPath()
                .getList("findAll { it.missedAt != null }.kind")
                .containsAll(List.of("COMPLAINT_FORWARD", "COMPLAINT_DECISION")));
        draft("officer4", complaint, 2, Map.of("outcome", "DISMISSED", "reasons", "Негізсіз"))
                .then()
                .statusCode(200);
        take("officer4", complaint, 3).then().statusCode(200);
        read(id).body("handlings.phase", contains("TERMINATED"))
                .body("handlings[0].remedies[0].until", equalTo("2026-11-06"));
        told(id, "filed", "terminated", "complained", "complaint-forwarded", "complaint-decided");
    }

    /** Row "Complaint route, 91(4)": satisfied fully by the body itself. */
    @Test
    void theBodyItselfSatisfiesFullyOrNotAtAll() {
        JsonPath filed = appeal(Api.VILLAGE);
        String id = filed.getString("appeal.id");
        String handling = filed.getString("appeal.handlings[0].id");
        at("2026-09-23T05:00:00Z");
        String complaint = filed(complain("aigul", handling, null));
        draft("officer", complaint, 0, Map.of("outcome", "DISMISSED", "reasons", "Жоқ"))
                .then()
                .statusCode(400);
        Map<String, String> own = Map.of("outcome", "SATISFIED", "reasons", "Иә", "newAct", "Жарық орнатылсын.");
        draft("officer", complaint, 0, own).then().statusCode(200);
        take("officer3", complaint, 1).then().statusCode(200);
        read(id).body("handlings[0].phase", equalTo("OVERRULED"))
                .body("handlings[0].complaints[0].newAct", equalTo("Жарық орнатылсын."))
                .body("handlings[0].remedies.size()", equalTo(0));
        assertFalse(
                Api.all("officer", "/api/v1/office/appeals").getList("items.id").contains(handling));
        told(id, "filed", "complained", "complaint-satisfied");
    }

    @Test
    void whatWasTakenBackMayBeFiledAgain() {
        JsonPath filed = appeal(Api.VILLAGE);
        String id = filed.getString("appeal.id");
        String handling = filed.getString("appeal.handlings[0].id");
        at("2026-09-23T05:00:00Z");
        String complaint = filed(complain("aigul", handling, null));
        String path = "/api/v1/appeals/complaints/" + complaint + "/withdrawal";
        Api.post("yerlan", path).then().statusCode(404);
        Api.post("officer", path).then().statusCode(403);
        Api.post("aigul", path)
                .then()
                .statusCode(200)
                .body("handlings[0].complaints[0].phase", equalTo("WITHDRAWN"))
                .body("handlings[0].remedies[0].kind", equalTo("COMPLAINT_OF_SILENCE"));
        refused(Api.post("aigul", path), 409, "wrong-phase");
        refused(forward("officer", complaint, 1), 409, "wrong-phase");
        filed(complain("aigul", handling, null));
        told(id, "filed", "complained", "complaint-withdrawn", "complained");
    }

    /** Row "Terminate, 88": who takes the appeal back complains of no silence any more. */
    @Test
    void anAppealTakenBackTakesItsComplaintAlong() {
        JsonPath filed = appeal(Api.VILLAGE);
        String id = filed.getString("appeal.id");
        String handling = filed.getString("appeal.handlings[0].id");
        at("2026-09-23T05:00:00Z");
        String former = filed(complain("aigul", handling, null));
        Api.post("aigul", "/api/v1/appeals/complaints/" + former + "/withdrawal")
                .then()
                .statusCode(200);
        at("2026-09-23T06:00:00Z");
        String complaint = filed(complain("aigul", handling, null));
        forward("officer", complaint, 0).then().statusCode(200);
        Map<String, String> ruling = Map.of("outcome", "OBLIGED", "reasons", "Жауап жоқ");
        draft("officer4", complaint, 1, ruling).then().statusCode(200);
        Api.post("aigul", "/api/v1/appeals/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("handlings.phase", contains("TERMINATED"))
                .body("handlings[0].complaints.phase", contains("WITHDRAWN", "WITHDRAWN"));
        refused(take("officer4", complaint, 3), 409, "wrong-phase");
        assertFalse(Api.all("officer4", "/api/v1/office/appeal-complaints")
                .getList("items.complaint.id")
                .contains(complaint));
        as("aigul")
                .get("/api/v1/appeals/" + id + "/deadlines")
                .then()
                .body("find { it.kind == 'COMPLAINT_DECISION' }.droppedAt", notNullValue());
        told(
                id,
                "filed",
                "complained",
                "complaint-withdrawn",
                "complained",
                "complaint-forwarded",
                "withdrawn",
                "complaint-withdrawn");
    }

    /** Row "Court, 136": where nobody stands above the body. */
    @Test
    void withoutAHigherBodyTheCourtIsNamed() {
        JsonPath ofGovernment = appeal("government");
        JsonPath ofMaslikhat = appeal("maslikhat-demo-tasotkel");
        at("2026-09-23T05:00:00Z");
        for (JsonPath filed : List.of(ofGovernment, ofMaslikhat)) {
            read(filed.getString("appeal.id"))
                    .body("handlings[0].remedies.kind", contains("COURT", "PROSECUTOR"))
                    .body("handlings[0].remedies[0].until", equalTo("2026-10-23"));
            String handling = filed.getString("appeal.handlings[0].id");
            refused(complain("aigul", handling, null), 409, "no-higher-body", "91, 136");
        }
    }

    private void at(String instant) {
        time.set(Instant.parse(instant));
    }

    private static JsonPath appeal(String body) {
        return appeal(body, "APPLICATION");
    }

    private static JsonPath appeal(String body, String type) {
        return as("aigul")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "type", type,
                        "bodyCode", body,
                        "language", "kk",
                        "subject", "Жарық",
                        "substance", "Көшеде жарық жоқ, орнатуды сұраймын."))
                .post("/api/v1/appeals")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse read(String appeal) {
        return as("aigul").get("/api/v1/appeals/" + appeal).then().statusCode(200);
    }

    private static Response complain(String citizen, String handling, String text) {
        Map<String, String> body = new HashMap<>();
        body.put("text", text);
        return as(citizen)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/appeals/handlings/" + handling + "/complaint");
    }

    /** Id of the complaint. */
    private static String filed(Response complained) {
        return complained.then().statusCode(201).extract().path("handlings[0].complaints[-1].id");
    }

    private static String office(String complaint) {
        return "/api/v1/office/appeal-complaints/" + complaint;
    }

    private static String signed(String complaint) {
        return "/api/v1/appeals/complaints/" + complaint + "/manifest";
    }

    private static Response forward(String officer, String complaint, int version) {
        return ifMatch(officer, version).post(office(complaint) + "/forwarding");
    }

    private static Response draft(String officer, String complaint, int version, Map<String, String> ruling) {
        return ifMatch(officer, version).body(ruling).put(office(complaint) + "/decision");
    }

    private static Response take(String officer, String complaint, int version) {
        return sign(officer, complaint, version, "by-head");
    }

    private static Response sign(String officer, String complaint, int version, String cms) {
        return ifMatch(officer, version).body(Map.of("cms", cms)).post(office(complaint) + "/decision/signature");
    }

    private static Response act(String handling, int version, String act, Map<String, ?> body) {
        return ifMatch("officer", version).body(body).post("/api/v1/office/appeals/" + handling + "/" + act);
    }

    /** These events and no others but those of deadlines, each as its schema promises. */
    private static void told(String appeal, String... expected) {
        await().untilAsserted(() -> assertEquals(
                List.of(expected),
                names(appeal).stream()
                        .filter(name -> !name.startsWith("deadline"))
                        .toList()));
        events(appeal).forEach(Contracts::check);
    }

    private static List<String> names(String appeal) {
        return events(appeal).stream()
                .map(event ->
                        event.path("type").asText().replaceAll("^kz\\.listeningstate\\.appeal\\.(.*)\\.v1$", "$1"))
                .toList();
    }

    private static List<JsonNode> events(String appeal) {
        return Topics.all("appeal.events").stream()
                .filter(message -> appeal.equals(message.key()))
                .map(message -> Topics.read(message.value()))
                .toList();
    }
}
