package kz.listeningstate.petition;

import static io.restassured.RestAssured.given;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.deadline.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A breach of personal data is reported within one working day; the register says whether it was. */
@QuarkusTest
class BreachTest extends PlatformTest {
    @Inject
    TestTime time;

    @Inject
    Terms terms;

    @Inject
    MeterRegistry metrics;

    @TestHTTPResource(value = "/health/well", management = true)
    URL well;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void reportedInTime() {
        String id = register("operator", known(2L))
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2026-09-02"))
                .extract()
                .path("id");
        change("operator", "\"0\"", known(17L))
                .apply("/api/v1/breaches/" + id)
                .then()
                .statusCode(200)
                .body("people", equalTo(17));
        refused(change("operator2", "\"0\"", known(3L)).apply("/api/v1/breaches/" + id), 412, "stale-version");
        refused(report("auditor", id, "\"1\""), 403, "forbidden");
        refused(report("operator", id, "\"0\""), 412, "stale-version");
        report("operator2", id, "\"1\"").then().statusCode(200).body("reference", equalTo("№ 12-3"));
        refused(report("operator2", id, "\"2\""), 409, "already-reported");
        DeadlineView term = terms.of(UUID.fromString(id)).get(0);
        assertEquals(TestTime.START, term.metAt());
        assertEquals(null, term.missedAt());
        List<String> trail =
                as("auditor").get("/api/v1/trails/" + id).jsonPath().getList("entry");
        assertEquals(3, trail.size());
        assertFalse(trail.toString().contains("журнал"), "no free text in the trail");
        assertTrue(Api.all("auditor", "/api/v1/breaches").getList("items.id").contains(id));
    }

    @Test
    void notReportedItIsMissed() {
        String id = register("operator", known(null)).path("id");
        time.set(Instant.parse("2026-09-02T19:00:00Z"));
        await().until(() -> terms.of(UUID.fromString(id)).get(0).missedAt() != null);
        assertEquals(List.of(), Topics.events(id), "no petition, so petition.events does not tell of it");
        report("operator", id, "\"0\"").then().statusCode(200);
        assertEquals(
                Instant.parse("2026-09-02T19:00:00Z"),
                terms.of(UUID.fromString(id)).get(0).metAt());
    }

    /** What other tests have missed is missed too: counted is what this one adds. */
    @Test
    void aMissedReportIsSeenFromOutsideAndTakesNobodyOutOfService() {
        time.set(Instant.parse("2026-09-02T19:00:00Z"));
        looked();
        double missedBefore = gauge("deadlines_missed");
        time.set(TestTime.START);
        looked();
        double runningBefore = gauge("deadlines_running");
        String id = register("operator", known(null)).path("id");
        await().until(() -> gauge("deadlines_running") == runningBefore + 1);
        time.set(Instant.parse("2026-09-02T19:00:00Z"));
        await().until(() -> gauge("deadlines_missed") == missedBefore + 1);
        given().get(well)
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'portal-deadlines' }.status", equalTo("DOWN"))
                .body(
                        "checks.find { it.name == 'portal-deadlines' }.data.'breach-report-missed'",
                        equalTo((int) missedBefore + 1));
        assertFalse(given().get(well).asString().contains(id), "no matter is named");
        given().get(ready).then().body("checks.name", not(hasItem("portal-deadlines")));
        report("operator", id, "\"0\"").then().statusCode(200);
        await().until(() -> gauge("deadlines_missed") == missedBefore);
    }

    private double gauge(String name) {
        return metrics.get(name).tag("kind", "BREACH_REPORT").gauge().value();
    }

    /** The gauges have followed the clock. */
    private static void looked() {
        await().pollDelay(Duration.ofMillis(1_500)).until(() -> true);
    }

    @Test
    void othersNeitherEnterNorReadIt() {
        for (String user : List.of("aigul", "moderator", "officer", "auditor")) {
            refused(register(user, known(1L)), 403, "forbidden");
        }
        refused(as("moderator").get("/api/v1/breaches"), 403, "forbidden");
        Map<String, Object> tomorrow = known(1L);
        tomorrow.put("foundAt", "2026-09-02T05:00:00Z");
        refused(register("operator", tomorrow), 400, "invalid-request");
        Map<String, Object> mute = known(1L);
        mute.remove("measures");
        refused(register("operator", mute), 400, "invalid-request");
    }

    private static Map<String, Object> known(Long people) {
        Map<String, Object> known = new HashMap<>();
        known.put("nature", "DISCLOSURE");
        known.put("foundAt", "2026-09-01T04:00:00Z");
        known.put("people", people);
        known.put("description", "Доступ к журналу без права.");
        known.put("measures", "Доступ закрыт.");
        return known;
    }

    private static Response register(String user, Map<String, Object> known) {
        return as(user).contentType(ContentType.JSON).body(known).post("/api/v1/breaches");
    }

    private static java.util.function.Function<String, Response> change(
            String user, String tag, Map<String, Object> known) {
        return path -> as(user).contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(known)
                .put(path);
    }

    private static Response report(String user, String id, String tag) {
        return as(user).contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("reference", "№ 12-3"))
                .post("/api/v1/breaches/" + id + "/report");
    }

    private static void refused(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", endsWith(":" + slug));
    }
}
