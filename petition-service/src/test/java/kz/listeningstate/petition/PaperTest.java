package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.listeningstate.petition.attachment.TestFiles;
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

    @ConfigProperty(name = "attachments.folder")
    Path folder;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
        SignatureServiceStandIn.goAway(false);
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
    void whileSignatureServiceIsAwayItWaits() {
        String id = Api.opened();
        String sheet = received(id, 10).path("id");
        List<String> read = numbers(10);
        enter("operator", id, sheet, read).then().statusCode(200);
        SignatureServiceStandIn.goAway(true);
        enter("operator2", id, sheet, read).then().statusCode(200).body("sheet.state", equalTo("AGREED"));
        String counting = "/api/v1/petitions/" + id + "/paper-sheets/" + sheet + "/counting";
        refused(Api.post("operator", counting), 503, "signature-service-unavailable");
        SignatureServiceStandIn.goAway(false);
        Api.post("operator", counting).then().statusCode(200).body("totals.valid", equalTo(10));
        Api.post("operator", counting).then().statusCode(200).body("totals.valid", equalTo(10));
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
    void afterTheFinalTallyItIsTooLate() {
        String id = Api.opened();
        String sheet = receive(id, 1, "closed", pdf()).path("id");
        List<String> read = numbers(1);
        enter("operator", id, sheet, read).then().statusCode(200);
        refused(enter("operator2", id, sheet, read), 409, "signing-closed");
        await().untilAsserted(() -> as("operator")
                .get("/api/v1/petitions/" + id + "/paper-sheets")
                .then()
                .body("items[0].state", equalTo("AGREED")));
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
