package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static kz.listeningstate.petition.Api.send;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kz.listeningstate.petition.attachment.TestFiles;
import kz.listeningstate.petition.deadline.DeadlineKind;
import org.junit.jupiter.api.Test;

/** The reasoned decision: drafted, signed by the head, published, explained and complained of (90-6, chapter 13). */
@QuarkusTest
class DecisionTest extends OfficeTest {
    private static final Map<String, Object> IN_TWO_LANGUAGES =
            Map.of("outcome", "REFUSED", "reasons", "Бір.", "translations", Map.of("ru", "Раз."));
    private static final Map<String, String> COMPLAINT = Map.of("language", "kk", "text", "Келіспеймін");

    @Inject
    DataSource database;

    @Test
    void twoOfficersDoNotOverwriteEachOther() {
        String id = Api.considered();
        Response first = sends("officer", DRAFT).put(decision(id));
        first.then().statusCode(200);
        refused(sends("officer", DRAFT).put(decision(id)), 428, "if-match-missing");
        String read = first.header("ETag");
        sends("officer", Map.of("outcome", "SATISFIED", "reasons", "Орындалады."))
                .header("If-Match", read)
                .put(decision(id))
                .then()
                .statusCode(200);
        refused(sends("officer", DRAFT).header("If-Match", read).put(decision(id)), 412, "stale-version");
        as("officer").get("/api/v1/office/petitions/" + id).then().body("decision.outcome", equalTo("SATISFIED"));
    }

    @Test
    void aDraftHasReasonsInTheSameParagraphsOfEachLanguage() {
        String id = Api.considered();
        refused(save(id, Map.of("outcome", "REFUSED", "reasons", " ")), 400, "invalid-request", "90-6(2)");
        Map<String, ?> longer = Map.of("ru", "Раз.\n\nДва.");
        refused(
                save(id, Map.of("outcome", "REFUSED", "reasons", "Бір.", "translations", longer)),
                422,
                "paragraphs-differ",
                "90-6(2)");
        save(id, IN_TWO_LANGUAGES).then().statusCode(200).body("decision.texts.ru", equalTo("Раз."));
    }

