package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.listeningstate.petition.deadline.DeadlineKind;
import org.junit.jupiter.api.Test;

/**
 * The act by which a body answers an appeal: drafted, agreed by another officer, signed by the head, read by the citizen; and the
 * file on which it rests.
 */
@QuarkusTest
class ActTest extends OfficeTest {
    private static final String ANSWER = "Жарық екі көшеге орнатылады.";
    private static final String TRANSLATION = "Освещение установят на двух улицах.";
    /** The day of the hearing. */
    private static final Instant HEARD = Instant.parse("2026-09-04T05:00:00Z");

    private static final Map<String, Object> REFUSAL =
            Map.of("outcome", "UNFAVOURABLE", "text", "Бюджетте қаржы көзделмеген.");
    private static final Map<String, Object> PARTLY = Map.of(
            "outcome",
            "PARTLY_FAVOURABLE",
            "text",
            ANSWER,
            "translation",
            TRANSLATION,
            "measures",
            List.of(Map.of("text", "Абай көшесіне бағана орнату", "dueOn", "2026-10-30")));
    private static final Map<String, Object> GRANTED =
            Map.of("outcome", "FAVOURABLE", "text", "Жарық бүгін орнатылды.");

    @Test
    void anActHasReasonsAndAnOutcomeOfItsProcedure() {
        String handling = filed("APPLICATION").getString("appeal.handlings[0].id");
        refused(
                draft("officer", handling, Map.of("outcome", "UNFAVOURABLE", "text", " ")),
                400,
                "invalid-request",
                "80");
        refused(draft("officer", handling, Map.of("outcome", "FAVOURABLE")), 400, "invalid-request", "80");
        refused(draft("officer", handling, Map.of("text", ANSWER)), 400, "invalid-request");
        refused(draft("officer", handling, with(GRANTED, "translation", " ")), 400, "invalid-request", "80");
        Map<String, String> late = Map.of("text", "Бағана орнату", "dueOn", "2026-08-31");
        refused(draft("officer", handling, with(GRANTED, "measures", List.of(late))), 400, "invalid-request");
        refused(draft("officer", handling, with(GRANTED, "outcome", "NOTED")), 409, "other-procedure", "87, 89");
        refused(draft("officer2", handling, GRANTED), 403, "other-body");
        refused(draft("aigul", handling, GRANTED), 403, "forbidden");
        refused(agree("officer3", handling, 0), 409, "no-act", "80");
        refused(sign("officer", handling, 0, "by-head"), 409, "no-act", "80");
        refused(as("officer").get(act(handling)), 404, "not-found");
        String request = filed("REQUEST").getString("appeal.handlings[0].id");
        refused(draft("officer", request, GRANTED), 409, "other-procedure", "87, 89");
        refused(draft("officer", request, Map.of("outcome", "ANSWERED", "text", "\n")), 400, "invalid-request", "89");
    }

