package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static kz.listeningstate.petition.Api.send;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.attachment.TestFiles;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.deadline.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a body does with a registered petition until its decision is public, and what it may not do. */
@QuarkusTest
class ConsiderationTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";
    private static final Map<String, Object> DRAFT =
            Map.of("outcome", "REFUSED", "reasons", "Бірінші.\n\nЕкінші.", "language", "kk");

    @Inject
    TestTime time;

    @Inject
    Terms terms;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void theWorkingGroupMeetsVisitsAndAsksOthers() {
        String id = Api.considered();
        String path = "consideration/members";
        Map<String, String> deputy =
                Map.of("name", "Асан Омаров", "organisation", "Аудандық мәслихат", "capacity", "DEPUTY");
        Response member = send("officer", id, path, deputy);
        member.then().statusCode(201).body("capacity", equalTo("DEPUTY"));
        String memberId = member.path("id");
        refused(send("officer2", id, path, deputy), 403, "other-body");
        refused(send("aigul", id, path, deputy), 403, "forbidden");

        Map<String, Object> meeting = Map.of(
                "kind",
                "MEETING",
                "heldOn",
                "2026-09-01",
                "place",
                "Клуб",
                "report",
                "Хаттама № 1",
                "present",
                List.of(memberId));
        Response step = send("officer", id, "consideration/steps", meeting);
        step.then().statusCode(201).body("present", hasItem(memberId));
        String steps = "/api/v1/petitions/" + id + "/consideration/steps/" + step.path("id");
        refused(as("officer").contentType(ContentType.JSON).body(meeting).put(steps), 428, "if-match-missing");
        ifMatch("officer", 0).body(meeting).put(steps).then().statusCode(200);
        ifMatch("officer", 7).body(meeting).put(steps).then().statusCode(412);

        String conflict = path + "/" + memberId + "/conflict";
        ifMatch("officer", 0)
                .body(Map.of("declaration", "Жақын туысым мердігер", "recused", true))
                .post("/api/v1/petitions/" + id + "/" + conflict)
                .then()
                .statusCode(200)
                .body("recused", equalTo(true));
        refused(
                send(
                        "officer",
                        id,
                        "consideration/steps",
                        Map.of(
                                "kind",
                                "SITE_VISIT",
                                "heldOn",
                                "2026-09-01",
                                "report",
                                "Құбыр ескі",
                                "present",
                                List.of(memberId))),
                422,
                "not-a-member");
        refused(
                send(
                        "officer",
                        id,
                        "consideration/steps",
                        Map.of("kind", "SITE_VISIT", "heldOn", "2026-09-02", "report", "Ертең")),
                400,
                "invalid-request");

        refused(
                send("officer", id, "consideration/opinions", Map.of("bodyCode", Api.VILLAGE, "question", "?")),
                422,
                "own-body");
        Response asked = send(
                "officer", id, "consideration/opinions", Map.of("bodyCode", "akimat-710000000", "question", "Құны?"));
        asked.then().statusCode(201);
        String opinion = "/api/v1/office/opinions/" + asked.path("id") + "/answer";
        as("officer2").get("/api/v1/office/opinions").then().body("items.id", hasItem((String) asked.path("id")));
        refused(
                as("officer")
                        .contentType(ContentType.JSON)
                        .body(Map.of("answer", "0"))
                        .post(opinion),
                403,
                "other-body");
        Map<String, String> answer = Map.of("answer", "12 млн");
        as("officer2")
                .contentType(ContentType.JSON)
                .body(answer)
                .post(opinion)
                .then()
                .statusCode(200);
        refused(as("officer2").contentType(ContentType.JSON).body(answer).post(opinion), 409, "already-answered");

        anyone().get("/api/v1/petitions/" + id + "/consideration")
                .then()
                .statusCode(200)
                .body("workingGroup[0].conflict", notNullValue())
                .body("steps", hasSize(1))
                .body("steps[0].report", equalTo("Хаттама № 1"))
                .body("opinions[0].answer", equalTo("12 млн"))
                .body("duties.find { it.name == 'working-group' }.done", equalTo(true))
                .body("duties.find { it.name == 'public-discussion' }.done", equalTo(false));
    }

    @Test
    void twoOfficersDoNotOverwriteEachOther() {
        String id = Api.considered();
        String decision = "/api/v1/petitions/" + id + "/decision";
        Response first = as("officer").contentType(ContentType.JSON).body(DRAFT).put(decision);
        first.then().statusCode(200);
        refused(as("officer").contentType(ContentType.JSON).body(DRAFT).put(decision), 428, "if-match-missing");
        as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", first.header("ETag"))
                .body(Map.of("outcome", "SATISFIED", "reasons", "Орындалады."))
                .put(decision)
                .then()
                .statusCode(200);
        refused(
                as("officer")
                        .contentType(ContentType.JSON)
                        .header("If-Match", first.header("ETag"))
                        .body(DRAFT)
                        .put(decision),
                412,
                "stale-version");
        as("officer").get("/api/v1/office/petitions/" + id).then().body("decision.outcome", equalTo("SATISFIED"));
    }

    @Test
    void theHeadSignsOneManifestOfAllVersionsAndAnnexes() throws Exception {
        String id = Api.considered();
        String decision = "/api/v1/petitions/" + id + "/decision";
        Response unreasoned = save(id, Map.of("outcome", "REFUSED", "reasons", " "));
        refused(unreasoned, 400, "invalid-request");
        unreasoned.then().body("article", equalTo("90-6(2)"));
        refused(
                save(id, Map.of("outcome", "REFUSED", "reasons", "Бір.", "translations", Map.of("ru", "Раз.\n\nДва."))),
                422,
                "paragraphs-differ");
        save(id, Map.of("outcome", "REFUSED", "reasons", "Бір.", "translations", Map.of("ru", "Раз.")))
                .then()
                .statusCode(200);
        refused(annex(id, "plan.pdf", bytes("<html>")), 422, "file-kind");
        refused(annex(id, "plan.exe", bytes("MZ")), 422, "file-kind");
        refused(annex(id, "plan.csv", new byte[11_000_000]), 413, "file-too-large");
        String table =
                annex(id, "кесте.csv", bytes("шара,мерзім\nқұбыр,2027\n")).path("id");
        as("officer").delete(decision + "/annexes/" + table).then().statusCode(204);
        annex(id, "деректер.json", bytes("{\"km\":3}"))
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("application/json"));
        Response plan = annex(id, "жоспар.pdf", TestFiles.pdf());
        plan.then().statusCode(201).body("size", equalTo(TestFiles.pdf().length));
        String annex = plan.path("id");

        refused(Api.post("officer", decision + "/publication"), 409, "decision-unsigned");
        Response nobody = Api.signDecision("officer", id, "somebody");
        refused(nobody, 422, "signer-is-not-signatory");
        nobody.then().body("article", equalTo("90-6(1)"));
        refused(Api.signDecision("aigul", id, "by-head"), 403, "forbidden");
        refused(Api.signDecision("officer", id, "by-acting"), 422, "signer-is-not-signatory");
        appointDeputy();
        String manifest = as("officer")
                .get(decision + "/draft/manifest")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        headsOpenedTwice(id);
        Api.signDecision("officer", id, "by-acting")
                .then()
                .statusCode(200)
                .body("decision.signature.actingByOrder", equalTo("12-Ө"))
                .body("decision.signature.manifestSha256", equalTo(sha256(manifest)));
        Api.signDecision("officer", id, "by-head").then().body("article", equalTo("90-6(1)"));
        refused(Api.signDecision("officer", id, "by-head"), 409, "already-decided");
        refused(save(id, DRAFT), 409, "already-decided");
        refused(annex(id, "b.csv", bytes("a,b")), 409, "already-decided");
        refused(Api.post("aigul", "/api/v1/petitions/" + id + "/withdrawal"), 409, "already-decided");
        anyone().get(decision).then().statusCode(404);
        anyone().get(decision + "/manifest").then().statusCode(404);
        anyone().get(decision + "/annexes/" + annex).then().statusCode(404);

        time.set(Instant.parse("2026-09-02T05:00:00Z"));
        Api.post("officer", decision + "/publication").then().statusCode(200).body("overdue", equalTo(false));
        Api.post("officer", decision + "/publication").then().statusCode(200);
        Response published = anyone().get(decision);
        published
                .then()
                .statusCode(200)
                .body("texts.ru", equalTo("Раз."))
                .body("remedy.until", equalTo("2026-12-02"))
                .body("duties.find { it.name == 'public-discussion' }.done", equalTo(false));
        assertEquals(manifest, anyone().get(decision + "/manifest").asString());
        assertEquals(
                sha256("Раз."),
                new io.restassured.path.json.JsonPath(manifest).getString("texts.find { it.language == 'ru' }.sha256"));
        anyone().get(decision + "/annexes/" + annex)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment"));
        Map<String, String> statement = Map.of("madeOn", "2026-09-02", "language", "kk", "text", "Ресми мәлімдеме");
        refused(
                send(
                        "officer",
                        id,
                        "decision/statement",
                        Map.of("madeOn", "2026-09-01", "language", "kk", "text", "Ерте")),
                400,
                "invalid-request");
        send("officer", id, "decision/statement", statement)
                .then()
                .statusCode(200)
                .body("decision.statement.text", equalTo("Ресми мәлімдеме"));
        refused(send("officer", id, "decision/statement", statement), 409, "already-stated");
        assertEquals(TestTime.START, term(id, DeadlineKind.CONSIDERATION).metAt());
        assertEquals(
                "2026-09-02",
                term(id, DeadlineKind.DECISION_PUBLICATION).dueOn().toString());
        assertEquals(null, term(id, DeadlineKind.DECISION_PUBLICATION).missedAt());
    }

    @Test
    void nothingIsAddedToTheRecordOfAConsiderationThatIsOver() {
        String id = Api.considered();
        Response asked = send(
                "officer", id, "consideration/opinions", Map.of("bodyCode", "akimat-710000000", "question", "Құны?"));
        Api.post("aigul", "/api/v1/petitions/" + id + "/withdrawal").then().statusCode(200);
        refused(
                as("officer2")
                        .contentType(ContentType.JSON)
                        .body(Map.of("answer", "12 млн"))
                        .post("/api/v1/office/opinions/" + asked.path("id") + "/answer"),
                409,
                "question-closed");
    }

    @Test
    void theDraftIsDiscussedByParagraphAndEachCommentAnswered() {
        String id = Api.considered();
        Map<String, String> days = Map.of("opensOn", "2026-09-04", "closesOn", "2026-09-08");
        refused(send("officer", id, "discussion", days), 409, "no-decision");
        save(id, DRAFT).then().statusCode(200);
        refused(
                send("officer", id, "discussion", Map.of("opensOn", "2026-09-03", "closesOn", "2026-09-10")),
                422,
                "notice-too-short");
        refused(
                send("officer", id, "discussion", Map.of("opensOn", "2026-09-04", "closesOn", "2026-09-07")),
                422,
                "discussion-too-short");
        refused(
                send("officer", id, "discussion", Map.of("opensOn", "2026-09-04", "closesOn", "2026-09-29")),
                422,
                "discussion-too-late");
        refused(send("officer2", id, "discussion", days), 403, "other-body");
        send("officer", id, "discussion", days).then().statusCode(201).body("state", equalTo("ANNOUNCED"));
        refused(send("officer", id, "discussion", days), 409, "discussion-announced");
        refused(Api.signDecision("officer", id, "by-head"), 409, "discussion-under-way");

        Map<String, Object> comment = Map.of("paragraph", 2, "text", "Құбырды жаңарту керек", "showName", true);
        refused(send("yerlan", id, "discussion/comments", comment), 409, "discussion-not-open");
        time.set(Instant.parse("2026-09-03T19:00:00Z"));
        refused(send("officer", id, "discussion/comments", comment), 403, "forbidden");
        String first = send("yerlan", id, "discussion/comments", comment)
                .then()
                .statusCode(201)
                .body("authorName", equalTo("Ерлан Ж."))
                .extract()
                .path("id");
        time.set(Instant.parse("2026-09-03T19:00:01Z"));
        String insult = send("olga", id, "discussion/comments", Map.of("text", "Жаман сөз"))
                .then()
                .statusCode(201)
                .body("authorName", nullValue())
                .extract()
                .path("id");
        refused(send("olga", id, "discussion/comments", Map.of("paragraph", 3, "text", "x")), 422, "no-such-paragraph");
        String removal = "/api/v1/discussion-comments/" + insult + "/removal";
        Map<String, String> why = Map.of("ground", "INSULT", "reason", "Балағат сөз");
        refused(as("officer").contentType(ContentType.JSON).body(why).post(removal), 403, "forbidden");
        as("moderator")
                .contentType(ContentType.JSON)
                .body(why)
                .post(removal)
                .then()
                .statusCode(200);
        anyone().get("/api/v1/petitions/" + id + "/discussion/comments")
                .then()
                .body("total", equalTo(2))
                .body("items[1].text", nullValue())
                .body("items[1].removalReason", equalTo("Балағат сөз"));
        anyone().get("/api/v1/petitions/" + id + "/discussion/comments?paragraph=2")
                .then()
                .body("total", equalTo(1));

        Map<String, String> theme = Map.of("title", "Құбыр", "answer", "2027 жылы жаңартылады");
        refused(send("officer", id, "discussion/themes", theme), 409, "discussion-not-over");
        time.set(Instant.parse("2026-09-08T19:00:00Z"));
        refused(send("yerlan", id, "discussion/comments", comment), 409, "discussion-not-open");
        refused(Api.signDecision("officer", id, "by-head"), 409, "digest-missing");
        String themeId = send("officer", id, "discussion/themes", theme)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(digest(id), 409, "comments-unanswered");
        String comments = "discussion/themes/" + themeId + "/comments";
        refused(
                send("officer", id, comments, Map.of("comments", List.of(first, UUID.randomUUID()))),
                422,
                "unknown-comment");
        send("officer", id, comments, Map.of("comments", List.of(first)))
                .then()
                .statusCode(200)
                .body("comments", equalTo(1));
        digest(id).then().statusCode(200).body("state", equalTo("ANSWERED"));
        anyone().get("/api/v1/petitions/" + id + "/discussion")
                .then()
                .body("themes[0].answer", equalTo("2027 жылы жаңартылады"))
                .body("texts.kk", hasSize(2));
        Api.signDecision("officer", id, "by-head").then().statusCode(200);
        Api.post("officer", "/api/v1/petitions/" + id + "/decision/publication")
                .then()
                .statusCode(200)
                .body("decision.duties.find { it.name == 'public-discussion' }.done", equalTo(true));
        DeadlineView notice = term(id, DeadlineKind.DISCUSSION_NOTICE);
        assertEquals(TestTime.START, notice.metAt());
        assertEquals(null, notice.missedAt());
    }

    @Test
    void theAuthorComplainsOfARefusalInTime() {
        String id = Api.considered();
        Map<String, String> complaint = Map.of("language", "kk", "text", "Келіспеймін");
        refused(send("aigul", id, "decision/complaint", complaint), 404, "not-found");
        save(id, DRAFT).then().statusCode(200);
        Api.signDecision("officer", id, "by-head").then().statusCode(200);
        Api.post("officer", "/api/v1/petitions/" + id + "/decision/publication")
                .then()
                .statusCode(200);
        refused(send("yerlan", id, "decision/complaint", complaint), 403, "not-the-author");
        time.set(Instant.parse("2026-12-01T19:00:00Z"));
        refused(send("aigul", id, "decision/complaint", complaint), 409, "complaint-too-late");
        time.set(Instant.parse("2026-12-01T14:00:00Z"));
        Response filed = send("aigul", id, "decision/complaint", complaint);
        filed.then().statusCode(201).body("registeredOn", equalTo("2026-12-02"));
        refused(send("aigul", id, "decision/complaint", complaint), 409, "already-complained");
        as("officer").get("/api/v1/office/complaints?size=100").then().body("items.id", hasItem((String)
                filed.path("id")));
        as("officer2")
                .get("/api/v1/office/complaints?size=100")
                .then()
                .body("items.findAll { it.id == '" + filed.path("id") + "' }.size()", equalTo(0));
        org.awaitility.Awaitility.await().until(() -> Topics.names(id).contains("complaint-registered"));
        Topics.events(id).forEach(Contracts::check);
    }

    private static Response save(String id, Map<String, ?> draft) {
        Integer version = as("officer").get("/api/v1/office/petitions/" + id).path("decision.version");
        RequestSpecification request =
                as("officer").contentType(ContentType.JSON).body(draft);
        return (version == null ? request : request.header("If-Match", "\"" + version + "\""))
                .put("/api/v1/petitions/" + id + "/decision");
    }

    /** Who acts for the akim by an order until the end of the month. */
    private static void appointDeputy() {
        as("administrator")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "kind",
                        "ACTING",
                        "name",
                        "Ерлан Жұмабаев",
                        "iin",
                        "850722300021",
                        "orderNumber",
                        "12-Ө",
                        "orderedOn",
                        "2026-08-31",
                        "holdsFrom",
                        "2026-09-01",
                        "holdsTo",
                        "2026-09-30"))
                .post("/api/v1/bodies/" + Api.VILLAGE + "/heads")
                .then()
                .statusCode(201);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response annex(String id, String name, byte[] file) {
        return Api.upload("officer", "/api/v1/petitions/" + id + "/decision/annexes", name, file);
    }

    private static Response digest(String id) {
        String discussion = "/api/v1/petitions/" + id + "/discussion";
        int version = anyone().get(discussion).path("version");
        return ifMatch("officer", version).post(discussion + "/digest");
    }

    private static RequestSpecification ifMatch(String user, int version) {
        return as(user).contentType(ContentType.JSON).header("If-Match", "\"" + version + "\"");
    }

    private DeadlineView term(String id, DeadlineKind kind) {
        return terms.of(UUID.fromString(id)).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    /** By the two signatures that were tried, not by reading the manifest; the body's trail tells whose and why. */
    private static void headsOpenedTwice(String petition) {
        UUID body = UUID.nameUUIDFromBytes(bytes("/petition-service/bodies/" + Api.VILLAGE));
        List<String> trail =
                as("auditor").get("/api/v1/trails/" + body + "?size=1000").path("entry");
        List<String> opened = trail.stream()
                .filter(entry -> entry.contains("\"head-iins-opened\"") && entry.contains(petition))
                .toList();
        assertEquals(2, opened.size());
        assertTrue(opened.get(0).contains("\"role\":\"officer\""));
        assertFalse(trail.toString().contains("740912409021"), "no IIN");
    }

    private static void refused(Response answer, int status, String slug) {
        answer.then().statusCode(status).body("type", equalTo(PROBLEM + slug));
    }
}