    @Test
    void annexesAreFilesOfKnownKindsAndSize() {
        String id = Api.considered();
        refused(annex(id, "plan.pdf", bytes("<html>")), 422, "file-kind");
        refused(annex(id, "plan.exe", bytes("MZ")), 422, "file-kind");
        refused(annex(id, "plan.csv", new byte[11_000_000]), 413, "file-too-large");
        String table =
                annex(id, "кесте.csv", bytes("шара,мерзім\nқұбыр,2027\n")).path("id");
        as("officer").delete(decision(id) + "/annexes/" + table).then().statusCode(204);
        annex(id, "деректер.json", bytes("{\"km\":3}"))
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("application/json"));
        annex(id, "жоспар.pdf", TestFiles.pdf()).then().statusCode(201).body("size", equalTo(TestFiles.pdf().length));
    }

    @Test
    void onlyTheHeadOrWhoActsByAnOrderSigns() {
        String id = Api.considered();
        save(id, DRAFT).then().statusCode(200);
        refused(publish(id), 409, "decision-unsigned", "90-6(1)");
        refused(Api.signDecision("officer", id, "somebody"), 422, "signer-is-not-signatory", "90-6(1)");
        refused(Api.signDecision("aigul", id, "by-head"), 403, "forbidden");
        refused(Api.signDecision("officer", id, "by-acting"), 422, "signer-is-not-signatory");
        appointDeputy();
        draftManifest(id);
        headsOpenedTwice(id);
        Api.signDecision("officer", id, "by-acting")
                .then()
                .statusCode(200)
                .body("decision.signature.actingByOrder", equalTo("12-Ө"));
        refused(sign(id), 409, "already-decided", "90-6(1)");
    }

    @Test
    void whatTheHeadHasSignedStandsAndIsOneManifestOfAll() {
        String id = Api.considered();
        save(id, IN_TWO_LANGUAGES).then().statusCode(200);
        String annex = annex(id, "жоспар.pdf", TestFiles.pdf()).path("id");
        String manifest = draftManifest(id);
        sign(id).then().statusCode(200).body("decision.signature.manifestSha256", equalTo(sha256(manifest)));
        refused(save(id, DRAFT), 409, "already-decided");
        refused(annex(id, "b.csv", bytes("a,b")), 409, "already-decided");
        refused(Api.post("aigul", "/api/v1/petitions/" + id + "/withdrawal"), 409, "already-decided");
        anyone().get(decision(id)).then().statusCode(404);
        anyone().get(decision(id) + "/manifest").then().statusCode(404);
        anyone().get(decision(id) + "/annexes/" + annex).then().statusCode(404);

        publish(id).then().statusCode(200);
        anyone().get(decision(id)).then().statusCode(200).body("texts.ru", equalTo("Раз."));
        assertEquals(manifest, anyone().get(decision(id) + "/manifest").asString());
        JsonPath signed = new JsonPath(manifest);
        assertEquals(sha256("Раз."), signed.getString("texts.find { it.language == 'ru' }.sha256"));
        assertEquals("жоспар.pdf", signed.getString("annexes[0].name"));
        anyone().get(decision(id) + "/annexes/" + annex)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment"));
    }

    @Test
    void publicationIsDueTheNextWorkingDayAndTheHeadMakesAStatement() {
        String id = Api.considered();
        save(id, DRAFT).then().statusCode(200);
        sign(id).then().statusCode(200);
        time.set(Instant.parse("2026-09-02T05:00:00Z"));
        publish(id).then().statusCode(200).body("overdue", equalTo(false));
        publish(id).then().statusCode(200);
        assertEquals(TestTime.START, term(id, DeadlineKind.CONSIDERATION).metAt());
        assertEquals(
                "2026-09-02",
                term(id, DeadlineKind.DECISION_PUBLICATION).dueOn().toString());
        assertNull(term(id, DeadlineKind.DECISION_PUBLICATION).missedAt());
        refused(statement(id, "2026-09-01"), 400, "invalid-request");
        statement(id, "2026-09-02").then().statusCode(200).body("decision.statement.text", equalTo("Ресми мәлімдеме"));
        refused(statement(id, "2026-09-02"), 409, "already-stated", "90-6(3)");
    }

    @Test
    void theHeadSignsTheRightOfAppealInEachLanguageOfTheDecision() {
        String id = Api.considered();
        save(id, IN_TWO_LANGUAGES).then().statusCode(200);
        String manifest = draftManifest(id);
        JsonPath remedy = new JsonPath(manifest).setRootPath("remedy");
        assertEquals(Set.of("kk", "ru"), remedy.getMap("texts").keySet());
        assertTrue(remedy.getString("texts.kk").contains("3 ай ішінде"), manifest);
        assertTrue(remedy.getString("texts.ru").contains("в течение 3 месяцев"), manifest);
        assertEquals(3, remedy.getInt("months"));
        sign(id).then().statusCode(200);
        publish(id).then().statusCode(200);
        JsonPath published = anyone().get(decision(id)).jsonPath();
        assertEquals(remedy.getMap("texts"), published.getMap("remedy.texts"));
        assertEquals("91, 92", published.getString("remedy.article"));
        assertEquals(Api.VILLAGE, published.getString("remedy.bodyCode"));
        assertEquals("2026-12-01", published.getString("remedy.until"));
        assertEquals(
                sha256(manifest),
                published.getString("signature.manifestSha256"),
                "whoever has the published words can tell that the head signed them");
        assertNotEquals(sha256(manifest.replace("\"months\":3", "\"months\":1")), sha256(manifest));
        assertNotEquals(sha256(manifest.replace("вправе", "не вправе")), sha256(manifest));
    }

    @Test
    void aDecisionExplainsTheAppealAsItWasSignedAndNotAsItIsExplainedToday() throws SQLException {
        String id = Api.considered();
        save(id, DRAFT).then().statusCode(200);
        String today = draftManifest(id);
        sign(id).then().statusCode(200);
        String older =
                today.replaceAll("\"months\":3,\"texts\":\\{[^}]*}", "\"months\":1,\"texts\":{\"kk\":\"Ескі сөз\"}");
        assertNotEquals(today, older);
        signedLongAgo(id, older);
        publish(id).then().statusCode(200);
        anyone().get(decision(id))
                .then()
                .body("remedy.texts", equalTo(Map.of("kk", "Ескі сөз")))
                .body("remedy.until", equalTo("2026-10-01"))
                .body("signature.manifestSha256", equalTo(sha256(older)));
        int number = as("officer").get("/api/v1/office/petitions/" + id).path("petition.number");
        String page = anyone().get("/ru/petitions/" + number + "/decision").asString();
        assertTrue(page.contains("<p class=\"pre\" lang=\"kk\">Ескі сөз</p>"), page);
        assertTrue(page.contains("datetime=\"2026-10-01\"") && !page.contains("вправе"), page);
        time.set(Instant.parse("2026-10-01T19:00:00Z"));
        refused(send("aigul", id, "decision/complaint", COMPLAINT), 409, "complaint-too-late", "92");
    }

    @Test
    void aDecisionWhoseManifestDidNotExplainTheAppealMayBeComplainedOf() throws SQLException {
        String id = Api.considered();
        save(id, DRAFT).then().statusCode(200);
        String today = draftManifest(id);
        sign(id).then().statusCode(200);
        String first = today.replaceAll(",\"remedy\":.*?}}", "").replace("\"v\":2", "\"v\":1");
        assertFalse(first.contains("remedy"), first);
        signedLongAgo(id, first);
        publish(id).then().statusCode(200);
        anyone().get(decision(id))
                .then()
                .body("remedy.texts", anEmptyMap())
                .body("remedy.until", equalTo("2026-12-01"));
        int number = as("officer").get("/api/v1/office/petitions/" + id).path("petition.number");
        String page = anyone().get("/en/petitions/" + number + "/decision").asString();
        assertTrue(page.contains("datetime=\"2026-12-01\"") && !page.contains("class=\"pre\" lang=\"en\""), page);
        send("aigul", id, "decision/complaint", COMPLAINT).then().statusCode(201);
    }

    @Test
    void theAuthorComplainsOfARefusalInTime() {
        String id = Api.considered();
        refused(send("aigul", id, "decision/complaint", COMPLAINT), 404, "not-found");
        save(id, DRAFT).then().statusCode(200);
        sign(id).then().statusCode(200);
        publish(id).then().statusCode(200);
        refused(send("yerlan", id, "decision/complaint", COMPLAINT), 403, "not-the-author");
        time.set(Instant.parse("2026-12-01T19:00:00Z"));
        refused(send("aigul", id, "decision/complaint", COMPLAINT), 409, "complaint-too-late");
        time.set(Instant.parse("2026-12-01T14:00:00Z"));
        Response filed = send("aigul", id, "decision/complaint", COMPLAINT);
        filed.then().statusCode(201).body("registeredOn", equalTo("2026-12-02"));
        refused(send("aigul", id, "decision/complaint", COMPLAINT), 409, "already-complained");
        String complaint = filed.path("id");
        assertTrue(Api.all("officer", "/api/v1/office/complaints")
                .getList("items.id")
                .contains(complaint));
        as("officer2")
                .get("/api/v1/office/complaints?size=100")
                .then()
                .body("items.findAll { it.id == '" + complaint + "' }.size()", equalTo(0));
        await().until(() -> Topics.names(id).contains("complaint-registered"));
        Topics.events(id).forEach(Contracts::check);
    }

    private static String draftManifest(String id) {
        return as("officer")
                .get(decision(id) + "/draft/manifest")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** As if the head had signed when the service explained the appeal in other words. */
    private void signedLongAgo(String id, String manifest) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update decision set manifest = ?, manifest_sha256 = ? where petition_id = ?")) {
            update.setBytes(1, bytes(manifest));
            update.setString(2, sha256(manifest));
            update.setObject(3, UUID.fromString(id));
            assertEquals(1, update.executeUpdate());
        }
    }

    /** Who acts for the akim by an order until the end of the month. */
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

    private static void appointDeputy() {
        Map<String, String> deputy = Map.of(
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
                "2026-09-30");
        sends("administrator", deputy)
                .post("/api/v1/bodies/" + Api.VILLAGE + "/heads")
                .then()
                .statusCode(201);
    }

    private static Response statement(String id, String madeOn) {
        return send(
                "officer",
                id,
                "decision/statement",
                Map.of("madeOn", madeOn, "language", "kk", "text", "Ресми мәлімдеме"));
    }

    private static Response annex(String id, String name, byte[] file) {
        return Api.upload("officer", decision(id) + "/annexes", name, file);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