    @Test
    void anotherOfficerAgreesAndAnyChangeDropsIt() {
        String handling = filed("APPLICATION").getString("appeal.handlings[0].id");
        draft("officer", handling, REFUSAL)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("DRAFT"))
                .body("act.language", equalTo("kk"))
                .body("act.signature", nullValue());
        refused(draft("officer3", handling, GRANTED), 428, "if-match-missing");
        refused(agree("officer", handling, 0), 409, "own-draft");
        refused(agree("officer2", handling, 0), 403, "other-body");
        refused(sign("officer", handling, 0, "by-head"), 409, "not-heard", "73");
        agree("officer3", handling, 0).then().statusCode(200).body("state", equalTo("AGREED"));
        refused(agree("officer3", handling, 0), 412, "stale-version");
        refused(agree("officer3", handling, 1), 409, "already-agreed");
        refused(rewrite("officer", handling, 0, GRANTED), 412, "stale-version");
        rewrite("officer3", handling, 1, GRANTED)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("agreedBy", nullValue())
                .body("act.outcome", equalTo("FAVOURABLE"));
        refused(sign("officer", handling, 2, "by-head"), 409, "act-not-agreed", "80");
        refused(agree("officer3", handling, 2), 409, "own-draft");
        agree("officer", handling, 2).then().statusCode(200);
        as("officer")
                .get("/api/v1/office/appeals/" + handling)
                .then()
                .body("act.state", equalTo("AGREED"))
                .body("act.agreedBy", notNullValue())
                .body("handling.phase", equalTo("UNDER_REVIEW"));
        sign("officer", handling, 3, "by-head").then().statusCode(200).body("state", equalTo("SIGNED"));
    }

    @Test
    void onlyTheHeadSignsAndARefusedSignatureChangesNothing() {
        JsonPath filed = filed(Map.of(
                "type", "COMPLAINT", "complainedOf", "Шам орнатудан бас тарту", "complainedAgainst", "Ауыл әкімдігі"));
        String id = filed.getString("appeal.id");
        String handling = filed.getString("appeal.handlings[0].id");
        hear(handling);
        draft("officer", handling, PARTLY).then().statusCode(200);
        agree("officer3", handling, 0).then().statusCode(200);
        time.set(Instant.parse("2026-09-03T05:00:00Z"));
        refused(sign("officer", handling, 1, "by-head"), 409, "not-heard", "73");
        time.set(HEARD);
        Response manifest = as("officer").get(act(handling) + "/manifest");
        manifest.then().statusCode(200).header("ETag", "\"1\"");
        refused(sign("officer", handling, 1, "somebody"), 422, "signer-is-not-signatory", "80");
        refused(sign("officer", handling, 1, "over-another"), 422, "wrong-text", "80");
        refused(sign("officer", handling, 1, "lost-bytes"), 412, "stale-version");
        refused(sign("officer", handling, 0, "by-head"), 412, "stale-version");
        refused(sign("officer2", handling, 1, "by-head"), 403, "other-body");
        refused(sign("aigul", handling, 1, "by-head"), 403, "forbidden");
        as("officer").get(act(handling)).then().body("state", equalTo("AGREED")).body("version", equalTo(1));
        as("aigul")
                .get("/api/v1/appeals/" + id)
                .then()
                .body("handlings[0].phase", equalTo("HEARING"))
                .body("handlings[0].act", nullValue());
        refused(as("aigul").get(signedManifest(handling)), 404, "not-found");

        sign("officer", handling, 1, "by-head")
                .then()
                .statusCode(200)
                .body("act.signature.manifestSha256", equalTo(sha256(manifest.asString())));
        refused(sign("officer", handling, 2, "by-head"), 409, "wrong-phase", "80");
        refused(rewrite("officer", handling, 2, GRANTED), 409, "wrong-phase", "80");
        refused(agree("officer3", handling, 2), 409, "wrong-phase", "80");
        assertEquals(
                manifest.asString(),
                as("officer").get(act(handling) + "/manifest").asString());
    }

    @Test
    void theCitizenReadsTheActWithItsManifestAndItsRemedies() {
        JsonPath filed = filed("APPLICATION");
        String id = filed.getString("appeal.id");
        String handling = filed.getString("appeal.handlings[0].id");
        hear(handling);
        time.set(HEARD);
        draft("officer", handling, PARTLY).then().statusCode(200);
        agree("officer3", handling, 0).then().statusCode(200);
        sign("officer", handling, 1, "by-head").then().statusCode(200);

        JsonPath seen = as("aigul").get("/api/v1/appeals/" + id).jsonPath().setRootPath("handlings[0]");
        assertEquals("ANSWERED", seen.getString("phase"));
        assertEquals("PARTLY_FAVOURABLE", seen.getString("act.outcome"));
        assertEquals(Map.of("kk", ANSWER, "ru", TRANSLATION), seen.getMap("act.texts"));
        assertEquals("2026-10-30", seen.getString("act.measures[0].dueOn"));
        assertEquals("2026-12-04", seen.getString("act.complaintUntil"), "92: 3 months from the act");
        assertEquals(Api.VILLAGE, seen.getString("act.remedies.bodyCode"), "91(4): through the body itself");
        String higher = as("officer").get("/api/v1/bodies/" + Api.VILLAGE).path("parent");
        assertEquals(higher, seen.getString("act.remedies.higherBody"));
        JsonPath above = anyone().get("/api/v1/bodies/" + higher).jsonPath();
        for (String language : List.of("kk", "ru")) {
            String words = seen.getString("act.remedies.texts." + language);
            assertTrue(words.contains(above.getString("name." + language)), words);
            assertTrue(words.contains("136") && !words.contains("{"), words);
        }
        assertEquals(List.of("Тілеуова Гүлнар Серікқызы"), List.of(seen.getString("act.signature.signatory")));

        String manifest = as("aigul").get(signedManifest(handling)).asString();
        assertEquals(seen.getString("act.signature.manifestSha256"), sha256(manifest));
        JsonPath signed = new JsonPath(manifest);
        assertEquals(filed.getString("appeal.number"), signed.getString("appealNumber"));
        assertEquals(Set.of("kk", "ru"), Set.copyOf(signed.getList("texts.language")));
        assertEquals(sha256(TRANSLATION), signed.getString("texts.find { it.language == 'ru' }.sha256"));
        assertEquals(seen.getList("act.measures"), signed.getList("measures"));
        assertEquals(seen.getMap("act.remedies.texts"), signed.getMap("remedies.texts"));
        assertEquals("2026-09-04", signed.getString("date"));
        refused(as("yerlan").get(signedManifest(handling)), 404, "not-found");

        Map<String, String> slip =
                Map.of("number", filed.getString("appeal.number"), "code", filed.getString("followUpCode"));
        follow("/api/v1/appeals/tracking", slip).then().body("handlings[0].act.texts.kk", equalTo(ANSWER));
        assertEquals(manifest, follow(signedManifest(handling), slip).asString());
        refused(follow(signedManifest(handling), with(slip, "code", "0000-0000-0000")), 404, "not-found");
        String other = filed("APPLICATION").getString("appeal.handlings[0].id");
        refused(follow(signedManifest(other), slip), 404, "not-found");

        assertEquals(HEARD, term(id, DeadlineKind.APPEAL_ANSWER).metAt());
        await().until(() -> names(id).contains("answered"));
        events(id).forEach(Contracts::check);
        String told = events(id).toString() + trail(id);
        for (String secret : List.of("Жарық", "Освещение", "Абай", "740912409021")) {
            assertFalse(told.contains(secret), secret);
        }
        List<String> trail = trail(id);
        for (String name : List.of("act-drafted", "act-agreed", "answered")) {
            assertTrue(trail.stream().anyMatch(entry -> entry.contains("\"" + name + "\"")), name);
        }
    }

    @Test
    void theSimplifiedAnswerIsSignedWithoutAgreementAndMayComeLate() {
        JsonPath filed = filed("PROPOSAL");
        String id = filed.getString("appeal.id");
        String handling = filed.getString("appeal.handlings[0].id");
        Instant late = Instant.parse("2026-09-23T05:00:00Z");
        time.set(late);
        draft("officer", handling, Map.of("outcome", "NOTED", "text", "Назарға алынды."))
                .then()
                .statusCode(200);
        refused(sign("officer", handling, 0, "somebody"), 422, "signer-is-not-signatory", "89");
        as("aigul").get("/api/v1/appeals/" + id).then().body("handlings[0].phase", equalTo("SILENT"));
        sign("officer", handling, 0, "by-head").then().statusCode(200);
        as("aigul")
                .get("/api/v1/appeals/" + id)
                .then()
                .body("handlings[0].phase", equalTo("ANSWERED"))
                .body("handlings[0].act.outcome", equalTo("NOTED"))
                .body("handlings[0].act.remedies.months", equalTo(3));
        assertEquals(late, term(id, DeadlineKind.APPEAL_ANSWER).missedAt());
    }

    @Test
    void theAnswerIsInTheLanguageThatTheCitizenMayChoose() {
        String russian = filed(Map.of("type", "REQUEST", "language", "ru")).getString("appeal.handlings[0].id");
        draft("officer", russian, Map.of("outcome", "ANSWERED", "text", TRANSLATION, "translation", ANSWER))
                .then()
                .body("act.language", equalTo("ru"))
                .body("act.texts.kk", equalTo(ANSWER));
        String kazakh = filed(Map.of("type", "REQUEST", "language", "ru", "answerLanguage", "kk"))
                .getString("appeal.handlings[0].id");
        draft("officer", kazakh, Map.of("outcome", "ANSWERED", "text", ANSWER))
                .then()
                .body("act.language", equalTo("kk"));
    }

    @Test
    void nobodySignsForABodyWhoseHeadIsNotRegistered() {
        String handling =
                filed(Map.of("type", "REQUEST", "bodyCode", "akimat-710000000")).getString("appeal.handlings[0].id");
        draft("officer2", handling, Map.of("outcome", "ANSWERED", "text", ANSWER))
                .then()
                .statusCode(200);
        refused(as("officer2").get(act(handling) + "/manifest"), 409, "no-head-registered", "89");
        refused(sign("officer2", handling, 0, "by-head"), 409, "no-head-registered", "89");
        assertTrue(Api.all("officer2", "/api/v1/office/appeals")
                .getList("items.id")
                .contains(handling));
    }

    @Test
    void theFileIsOpenedWithinThreeWorkingDaysOfAsking() {
        JsonPath filed = filed("APPLICATION");
        String id = filed.getString("appeal.id");
        String handling = filed.getString("appeal.handlings[0].id");
        refused(askForFile("yerlan", handling), 404, "not-found");
        refused(askForFile("officer", handling), 403, "forbidden");
        String asked = askForFile("aigul", handling)
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2026-09-04"))
                .extract()
                .path("id");
        refused(askForFile("aigul", handling), 409, "file-asked-before", "75");
        refused(openFile("officer", handling, asked, " "), 400, "invalid-request");
        refused(openFile("officer2", handling, asked, "12-кабинет"), 403, "other-body");
        refused(openFile("aigul", handling, asked, "12-кабинет"), 403, "forbidden");
        refused(openFile("officer", handling, handling, "12-кабинет"), 404, "not-found");
        refused(as("officer2").get("/api/v1/office/appeals/" + handling + "/file-access"), 403, "other-body");
        as("officer")
                .get("/api/v1/office/appeals/" + handling + "/file-access")
                .then()
                .body("id", contains(asked))
                .body("[0].openedAt", nullValue());
        time.set(HEARD);
        openFile("officer", handling, asked, "12-кабинет, 10.00-ден").then().statusCode(200);
        refused(openFile("officer", handling, asked, "13-кабинет"), 409, "file-opened-before", "75");
        as("aigul").get(fileAccess(handling)).then().body("note", contains("12-кабинет, 10.00-ден"));
        refused(as("yerlan").get(fileAccess(handling)), 404, "not-found");
        assertEquals(HEARD, term(id, DeadlineKind.APPEAL_FILE_ACCESS).metAt());
        assertNull(term(id, DeadlineKind.APPEAL_FILE_ACCESS).missedAt());
        await().until(() -> names(id).contains("file-opened"));
        events(id).forEach(Contracts::check);
        assertFalse((events(id).toString() + trail(id)).contains("кабинет"));
        assertTrue(trail(id).toString().contains("\"file-asked\""));
    }

    @Test
    void aFileThatIsOpenedLateIsAMissedDeadlineAndWhatWentOnIsAskedForElsewhere() {
        JsonPath filed = filed("REQUEST");
        String id = filed.getString("appeal.id");
        String handling = filed.getString("appeal.handlings[0].id");
        String asked = askForFile("aigul", handling).path("id");
        sends("officer", Map.of("toBody", "akimat-710000000", "reason", "Құзыреті бойынша"))
                .header("If-Match", "\"0\"")
                .post("/api/v1/office/appeals/" + handling + "/redirection")
                .then()
                .statusCode(200);
        refused(askForFile("aigul", handling), 409, "wrong-phase", "75");
        Instant late = Instant.parse("2026-09-06T19:00:00Z");
        time.set(late);
        openFile("officer", handling, asked, "Электрондық поштаға жіберілді")
                .then()
                .statusCode(200);
        assertNotNull(term(id, DeadlineKind.APPEAL_FILE_ACCESS).missedAt());
        String there = as("aigul").get("/api/v1/appeals/" + id).path("handlings[1].id");
        askForFile("aigul", there).then().statusCode(201).body("dueOn", equalTo("2026-09-10"));
    }

    private static Response askForFile(String citizen, String handling) {
        return Api.post(citizen, fileAccess(handling));
    }

    private static Response openFile(String officer, String handling, String asked, String note) {
        return sends(officer, Map.of("note", note))
                .post("/api/v1/office/appeals/" + handling + "/file-access/" + asked + "/opening");
    }

    private static String fileAccess(String handling) {
        return "/api/v1/appeals/handlings/" + handling + "/file-access";
    }

    private static void hear(String handling) {
        sends("officer", Map.of("on", "2026-09-04", "about", "Ішінара бас тарту көзделген"))
                .header("If-Match", "\"0\"")
                .post("/api/v1/office/appeals/" + handling + "/hearing")
                .then()
                .statusCode(200);
    }

    private static JsonPath filed(String type) {
        return filed(Map.of("type", type));
    }

    private static JsonPath filed(Map<String, Object> other) {
        Map<String, Object> appeal = new HashMap<>(Map.of(
                "bodyCode", Api.VILLAGE,
                "language", "kk",
                "subject", "Жарық",
                "substance", "Көшеде жарық жоқ, орнатуды сұраймын."));
        appeal.putAll(other);
        return sends("aigul", appeal)
                .post("/api/v1/appeals")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Response draft(String officer, String handling, Map<String, ?> draft) {
        return sends(officer, draft).put(act(handling));
    }

    private static Response rewrite(String officer, String handling, int version, Map<String, ?> draft) {
        return ifMatch(officer, version).body(draft).put(act(handling));
    }

    private static Response agree(String officer, String handling, int version) {
        return ifMatch(officer, version).post(act(handling) + "/agreement");
    }

    private static Response sign(String officer, String handling, int version, String cms) {
        return ifMatch(officer, version).body(Map.of("cms", cms)).post(act(handling) + "/signature");
    }

    private static Response follow(String path, Map<String, ?> slip) {
        RequestSpecification request = anyone().contentType(ContentType.JSON);
        return request.body(slip).post(path);
    }

    private static String act(String handling) {
        return "/api/v1/office/appeals/" + handling + "/act";
    }

    private static String signedManifest(String handling) {
        return "/api/v1/appeals/handlings/" + handling + "/act/manifest";
    }

    private static Map<String, Object> with(Map<String, ?> map, String key, Object value) {
        Map<String, Object> other = new HashMap<>(map);
        other.put(key, value);
        return other;
    }

    private static List<String> trail(String id) {
        return as("auditor").get("/api/v1/trails/" + id + "?size=1000").path("entry");
    }

    private static List<String> names(String id) {
        return events(id).stream()
                .map(event ->
                        event.path("type").asText().replaceAll("^kz\\.listeningstate\\.appeal\\.(.*)\\.v1$", "$1"))
                .toList();
    }

    private static List<JsonNode> events(String id) {
        return Topics.all("appeal.events").stream()
                .filter(message -> id.equals(message.key()))
                .map(message -> Topics.read(message.value()))
                .filter(event -> !event.path("type").asText().contains(".deadline-"))
                .toList();
    }
}
