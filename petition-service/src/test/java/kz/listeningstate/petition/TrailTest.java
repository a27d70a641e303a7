package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who did what can be recounted by an auditor, and by nobody changed. */
@QuarkusTest
class TrailTest extends PlatformTest {
    @Inject
    TestTime time;

    @Inject
    DataSource database;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void anAuditorHashesATrailAgain() throws Exception {
        String id = Api.opened();
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        JsonPath trail = as("auditor").get("/api/v1/trails/" + id).jsonPath();
        List<String> entries = trail.getList("entry");
        byte[] head = new byte[32];
        for (int i = 0; i < entries.size(); i++) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(head);
            head = sha256.digest(entries.get(i).getBytes(StandardCharsets.UTF_8));
            assertEquals(HexFormat.of().formatHex(head), trail.getString("head[" + i + "]"));
        }
        assertEquals(List.of("submitted", "opened", "checklist-answered", "approved"), acts(entries));
        assertFalse(String.join(" ", entries).contains("900315400017"), "no IIN");
    }

    /** The day's head is of exactly the heads that an auditor is shown, and is told for the public log. */
    @Test
    void aDayIsClosedOnceAndToldForThePublicLog() throws Exception {
        String id = Api.opened();
        dropDeadlines();
        time.set(Instant.parse("2028-06-01T00:00:01Z"));
        await().until(() -> told().size() == 1);
        StringBuilder lines = new StringBuilder();
        JsonPath heads =
                as("auditor").get("/api/v1/trails/days/2028-05-31?size=10000").jsonPath();
        List<String> matters = heads.getList("matterId");
        List<Integer> entries = heads.getList("entries");
        List<String> trails = heads.getList("head");
        for (int i = 0; i < matters.size(); i++) {
            lines.append(matters.get(i) + " " + entries.get(i) + " " + trails.get(i) + "\n");
        }
        assertTrue(lines.toString().contains(id + " 2 "), lines.toString());
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(headBefore("2028-05-31"));
        String head = HexFormat.of().formatHex(sha256.digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
        assertEquals(head, told().get(0).at("/data/head").asText());
        Contracts.check(told().get(0));
        time.set(Instant.parse("2028-06-03T12:00:00Z"));
        await().until(() -> latest().equals("2028-06-02"));
        JsonPath later =
                as("auditor").get("/api/v1/trails/days/2028-06-02?size=10000").jsonPath();
        assertFalse(later.getList("matterId").contains(id), "nothing was done to it since");
        assertEquals(1, told().size());
    }

    /** A year and a half of all other tests' petitions would be told of first. */
    private void dropDeadlines() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update deadline set dropped_at = now() where met_at is null and missed_at is null");
        }
    }

    private static List<JsonNode> told() {
        return Topics.all("petition.trails").stream()
                .map(record -> Topics.read(record.value()))
                .filter(event -> event.path("subject").asText().equals("2028-05-31"))
                .toList();
    }

    private byte[] headBefore(String day) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select head from trail_day where day < '" + day + "' order by day desc limit 1")) {
            return row.next() ? row.getBytes(1) : new byte[32];
        }
    }

    private String latest() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(day)::text from trail_day")) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> acts(List<String> entries) {
        return entries.stream()
                .map(entry -> new JsonPath(entry).getString("act"))
                .toList();
    }

    @Test
    void othersDoNotReadIt() {
        String id = Api.opened();
        as("moderator").get("/api/v1/trails/" + id).then().statusCode(403);
        as("auditor")
                .get("/api/v1/trails/00000000-0000-4000-8000-00000000000f")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        as("auditor")
                .get("/api/v1/trails/days/2026-13-45")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:listening-state:problem:not-found"));
    }

    @Test
    void nothingInItChanges() throws SQLException {
        Api.opened();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String act : List.of(
                    "update trail_entry set entry = '{}'", "delete from trail_entry", "truncate trail_entry cascade")) {
                assertThrows(SQLException.class, () -> statement.execute(act), act);
            }
        }
    }
}
