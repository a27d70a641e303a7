package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.deadline.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moderators, the author and state bodies do before a petition is public. */
@QuarkusTest
class ModerationTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";

    @Inject
    TestTime time;

    @Inject
    Terms terms;

    @Inject
    DataSource database;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void oneModeratorWorksOnAPetitionUntilTheClaimRunsOut() {
        String id = Api.opened();
        refused(put("yerlan", id, "claim"), 403, "forbidden");
        put("moderator", id, "claim")
                .statusCode(200)
                .body("desk.claimedByMe", equalTo(true))
                .body("desk.claimedUntil", equalTo("2026-09-01T06:00:00Z"));
        refused(put("moderator2", id, "claim"), 409, "claimed-by-other");
        refused(answer("moderator2", id, Api.caseTag(id), said("forbidden-1", "NO")), 409, "claimed-by-other");
        refused(post("moderator2", "/moderation", id, Map.of("verdict", "APPROVED")), 409, "claimed-by-other");
        assertEquals("COSIGNING", Api.phase("moderator", id));
        assertTrue(part("moderator", "MINE").contains(id));
        time.advance(Duration.ofHours(1));
        put("moderator2", id, "claim").statusCode(200);
        as("moderator").delete(moderation(id) + "/claim").then().statusCode(200).body("desk.claimedBy", notNullValue());
        as("moderator2")
                .delete(moderation(id) + "/claim")
                .then()
                .statusCode(200)
                .body("desk.claimedBy", nullValue());
        put("moderator", id, "claim").statusCode(200);
    }

    @Test
    void theChecklistNeedsQuotesAndAnApprovalNeedsTheChecklist() {
        String id = Api.opened();
        String read = Api.caseTag(id);
        as("moderator")
                .get(moderation(id))
                .then()
                .body("checklist", hasSize(20))
                .body("checklist[8].ground", equalTo("forbidden-9"))
                .body("checklist.answer", everyItem(nullValue()));
        refused(answer("moderator", id, null, said("forbidden-1", "NO")), 428, "if-match-missing");
        refused(answer("moderator", id, read, said("forbidden-99", "NO")), 422, "unknown-ground");
        refused(answer("moderator", id, read, said("forbidden-9", "YES")), 400, "invalid-request");
        refused(answer("moderator", id, read, said("forbidden-9", "YES", "соғыс")), 422, "quote-not-in-text");
        assertEquals(read, Api.caseTag(id), "what is refused changes nothing");
        answer("moderator", id, read, said("forbidden-9", "YES", "су  жиі\nтоқтайды"), said("incomplete", "UNSURE"))
                .statusCode(200)
                .body("checklist.find { it.ground == 'forbidden-9' }.answer", equalTo("YES"));
        refused(answer("moderator", id, read, said("forbidden-9", "NO")), 412, "stale-version");
        refused(post("moderator", "/moderation", id, Map.of("verdict", "APPROVED")), 409, "checklist-contradicts");
        assertEquals("COSIGNING", Api.phase("moderator", id));
        answer("moderator", id, Api.caseTag(id), said("forbidden-9", "NO"), said("incomplete", "NO"))
                .statusCode(200);
        post("moderator", "/moderation", id, Map.of("verdict", "APPROVED")).statusCode(200);
        as("moderator").get(moderation(id)).then().body("checklist.answer", everyItem(equalTo("NO")));
        refused(answer("moderator", id, Api.caseTag(id), said("forbidden-9", "NO")), 409, "already-moderated");
    }

    /** Two alike, approved on one day before their 50th signatures: the second is judged again. */
    @Test
    void whatWasApprovedTooEarlyToKnowIsJudgedAgain() {
        Map<String, Object> text = Api.text();
        String first = Api.opened(text);
        String second = Api.opened(text);
        for (String id : List.of(first, second)) {
            Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        }
        time.advance(Duration.ofHours(1));
        Topics.count(first, 50, 1);
        await().until(() -> Api.phase("aigul", first), "OPEN"::equals);
        Topics.count(second, 50, 1);
        await().until(() -> Api.phase("aigul", second), "MODERATION"::equals);
        assertTrue(part("moderator", "RAISED").contains(second));
        as("moderator").get(moderation(second)).then().body("item.desk.raisedFor", equalTo("SAME_SUBJECT"));
        Topics.names(second).forEach(name -> assertNotEquals("published", name));

        refused(post("moderator", "/moderation", second, Map.of("verdict", "APPROVED")), 409, "answer-outdated");
        answer("moderator", second, Api.caseTag(second), said("same-subject-public", "NO"))
                .statusCode(200);
        post("moderator", "/moderation", second, Map.of("verdict", "APPROVED"))
                .statusCode(200)
                .body("petition.phase", equalTo("OPEN"));
        Topics.events(second).forEach(Contracts::check);
    }

    /** What stood in the way may end before the second moderator agrees. */
    @Test
    void nobodyAgreesToAGroundThatHoldsNoMore() {
        String first = Api.published(Api.text());
        String second = Api.opened();
        Map<String, Object> refusal = Map.of(
                "verdict", "REJECTED",
                "ground", "same-subject-public",
                "reason", "Сол мәселе",
                "quote", "Құбыр қатады",
                "duplicateOf", first);
        post("moderator", "/moderation", second, refusal).statusCode(200);
        Api.post("aigul", "/api/v1/petitions/" + first + "/withdrawal").then().statusCode(200);
        String read = Api.caseTag(second);
        refused(review("moderator2", second, read, Map.of("agrees", true)), 422, "no-such-duplicate");
        assertEquals(read, Api.caseTag(second), "what is refused changes nothing");
        review("moderator2", second, read, Map.of("agrees", false, "reason", "Ол кері қайтарылды"))
                .statusCode(200);
    }

    @Test
    void aRefusalTakesTwoWhoAgree() {
        String id = Api.opened();
        Topics.count(id, 50, 1);
        await().until(() -> Api.phase("moderator", id), "MODERATION"::equals);
        Map<String, Object> refusal =
                Map.of("verdict", "REJECTED", "ground", "forbidden-4", "reason", "Шекара", "quote", "Құбыр қатады");
        refused(post("moderator", "/moderation", id, without(refusal, "quote")), 400, "invalid-request");
        post("moderator", "/moderation", id, refusal)
                .statusCode(200)
                .body("petition.phase", equalTo("MODERATION"))
                .body("desk.proposal.mine", equalTo(true));
        String read = Api.caseTag(id);
        refused(post("moderator2", "/moderation", id, refusal), 409, "second-opinion-awaited");
        refused(post("moderator2", "/moderation", id, Map.of("verdict", "APPROVED")), 409, "second-opinion-awaited");
        refused(put("moderator", id, "claim"), 409, "second-opinion-awaited");
        refused(review("moderator", id, read, Map.of("agrees", true)), 403, "same-moderator");
        refused(review("moderator2", id, null, Map.of("agrees", true)), 428, "if-match-missing");
        refused(review("moderator2", id, "\"0\"", Map.of("agrees", true)), 412, "stale-version");
        refused(review("moderator2", id, read, Map.of("agrees", false)), 400, "invalid-request");
        refused(review("aigul", id, read, Map.of("agrees", true)), 403, "forbidden");
        assertTrue(part("moderator2", "SECOND_OPINION").contains(id));
        assertFalse(part("moderator", "SECOND_OPINION").contains(id));
        review("moderator2", id, read, Map.of("agrees", false, "reason", "Шекара туралы емес"))
                .statusCode(200)
                .body("desk.raisedFor", equalTo("DISAGREEMENT"));
        assertEquals("MODERATION", Api.phase("moderator", id), "a disagreement decides nothing");
        assertTrue(part("moderator", "RAISED").contains(id));
        refused(review("moderator2", id, Api.caseTag(id), Map.of("agrees", true)), 409, "no-rejection-proposed");
        anyone().get("/api/v1/rejections/" + id).then().statusCode(404);
        as("moderator2").delete(moderation(id) + "/claim").then().statusCode(200);
        time.advance(Duration.ofMinutes(1));
        post("moderator", "/moderation", id, refusal).statusCode(200);
        review("moderator2", id, Api.caseTag(id), Map.of("agrees", true))
                .statusCode(200)
                .body("petition.phase", equalTo("REJECTED"));
        as("moderator")
                .get(moderation(id))
                .then()
                .body("proposals.agreed", equalTo(List.of(false, true)))
                .body("proposals[0].opinion", equalTo("Шекара туралы емес"));
        assertFalse(part("moderator", "RAISED").contains(id));
        told(id, "cosigned", "moderation-raised", "rejected");
        List<String> trail =
                as("auditor").get("/api/v1/trails/" + id).jsonPath().getList("entry");
        assertEquals(
                List.of(
                        "submitted",
                        "opened",
                        "cosigned",
                        "checklist-answered",
                        "rejection-proposed",
                        "rejection-disputed",
                        "moderation-raised",
                        "moderation-released",
                        "checklist-answered",
                        "rejection-proposed",
                        "rejected"),
                trail.stream()
                        .map(entry -> Topics.read(entry).path("act").asText())
                        .toList());
        assertFalse(String.join("", trail).contains("Шекара"), "no free text in a trail that stays for ever");
    }

    @Test
    void aProposalIsTakenBackByWhoMadeIt() {
        String id = Api.opened();
        Map<String, Object> refusal =
                Map.of("verdict", "REJECTED", "ground", "incomplete", "reason", "Себебі", "quote", "Құбыр қатады");
        post("moderator", "/moderation", id, refusal).statusCode(200);
        as("moderator2")
                .delete(moderation(id) + "/proposal")
                .then()
                .statusCode(200)
                .body("desk.proposal", notNullValue());
        as("moderator")
                .delete(moderation(id) + "/proposal")
                .then()
                .statusCode(200)
                .body("desk.proposal", nullValue());
        refused(review("moderator2", id, Api.caseTag(id), Map.of("agrees", true)), 409, "no-rejection-proposed");
        answer("moderator2", id, Api.caseTag(id), said("incomplete", "NO")).statusCode(200);
        post("moderator2", "/moderation", id, Map.of("verdict", "APPROVED")).statusCode(200);
    }

    @Test
    void ofTwoModeratorsAtOnceOneWorksOnIt() throws Exception {
        String id = Api.opened();
        var start = new CountDownLatch(1);
        List<CompletableFuture<Integer>> claims = Stream.of("moderator", "moderator2", "moderator", "moderator2")
                .map(user -> CompletableFuture.supplyAsync(() -> {
                    awaited(start);
                    return put(user, id, "claim").extract().statusCode();
                }))
                .toList();
        start.countDown();
        List<Integer> answers =
                claims.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(200, 200, 409, 409), answers, "both claims of one of the two");
    }

    @Test
    void nobodyModeratesAnOwnPetition() throws SQLException {
        String id = Api.opened();
        String moderator = as("moderator2").put(moderation(id) + "/claim").path("desk.claimedBy");
        as("moderator2").delete(moderation(id) + "/claim");
        try (Connection connection = database.getConnection();
                PreparedStatement author =
                        connection.prepareStatement("update petition set author_id = ?::uuid where id = ?::uuid")) {
            author.setString(1, moderator);
            author.setString(2, id);
            assertEquals(1, author.executeUpdate());
        }
        refused(put("moderator2", id, "claim"), 403, "own-petition");
        refused(post("moderator2", "/moderation", id, Map.of("verdict", "APPROVED")), 403, "own-petition");
        put("moderator", id, "claim").statusCode(200);
    }

    @Test
    void anOldPetitionIsJudgedByItsOwnEditionOfTheLaw() {
        time.set(Instant.parse("2026-02-03T05:00:00Z"));
        Map<String, Object> text = Api.text();
        text.put("acknowledged", "2023-12");
        String id = Api.opened(text);
        time.set(Instant.parse("2026-03-02T05:00:00Z"));
        as("moderator").get(moderation(id)).then().body("checklist", hasSize(19));
        refused(answer("moderator", id, Api.caseTag(id), said("same-subject-decided", "NO")), 409, "wrong-phase");
        time.set(Instant.parse("2026-02-04T05:00:00Z"));
        refused(answer("moderator", id, Api.caseTag(id), said("same-subject-decided", "NO")), 422, "unknown-ground");
        answer("moderator", id, Api.caseTag(id), said("same-subject-public", "NO"))
                .statusCode(200);
    }

    @Test
    void aRefusalIsPublicWithItsReasonsAndSomeTextsAreNot() {
        String shown = rejected("not-competent");
        anyone().get("/api/v1/rejections/" + shown)
                .then()
                .statusCode(200)
                .body("ground", equalTo("not-competent"))
                .body("article", equalTo("90-2(2)"))
                .body("reason", equalTo("Себебі"))
                .body("textHidden", equalTo(false))
                .body("quote", equalTo("Құбыр қатады"))
                .body("title", equalTo("Көкбұлақ ауылында қыста суды тоқтатпау туралы"))
                .body("authorName", nullValue());
        String hidden = rejected("forbidden-9");
        String body = anyone().get("/api/v1/rejections/" + hidden)
                .then()
                .statusCode(200)
                .body("reason", equalTo("Себебі"))
                .body("textHidden", equalTo(true))
                .extract()
                .asString();
        assertFalse(body.contains("Құбыр") || body.contains("Көкбұлақ"), body);
        anyone().get("/api/v1/petitions/" + hidden).then().statusCode(404);
        anyone().queryParam("ground", "not-competent")
                .get("/api/v1/rejections")
                .then()
                .body("items.petitionId", hasItem(shown))
                .body("items.petitionId", not(hasItem(hidden)));
        anyone().get("/api/v1/rejections?size=101").then().statusCode(400);
    }

    @Test
    void aBodyIsAskedAndAnswersOnce() {
        String id = Api.opened();
        refused(post("moderator", "/moderation/questions", id, question("nobody")), 422, "unknown-body");
        refused(post("officer", "/moderation/questions", id, question(Api.VILLAGE)), 403, "forbidden");
        String asked = post("moderator", "/moderation/questions", id, question(Api.VILLAGE))
                .statusCode(201)
                .body("dueOn", equalTo("2026-09-08"))
                .extract()
                .path("id");
        assertEquals(
                5,
                Api.all("officer", "/api/v1/office/questions")
                        .getInt("items.find { it.question.id == '" + asked + "' }.workingDaysLeft"));
        String path = "/api/v1/office/questions/" + asked;
        refused(as("officer2").get(path).then(), 403, "other-body");
        refused(json("officer2", path + "/answer", Map.of("answer", "Біз")), 403, "other-body");
        refused(json("officer", path + "/answer", Map.of("answer", " ")), 400, "invalid-request");
        json("officer", path + "/answer", Map.of("answer", "Иә, біздің құзыретіміз"))
                .statusCode(200);
        json("officer", path + "/answer", Map.of("answer", "Иә, біздің құзыретіміз"))
                .statusCode(200);
        refused(json("officer", path + "/answer", Map.of("answer", "Жоқ")), 409, "already-answered");
        as("moderator").get(moderation(id)).then().body("questions[0].answer", equalTo("Иә, біздің құзыретіміз"));
        String second = post("moderator", "/moderation/questions", id, question(Api.VILLAGE))
                .extract()
                .path("id");
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        refused(
                json("officer", "/api/v1/office/questions/" + second + "/answer", Map.of("answer", "Иә")),
                409,
                "question-closed");
        List<DeadlineView> deadlines = terms.of(UUID.fromString(id)).stream()
                .filter(one -> one.kind() == DeadlineKind.QUESTION)
                .toList();
        assertEquals(2, deadlines.size());
        assertTrue(deadlines.stream().anyMatch(one -> TestTime.START.equals(one.metAt())), "met");
        assertTrue(deadlines.stream().anyMatch(one -> TestTime.START.equals(one.droppedAt())), "nothing is owed");
        told(id, "opened", "body-asked", "body-asked", "approved");
    }

    @Test
    void aFrozenTextIsCorrectedByAPetitionThatTakesItsPlace() {
        String id = Api.opened();
        Map<String, Object> remarks = Map.of("remarks", "Орган өзге", "competentBody", "akimat-710000000");
        refused(post("moderator", "/moderation/corrections", id, Map.of("remarks", " ")), 400, "invalid-request");
        refused(
                post("moderator", "/moderation/corrections", id, Map.of("remarks", "?", "competentBody", Api.VILLAGE)),
                422,
                "same-addressee");
        post("moderator", "/moderation/corrections", id, remarks).statusCode(201);
        as("aigul").get("/api/v1/petitions/" + id + "/corrections").then().body("[0].remarks", equalTo("Орган өзге"));
        refused(as("yerlan").get("/api/v1/petitions/" + id + "/corrections").then(), 404, "not-found");
        String successor = "/corrections/successor";
        refused(Api.post("yerlan", "/api/v1/petitions/" + id + successor).then(), 404, "not-found");
        Response begun = Api.post("aigul", "/api/v1/petitions/" + id + successor);
        begun.then()
                .statusCode(200)
                .body("phase", equalTo("DRAFT"))
                .body("supersedes", equalTo(id))
                .body("bodyCode", equalTo("akimat-710000000"))
                .body("title", equalTo("Көкбұлақ ауылында қыста суды тоқтатпау туралы"));
        String corrected = begun.path("id");
        assertEquals(
                corrected,
                Api.post("aigul", "/api/v1/petitions/" + id + successor).path("id"));
        assertEquals("COSIGNING", Api.phase("aigul", id), "until the corrected one is submitted it lives on");
        Api.submit("aigul", corrected).then().statusCode(200);
        as("aigul")
                .get("/api/v1/petitions/" + id)
                .then()
                .body("phase", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(corrected))
                .body("acceptsSignatures", equalTo(false));
        Api.signByAuthor(corrected, "good").then().statusCode(200).body("phase", equalTo("COSIGNING"));
        refused(put("moderator", id, "claim"), 409, "wrong-phase");
        told(id, "opened", "correction-requested", "superseded");
    }

    @Test
    void aPublishedPetitionIsNotReplaced() {
        String id = Api.opened();
        String corrected = Api.post("aigul", "/api/v1/petitions/" + id + "/corrections/successor")
                .path("id");
        Topics.count(id, 50, 1);
        await().until(() -> Api.phase("moderator", id), "MODERATION"::equals);
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        refused(Api.submit("aigul", corrected).then(), 409, "predecessor-public");
        assertEquals("DRAFT", Api.phase("aigul", corrected));
        assertEquals("OPEN", Api.phase("aigul", id));
        String other = Api.drafted();
        refused(
                Api.post("aigul", "/api/v1/petitions/" + other + "/corrections/successor")
                        .then(),
                409,
                "text-not-frozen");
    }

    @Test
    void aDraftIsLookedAtWhenItsAuthorAsks() {
        String id = Api.drafted();
        refused(as("moderator").get(moderation(id)).then(), 404, "not-found");
        refused(post("moderator", "/moderation/corrections", id, Map.of("remarks", "Түсініксіз")), 404, "not-found");
        refused(
                Api.post("yerlan", "/api/v1/petitions/" + id + "/corrections/look")
                        .then(),
                404,
                "not-found");
        Api.post("aigul", "/api/v1/petitions/" + id + "/corrections/look")
                .then()
                .statusCode(202);
        assertTrue(drafts().contains(id));
        as("moderator").get(moderation(id)).then().statusCode(200).body("item.petition.title", notNullValue());
        refused(post("moderator", "/moderation", id, Map.of("verdict", "APPROVED")), 404, "not-found");
        post("moderator", "/moderation/corrections", id, Map.of("remarks", "Түсініксіз"))
                .statusCode(201);
        assertFalse(drafts().contains(id));
        refused(as("moderator").get(moderation(id)).then(), 404, "not-found");
        as("aigul")
                .get("/api/v1/petitions/" + id + "/corrections")
                .then()
                .body("remarks", equalTo(List.of("Түсініксіз")));
        assertEquals("DRAFT", Api.phase("aigul", id));
    }

    @Test
    void aTermThatRunsOutRaisesThePetitionAndDecidesNothing() {
        String id = Api.opened();
        Topics.count(id, 50, 1);
        await().until(() -> Api.phase("moderator", id), "MODERATION"::equals);
        // 20 working days from 1 September end on the 29th.
        time.set(Instant.parse("2026-09-29T18:59:59Z"));
        as("moderator")
                .get(moderation(id))
                .then()
                .body("item.workingDaysLeft", equalTo(0))
                .body("item.desk.raisedAt", nullValue());
        time.set(Instant.parse("2026-09-29T19:00:00Z"));
        await().untilAsserted(() ->
                as("moderator").get(moderation(id)).then().body("item.desk.raisedFor", equalTo("OVERDUE")));
        assertEquals("MODERATION", Api.phase("moderator", id));
        assertTrue(part("moderator", "RAISED").contains(id));
        told(id, "cosigned", "moderation-raised");
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200).body("petition.phase", equalTo("OPEN"));
    }

    @Test
    void massMediaAreInformedAndNamed() {
        String id = Api.opened();
        Map<String, Object> media = Map.of("outlets", List.of("Егемен Қазақстан", "Егемен Қазақстан", " Айқын "));
        refused(post("moderator", "/media", id, media), 409, "wrong-phase");
        Topics.count(id, 50, 1);
        await().until(() -> Api.phase("moderator", id), "MODERATION"::equals);
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        assertEquals(
                "2026-09-08",
                Api.all("moderator", "/api/v1/moderation/media")
                        .getString("items.find { it.petition.id == '" + id + "' }.dueOn"));
        refused(post("officer", "/media", id, media), 403, "forbidden");
        refused(post("moderator", "/media", id, Map.of("outlets", List.of())), 400, "invalid-request");
        post("moderator", "/media", id, media).statusCode(200).body("", hasSize(2));
        post("moderator2", "/media", id, Map.of("outlets", List.of("Айқын", "Ана тілі")))
                .statusCode(200)
                .body("", hasSize(3));
        anyone().get("/api/v1/petitions/" + id + "/media")
                .then()
                .statusCode(200)
                .body("outlet", hasItem("Ана тілі"));
        told(id, "published", "media-informed");
    }

    private static void awaited(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String rejected(String ground) {
        String id = Api.opened();
        Api.moderate(id, Map.of("verdict", "REJECTED", "ground", ground, "reason", "Себебі", "quote", "Құбыр қатады"))
                .then()
                .statusCode(200);
        Api.review("moderator2", id, true).then().statusCode(200);
        return id;
    }

    private static String moderation(String id) {
        return "/api/v1/petitions/" + id + "/moderation";
    }

    private static ValidatableResponse put(String user, String id, String what) {
        return as(user).contentType(ContentType.JSON)
                .put(moderation(id) + "/" + what)
                .then();
    }

    private static ValidatableResponse post(String user, String path, String id, Map<String, Object> body) {
        return json(user, "/api/v1/petitions/" + id + path, body);
    }

    private static ValidatableResponse json(String user, String path, Map<String, ?> body) {
        return as(user).contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static ValidatableResponse review(String user, String id, String read, Map<String, Object> opinion) {
        var request = as(user).contentType(ContentType.JSON).body(opinion);
        return (read == null ? request : request.header("If-Match", read))
                .post(moderation(id) + "/second-opinion")
                .then();
    }

    @SafeVarargs
    private static ValidatableResponse answer(String user, String id, String read, Map<String, Object>... answers) {
        var request = as(user).contentType(ContentType.JSON).body(Map.of("answers", List.of(answers)));
        return (read == null ? request : request.header("If-Match", read))
                .put(moderation(id) + "/checklist")
                .then();
    }

    private static Map<String, Object> said(String ground, String answer) {
        return Map.of("ground", ground, "answer", answer);
    }

    private static Map<String, Object> said(String ground, String answer, String quote) {
        return Map.of("ground", ground, "answer", answer, "quote", quote);
    }

    private static Map<String, Object> question(String body) {
        return Map.of("bodyCode", body, "question", "Бұл сіздің құзыретіңіз бе?");
    }

    private static Map<String, Object> without(Map<String, Object> map, String key) {
        return map.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(key))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The petitions in a part of a moderator's queue. */
    private static List<String> part(String user, String part) {
        return Api.all(user, "/api/v1/moderation/petitions?part=" + part).getList("items.petition.id");
    }

    private static List<String> drafts() {
        return Api.all("moderator", "/api/v1/moderation/drafts").getList("items.petition.id");
    }

    private static void refused(ValidatableResponse answer, int status, String slug) {
        answer.statusCode(status).body("type", equalTo(PROBLEM + slug));
    }

    /** The last events of a petition but those of deadlines, each as its schema promises. */
    private static void told(String id, String... last) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<String> names = Topics.names(id).stream()
                    .filter(name -> !name.startsWith("deadline-"))
                    .toList();
            assertEquals(List.of(last), names.subList(Math.max(0, names.size() - last.length), names.size()));
        });
        Topics.events(id).forEach(Contracts::check);
    }
}
