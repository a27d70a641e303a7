package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static kz.listeningstate.petition.Api.send;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.attachment.TestFiles;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.deadline.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A satisfied petition is executed under everybody's eyes. */
@QuarkusTest
class ExecutionTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";
    private static final Map<String, String> MEASURE = Map.of(
            "title", "Құбырды жылыту", "description", "3 км", "ownerBody", "akimat-710000000", "dueOn", "2026-10-01");

    @Inject
    TestTime time;

    @Inject
    Terms terms;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void aMeasureIsPlannedChangedReportedRatedAndCompleted() {
        String id = decided("SATISFIED");
        refused(send("officer2", id, "execution/measures", MEASURE), 403, "other-body");
        refused(send("officer", id, "execution/measures", with("dueOn", "2026-08-31")), 422, "due-in-the-past");
        refused(send("officer", id, "execution/measures", with("ownerBody", "nobody")), 422, "unknown-body");
        Response added = send("officer", id, "execution/measures", MEASURE);
        added.then().statusCode(201).body("overdue", equalTo(false));
        String measure = "execution/measures/" + added.path("id");

        refused(change(id, measure, 0, with("dueOn", "2026-10-05")), 400, "invalid-request");
        Map<String, String> later = with("dueOn", "2026-10-05");
        later.put("reason", "Жеткізу кешікті");
        change(id, measure, 0, later).then().statusCode(200).body("dueOn", equalTo("2026-10-05"));
        refused(change(id, measure, 0, later), 412, "stale-version");
        anyone().get("/api/v1/petitions/" + id + "/" + measure + "/changes")
                .then()
                .body("items[0].dueOn", equalTo("2026-10-01"))
                .body("items[0].reason", equalTo("Жеткізу кешікті"));

        time.set(Instant.parse("2026-10-05T19:00:00Z"));
        anyone().get("/api/v1/petitions/" + id + "/execution")
                .then()
                .body("overdue", equalTo(1))
                .body("measures[0].overdue", equalTo(true));
        await().untilAsserted(() ->
                assertNotNull(deadline(id, DeadlineKind.MEASURE).missedAt(), "a missed measure is known to be"));

        refused(complete(id, measure, 1), 409, "no-report");
        Map<String, Object> report = Map.of("text", "2 км біткен", "percent", 60);
        refused(send("aigul", id, measure + "/reports", report), 403, "forbidden");
        Response made = send("officer2", id, measure + "/reports", report);
        made.then().statusCode(201).body("evidence", hasSize(0));
        String reportPath = "execution/reports/" + made.path("id");
        String evidence = "/api/v1/petitions/" + id + "/" + reportPath + "/evidence";
        refused(Api.upload("officer", evidence, "akt.pdf", TestFiles.pdf()), 403, "other-body");
        refused(Api.upload("officer2", evidence, "akt.pdf", new byte[] {1, 2}), 422, "file-kind");
        Response act = Api.upload("officer2", evidence, "akt.pdf", TestFiles.pdf());
        act.then().statusCode(201);
        for (int i = 0; i < 4; i++) {
            Api.upload("officer2", evidence, "photo.jpg", TestFiles.jpeg())
                    .then()
                    .statusCode(201);
        }
        refused(Api.upload("officer2", evidence, "photo.jpg", TestFiles.jpeg()), 409, "too-many-files");
        anyone().get("/api/v1/petitions/" + id + "/" + measure + "/reports")
                .then()
                .body("items[0].evidence", hasSize(5))
                .body("items[0].evidence[0].id", equalTo(act.path("id")));
        anyone().get(evidence + "/" + act.path("id")).then().statusCode(200).contentType("application/pdf");

        rate(id, reportPath, "anna", 5).then().statusCode(200).body("number", equalTo(1));
        rate(id, reportPath, "bota", 2).then().body("number", equalTo(2)).body("average", equalTo(3.5f));
        // The same person once more, perhaps after signing again: another rating takes the place of the first.
        rate(id, reportPath, "anna", 3).then().body("number", equalTo(2)).body("average", equalTo(2.5f));
        refused(rate(id, reportPath, "wrong", 1), 404, "not-found");
        refused(rate(id, reportPath, "taken-back-anna", 1), 409, "signature-withdrawn");
        refused(rate(id, reportPath, "anna", 6), 400, "invalid-request");

        complete(id, measure, 2).then().statusCode(200).body("percent", equalTo(100));
        refused(send("officer2", id, measure + "/reports", report), 409, "measure-ended");
        anyone().get("/api/v1/petitions/" + id + "/execution").then().body("executed", equalTo(true));
        await().until(() -> Topics.names(id).contains("executed"));
        assertTrue(Topics.names(id).contains("progress-reported"));
        Topics.events(id).forEach(Contracts::check);
        List<String> entries =
                as("auditor").get("/api/v1/trails/" + id + "?size=1000").path("entry");
        assertTrue(entries.stream().anyMatch(entry -> entry.contains("\"measure-completed\"")));
        assertFalse(String.join("", entries).contains("Жеткізу кешікті"), "no free text in the trail");
        assertHash(entries, "progress-reported", "{\"percent\":60,\"text\":\"2 км біткен\"}");
        assertHash(entries, "measure-added", planned("2026-10-01"));
        assertHash(entries, "measure-changed", planned("2026-10-05"));
    }

    /** What was written is bound by the trail: the hash of its canonical JSON, made here by hand. */
    private static void assertHash(List<String> entries, String act, String content) {
        String hash = SignatureServiceStandIn.sha256(content.getBytes(StandardCharsets.UTF_8));
        assertTrue(
                entries.stream()
                        .anyMatch(entry -> entry.contains("\"" + act + "\"") && entry.contains("\"" + hash + "\"")),
                () -> act + " of " + content + " in " + entries);
    }

    private static String planned(String dueOn) {
        return "{\"description\":\"%s\",\"dueOn\":\"%s\",\"ownerBody\":\"%s\",\"title\":\"%s\"}"
                .formatted(MEASURE.get("description"), dueOn, MEASURE.get("ownerBody"), MEASURE.get("title"));
    }

    @Test
    void aPlanIsOwedUntilItsFirstMeasure() {
        String id = decided("PARTLY_SATISFIED");
        DeadlineView owed = deadline(id, DeadlineKind.PLAN);
        assertNull(owed.metAt());
        assertEquals("2026-09-29", owed.dueOn().toString());
        time.set(Instant.parse("2026-09-29T19:00:00Z"));
        await().untilAsserted(
                        () -> assertNotNull(deadline(id, DeadlineKind.PLAN).missedAt()));
        send("officer", id, "execution/measures", with("dueOn", "2026-10-15"))
                .then()
                .statusCode(201);
        assertNotNull(deadline(id, DeadlineKind.PLAN).metAt());
    }

    @Test
    void itIsExecutedWhenTheLastOpenMeasureIsCancelledToo() {
        String id = decided("SATISFIED");
        String done = "execution/measures/"
                + send("officer", id, "execution/measures", MEASURE).path("id");
        String given = "execution/measures/"
                + send("officer", id, "execution/measures", MEASURE).path("id");
        send("officer2", id, done + "/reports", Map.of("text", "Бітті", "percent", 100))
                .then()
                .statusCode(201);
        int version = anyone().get("/api/v1/petitions/" + id + "/execution")
                .path("measures.find { it.percent == 100 }.version");
        complete(id, done, version).then().statusCode(200);
        anyone().get("/api/v1/petitions/" + id + "/execution").then().body("executed", equalTo(false));
        as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "Енді қажет емес"))
                .post("/api/v1/petitions/" + id + "/" + given + "/cancellation")
                .then()
                .statusCode(200);
        anyone().get("/api/v1/petitions/" + id + "/execution").then().body("executed", equalTo(true));
        await().until(() -> Topics.names(id).contains("executed"));
    }

    private DeadlineView deadline(String id, DeadlineKind kind) {
        return terms.of(UUID.fromString(id)).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRefusedPetitionHasNothingToExecute() {
        String id = decided("REFUSED");
        refused(send("officer", id, "execution/measures", MEASURE), 409, "nothing-to-execute");
        String considered = Api.considered();
        refused(send("officer", considered, "execution/measures", MEASURE), 409, "nothing-to-execute");
        anyone().get("/api/v1/petitions/" + considered + "/execution").then().statusCode(404);
    }

    private static String decided(String outcome) {
        String id = Api.considered();
        as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", outcome, "reasons", "Негіздеме."))
                .put("/api/v1/petitions/" + id + "/decision")
                .then()
                .statusCode(200);
        Api.signDecision("officer", id, "by-head").then().statusCode(200);
        Api.post("officer", "/api/v1/petitions/" + id + "/decision/publication")
                .then()
                .statusCode(200);
        return id;
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> measure = new HashMap<>(MEASURE);
        measure.put(field, value);
        return measure;
    }

    private static Response change(String id, String measure, int version, Map<String, String> draft) {
        return as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(draft)
                .put("/api/v1/petitions/" + id + "/" + measure);
    }

    private static Response complete(String id, String measure, int version) {
        return as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .post("/api/v1/petitions/" + id + "/" + measure + "/completion");
    }

    private static Response rate(String id, String report, String secret, int stars) {
        return anyone().contentType(ContentType.JSON)
                .body(Map.of("receipt", Map.of("leafHash", "0".repeat(64), "secret", secret), "stars", stars))
                .post("/api/v1/petitions/" + id + "/" + report + "/ratings");
    }

    private static void refused(Response answer, int status, String slug) {
        answer.then().statusCode(status).body("type", equalTo(PROBLEM + slug));
    }
}
