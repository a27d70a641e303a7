package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Working days are data: read by anyone, corrected by an administrator, followed by every instance. */
@QuarkusTest
class CalendarTest extends PlatformTest {
    private static final String DAYS = "/api/v1/calendar/days/";
    private static final String PROBLEM = "urn:listening-state:problem:";

    @Inject
    TestTime time;

    @Inject
    WorkingCalendar calendar;

    @Inject
    DataSource database;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    private static ValidatableResponse change(String user, String day, String kind, String version) {
        return as(user).contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(Map.of("kind", kind, "note", "Order 5"))
                .put(DAYS + day)
                .then();
    }

    @Test
    void anyoneReadsTheDays() {
        anyone().get("/api/v1/calendar/years/2026")
                .then()
                .statusCode(200)
                .body("days.day", hasItem("2026-12-16"))
                .body("days.kind.unique()", equalTo(List.of("OFF")));
        anyone().get(DAYS + "2026-12-16").then().header("ETag", "\"1\"").body("working", equalTo(false));
        anyone().get(DAYS + "2026-12-17").then().header("ETag", "\"0\"").body("working", equalTo(true));
        anyone().get("/api/v1/calendar/years/2035").then().statusCode(404);
        anyone().get(DAYS + "2026-13-01").then().statusCode(404);
    }

    @Test
    void daysAreSwappedWithTheirHistory() {
        // A Monday off for a Saturday worked.
        change("moderator", "2028-09-04", "OFF", "\"0\"").statusCode(403);
        assertTrue(calendar.isWorkingDay(LocalDate.of(2028, 9, 4)));
        change("administrator", "2028-09-04", "OFF", "\"0\"").statusCode(200).body("working", equalTo(false));
        change("administrator", "2028-09-02", "WORKED", "\"0\"").statusCode(200).body("working", equalTo(true));
        change("administrator", "2028-09-04", "ORDINARY", "\"0\"")
                .statusCode(412)
                .body("type", equalTo(PROBLEM + "stale-version"));
        assertFalse(calendar.isWorkingDay(LocalDate.of(2028, 9, 4)));
        assertEquals(LocalDate.of(2028, 9, 2), calendar.plusWorkingDays(LocalDate.of(2028, 9, 1), 1));
        assertEquals(LocalDate.of(2028, 9, 5), calendar.plusWorkingDays(LocalDate.of(2028, 9, 1), 2));
        change("administrator", "2028-09-04", "ORDINARY", "\"1\"")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("working", equalTo(true))
                .body("history.kind", equalTo(List.of("ORDINARY", "OFF")));
        assertTrue(calendar.isWorkingDay(LocalDate.of(2028, 9, 4)));
    }

    @Test
    void theNextYearIsAddedWhole() {
        int next = calendar.knownUntil().getYear() + 1;
        List<Map<String, String>> off = IntStream.rangeClosed(1, 10)
                .mapToObj(month -> Map.of("day", LocalDate.of(next, month, 1).toString(), "note", "holiday"))
                .toList();
        add(next, off.subList(0, 5)).statusCode(422).body("type", equalTo(PROBLEM + "year-incomplete"));
        add(next + 1, off).statusCode(422).body("type", equalTo(PROBLEM + "year-gap"));
        change("administrator", next + "-03-01", "OFF", "\"0\"").statusCode(404);
        add(next, off).statusCode(200).body("knownUntil", equalTo(next + "-12-31"));
        assertFalse(calendar.isWorkingDay(LocalDate.of(next, 1, 1)));
        add(next, off).statusCode(409).body("type", equalTo(PROBLEM + "year-known"));
    }

    private static ValidatableResponse add(int year, List<Map<String, String>> off) {
        return as("administrator")
                .contentType(ContentType.JSON)
                .body(Map.of("off", off))
                .put("/api/v1/calendar/years/" + year)
                .then();
    }

    @Test
    void whatAnotherInstanceChangesIsFollowed() throws SQLException {
        LocalDate friday = LocalDate.of(2028, 10, 6);
        assertTrue(calendar.isWorkingDay(friday));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into calendar_day values ('2028-10-06', 1, 'OFF', 'test', now(), null)");
            statement.execute("update register set version = version + 1 where name = 'calendar'");
        }
        Awaitility.await().until(() -> !calendar.isWorkingDay(friday));
    }

    @Test
    void operatorsSeeTheEndComing() {
        RestAssured.get(ready)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'working-calendar' }.data.endsSoon", equalTo(false));
        time.set(Instant.parse(calendar.knownUntil().minusDays(100) + "T05:00:00Z"));
        RestAssured.get(ready)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'working-calendar' }.data.endsSoon", equalTo(true))
                .body("checks.find { it.name == 'working-calendar' }.data.daysLeft", equalTo(100));
    }
}
