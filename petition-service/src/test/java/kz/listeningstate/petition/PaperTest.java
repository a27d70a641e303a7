package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.listeningstate.petition.SignatureServiceStandIn.Sheets;
import kz.listeningstate.petition.attachment.TestFiles;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.deadline.Terms;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sheet of paper: received while signing is open, entered blindly by two, counted once, told in totals. */
@QuarkusTest
class PaperTest extends PlatformTest {
    @Inject
    TestTime time;

    @Inject
    DataSource database;

    @Inject
    Terms terms;

    @ConfigProperty(name = "attachments.folder")
    Path folder;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
        SignatureServiceStandIn.answerSheets(Sheets.COUNTED);
    }

    @Test
    void twoPersonsEnterItBlindlyAndItIsCountedOnce() throws SQLException {
        String id = Api.opened();
        String sheet = received(id, 12).path("id");
        List<String> read = numbers(11);
        read.add(null);
        List<String> misread = new ArrayList<>(read);
        misread.set(3, "900315400099");
        enter("operator", id, sheet, misread)
                .then()
                .statusCode(200)
                .body("sheet.state", equalTo("AWAITS_SECOND"))
                .body("differences", empty());
        enter("operator2", id, sheet, read)
                .then()
                .statusCode(200)
                .body("sheet.state", equalTo("DIFFERS"))
                .body("differences", contains(4));
        assertEquals(2, count("select count(*) from paper_entry where sheet_id = '" + sheet + "'"));
        enter("operator", id, sheet, read)
                .then()
                .statusCode(200)
                .body("sheet.state", equalTo("TAKEN"))
                .body("sheet.totals.valid", equalTo(11))
                .body("sheet.totals.invalid", equalTo(1))
                .body("sheet.totals.alreadyCounted", equalTo(0));
        refused(enter("operator", id, sheet, read), 409, "sheet-agreed");
        assertEquals(0, count("select count(*) from paper_entry where sheet_id = '" + sheet + "'"), "no numbers stay");
        String trail = as("auditor").get("/api/v1/trails/" + id).asString();
        assertEquals(3, trail.split("paper-sheet-entered", -1).length - 1);
        assertEquals(1, trail.split("paper-sheet-taken", -1).length - 1);
    }

    @Test
    void ofFewPeopleItIsNotToldWhoHadSignedBefore() {
        String id = Api.opened();
        String sheet = received(id, 2).path("id");
        List<String> read = numbers(2);
        enter("operator", id, sheet, read).then().statusCode(200);
        enter("operator2", id, sheet, read)
                .then()
                .statusCode(200)
                .body("sheet.state", equalTo("TAKEN"))
                .body("sheet.totals.invalid", equalTo(0))
                .body("sheet.totals.valid", nullValue())
                .body("sheet.totals.alreadyCounted", nullValue());
    }

    @Test
    void whileSignatureServiceIsAwayItWaitsAndIsCountedByItself() {
        String id = Api.opened();
        SignatureServiceStandIn.answerSheets(Sheets.AWAY);
        agreed(id, received(id, 10).path("id"), "AGREED");
        stays(id, "AGREED");
        SignatureServiceStandIn.answerSheets(Sheets.COUNTED);
        becomes(id, "TAKEN").body("items[0].totals.valid", equalTo(10));
        assertEquals(1, acts(id, "paper-sheet-taken"));
    }

    /** It may be counted: only signature-service knows, and until it has said so nobody calls the sheet uncounted. */
    @Test
    void anAnswerThatWasLostIsAskedForAgainEvenAfterTheFinalTally() throws SQLException {
        String id = Api.opened();
        SignatureServiceStandIn.answerSheets(Sheets.ANSWER_LOST);
        agreed(id, received(id, 10).path("id"), "AGREED");
        time.advance(Duration.ofSeconds(1));
        received(id, 1);
        tallied(id);
        await().until(() -> acts(id, "paper-sheet-not-counted") == 1);
        stays(id, "AGREED");
        SignatureServiceStandIn.answerSheets(Sheets.TALLIED);
        becomes(id, "TAKEN").body("items[0].totals.valid", equalTo(10)).body("items[1].state", equalTo("NOT_COUNTED"));
        assertEquals(
                0,
                count("select count(*) from paper_entry join paper_sheet on id = sheet_id where petition_id = '" + id
                        + "'"));
    }

    @Test
    void aRefusalThatMayPassIsNoEnd() {
        String id = Api.opened();
        SignatureServiceStandIn.answerSheets(Sheets.NOT_YET);
        agreed(id, received(id, 10).path("id"), "AGREED");
        stays(id, "AGREED");
        SignatureServiceStandIn.answerSheets(Sheets.COUNTED);
        becomes(id, "TAKEN");
    }

    @Test
    void onlyPersonsWhoAreNoPartyAndOnlyTwoEnterIt() {
        String id = Api.opened();
        String sheet = received(id, 1).path("id");
        for (String user : List.of("aigul", "officer", "moderator", "auditor")) {
            refused(enter(user, id, sheet, numbers(1)), 403, "forbidden");
        }
        refused(enter("operator", UUID.randomUUID().toString(), sheet, numbers(1)), 404, "not-found");
        refused(enter("operator", id, UUID.randomUUID().toString(), numbers(1)), 404, "not-found");
        refused(enter("operator", id, sheet, numbers(2)), 422, "sheet-rows");
        refused(enter("operator", id, sheet, List.of("12345")), 400, "invalid-request");
        as("operator")
                .get("/api/v1/petitions/" + id + "/paper-sheets")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("AWAITS_FIRST"))
                .body("total", equalTo(1));
    }

    @Test
    void aScanIsReceivedOnceWhileSigningIsOpen() throws SQLException, IOException {
        String draft = Api.drafted();
        refused(receive(draft, 1, "2026-1", pdf()), 409, "wrong-phase");
        String id = Api.opened();
        byte[] scan = pdf();
        receive(id, 1, "2026-1", scan).then().statusCode(201);
        refused(receive(id, 1, "2026-1", scan), 409, "sheet-known");
        refused(receive(id, 1, "2026-1", "<html>".getBytes(StandardCharsets.UTF_8)), 422, "file-kind");
        refused(receive(id, 101, "2026-1", pdf()), 400, "invalid-request");
        String sheet =
                as("operator").get("/api/v1/petitions/" + id + "/paper-sheets").path("items[0].id");
        as("operator")
                .get("/api/v1/petitions/" + id + "/paper-sheets/" + sheet + "/scan")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", containsString("no-store"));
        as("auditor").get("/api/v1/trails/" + id).then().body("entry.join()", containsString("paper-scan-read"));
        as("auditor").get("/api/v1/trails/" + id).then().body("entry.join()", not(containsString("%PDF")));
        String key = text("select scan_key from paper_sheet where id = '" + sheet + "'");
        String stored = Files.readString(folder.resolve(key.substring(0, 2)).resolve(key), StandardCharsets.ISO_8859_1);
        assertEquals(-1, stored.indexOf("%PDF"), "a scan lies sealed");
        time.set(Instant.parse("2026-10-01T05:00:00Z"));
        refused(receive(id, 1, "2026-1", pdf()), 409, "wrong-phase");
    }

    @Test
    void whatSignatureServiceRefusesForGoodIsNotCountedAndItsScanIsErased() throws SQLException {
        String id = Api.opened();
        String sheet = received(id, 1).path("id");
        String key = text("select scan_key from paper_sheet where id = '" + sheet + "'");
        SignatureServiceStandIn.answerSheets(Sheets.TALLIED);
        agreed(id, sheet, "NOT_COUNTED");
        assertErased(id, sheet, key);
        refused(enter("operator", id, sheet, numbers(1)), 409, "sheet-not-counted");
    }

    @Test
    void theFinalTallyEndsWhatTwoHaveNotEntered() throws SQLException {
        String id = Api.opened();
        String untouched = received(id, 3).path("id");
        String once = received(id, 2).path("id");
        List<String> read = numbers(2);
        enter("operator", id, once, read).then().statusCode(200);
        String key = text("select scan_key from paper_sheet where id = '" + once + "'");
        tallied(id);
        becomes(id, "NOT_COUNTED").body("items[1].state", equalTo("NOT_COUNTED"));
        assertErased(id, once, key);
        refused(enter("operator2", id, once, read), 409, "sheet-not-counted");
        refused(enter("operator", id, untouched, numbers(3)), 409, "sheet-not-counted");
        tallied(id);
        stays(id, "NOT_COUNTED");
        assertEquals(2, acts(id, "paper-sheet-not-counted"), "once each");
        assertFalse(open().contains(id));
    }

    @Test
    void aWithdrawnPetitionNeedsNoSheets() {
        String id = Api.opened();
        received(id, 1);
        Api.post("aigul", "/api/v1/petitions/" + id + "/withdrawal").then().statusCode(200);
        becomes(id, "NOT_COUNTED");
    }

    /** The co-signers' term ends with 29 September 24:00, a Tuesday; the tally may be taken from 2 October 24:00. */
    @Test
    void afterSigningHasEndedOperatorsOweTheRestByTheTally() {
        String id = Api.opened();
        String late = received(id, 1).path("id");
        String sheet = received(id, 10).path("id");
        time.set(Instant.parse("2026-09-29T18:59:59Z"));
        await().pollDelay(Duration.ofMillis(1_200)).until(() -> entryTerms(id).isEmpty());
        time.set(Instant.parse("2026-09-29T19:00:00Z"));
        await().until(() -> entryTerms(id).size() == 2);
        as("operator")
                .get("/api/v1/petitions/" + id + "/paper-sheets")
                .then()
                .body("items.dueOn", contains("2026-10-02", "2026-10-02"));
        time.set(Instant.parse("2026-10-01T05:00:00Z"));
        await().until(() -> told(id, "near").size() == 2);
        agreed(id, sheet, "TAKEN");
        time.set(Instant.parse("2026-10-02T19:00:00Z"));
        await().until(() -> told(id, "missed").size() == 1);
        JsonNode missed = told(id, "missed").get(0).get("data");
        assertEquals(late, missed.get("subjectId").asText());
        assertEquals("operator", missed.get("owedByRole").asText());
        assertEquals("90-3(1)", missed.get("article").asText());
        assertFalse(missed.has("owedBy") || missed.get("shownToPublic").asBoolean());
        Topics.events(id).forEach(Contracts::check);
        DeadlineView met = entryTerms(id).stream()
                .filter(term -> term.subjectId().toString().equals(sheet))
                .findFirst()
                .orElseThrow();
        assertTrue(met.metAt() != null && met.missedAt() == null);
        tallied(id);
        await().until(() -> entryTerms(id).stream()
                .anyMatch(term -> term.subjectId().toString().equals(late) && term.droppedAt() != null));
    }

    @Test
    void openSheetsAreListedForThoseWhoMayEnterThem() {
        String id = Api.opened();
        String taken = received(id, 10).path("id");
        String first = received(id, 1).path("id");
        agreed(id, taken, "TAKEN");
        assertTrue(open().contains(first));
        assertFalse(open().contains(taken));
        assertTrue(sheets("operator", false).contains(taken), "all of them");
        as("operator")
                .get("/api/v1/paper-sheets?open=true&size=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("total", greaterThanOrEqualTo(1));
        for (String user : List.of("aigul", "officer", "moderator")) {
            refused(as(user).get("/api/v1/paper-sheets?open=true"), 403, "forbidden");
        }
        refused(as("operator").get("/api/v1/paper-sheets?size=101"), 400, "invalid-request");
    }

    @Test
    void aConsentThatThereNeverWasIsOnNoSheet() {
        String id = Api.opened();
        Response refusal = receive(id, 1, "1999-1", pdf());
        refused(refusal, 422, "unknown-consent");
        refusal.then().body("article", equalTo("90-3(1)")).body("title", equalTo("No such version of the consent"));
        as("operator").get("/api/v1/petitions/" + id + "/paper-sheets").then().body("total", equalTo(0));
    }

    /** Two persons enter the same. */
    private static void agreed(String id, String sheet, String state) {
        List<String> read = numbers(as("operator")
                .get("/api/v1/petitions/" + id + "/paper-sheets")
                .<Integer>path("items.find { it.id == '" + sheet + "' }.rows"));
        enter("operator", id, sheet, read).then().statusCode(200);
        enter("operator2", id, sheet, read).then().statusCode(200).body("sheet.state", equalTo(state));
    }

    /** The oldest sheet's state. */
    private static ValidatableResponse becomes(String id, String state) {
        String path = "/api/v1/petitions/" + id + "/paper-sheets";
        await().until(() -> as("operator").get(path).path("items[0].state").equals(state));
        return as("operator").get(path).then();
    }

    /** Also after the next looks. */
    private static void stays(String id, String state) {
        await().pollDelay(Duration.ofMillis(1_500)).until(() -> true);
        becomes(id, state);
    }

    private static void tallied(String id) {
        Topics.tallied(id, 7, 12);
    }

    private void assertErased(String id, String sheet, String key) throws SQLException {
        assertEquals(0, count("select count(*) from paper_entry where sheet_id = '" + sheet + "'"));
        assertEquals(0, count("select count(*) from paper_sheet where scan_key = '" + key + "'"));
        assertEquals(1, count("select count(*) from stored_leftover where store_key = '" + key + "'"), "to be swept");
        refused(as("operator").get("/api/v1/petitions/" + id + "/paper-sheets/" + sheet + "/scan"), 404, "not-found");
    }

    private static long acts(String id, String act) {
        return as("auditor")
                .get("/api/v1/trails/" + id + "?size=1000")
                .jsonPath()
                .getList("entry", String.class)
                .stream()
                .filter(entry -> entry.contains("\"" + act + "\""))
                .count();
    }

    private List<DeadlineView> entryTerms(String id) {
        return terms.of(UUID.fromString(id)).stream()
                .filter(term -> term.kind() == DeadlineKind.PAPER_ENTRY)
                .toList();
    }

    private static List<JsonNode> told(String id, String what) {
        return Topics.events(id).stream()
                .filter(event -> event.get("type").asText().contains(".deadline-" + what))
                .filter(event -> event.at("/data/kind").asText().equals("PAPER_ENTRY"))
                .toList();
    }

    private static String open() {
        return sheets("operator2", true);
    }

    private static String sheets(String user, boolean open) {
        StringBuilder all = new StringBuilder();
        String path = "/api/v1/paper-sheets?size=100&open=" + open + "&page=";
        int pages = (as(user).get(path + 0).<Integer>path("total") + 99) / 100;
        for (int page = 0; page < pages; page++) {
            all.append(as(user).get(path + page).asString());
        }
        return all.toString();
    }

    private static Response received(String id, int rows) {
        Response response = receive(id, rows, "2026-1", pdf());
        response.then().statusCode(201);
        return response;
    }

    private static Response receive(String id, int rows, String consent, byte[] scan) {
        return as("operator")
                .contentType(ContentType.BINARY)
                .queryParam("rows", rows)
                .queryParam("consent", consent)
                .body(scan)
                .post("/api/v1/petitions/" + id + "/paper-sheets");
    }

    private static Response enter(String user, String id, String sheet, List<String> iins) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String iin : iins) {
            Map<String, Object> row = new HashMap<>();
            row.put("place", rows.size() + 1);
            row.put("iin", iin);
            rows.add(row);
        }
        return as(user).contentType(ContentType.JSON)
                .body(Map.of("rows", rows))
                .put("/api/v1/petitions/" + id + "/paper-sheets/" + sheet + "/entry");
    }

    private static List<String> numbers(int many) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            numbers.add("%012d".formatted(Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L)));
        }
        return numbers;
    }

    private static byte[] pdf() {
        return TestFiles.pdf("/Sheet (" + UUID.randomUUID() + ") ");
    }

    private static void refused(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", endsWith(":" + slug));
    }

    private long count(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
