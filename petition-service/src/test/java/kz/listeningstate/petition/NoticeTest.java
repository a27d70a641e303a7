package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.deadline.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A duty that comes near its last day, or was missed, leaves one event each; what the public is owed stands in the timeline. */
@QuarkusTest
class NoticeTest extends PlatformTest {
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
    void theModeratorsTermIsToldOnceEach() {
        String id = Api.opened();
        Topics.count(id, 50, 1);
        await().until(() -> Api.phase("moderator", id), "MODERATION"::equals);
        step(id, "2026-09-15T05:00:00Z", "near 10");
        step(id, "2026-09-24T05:00:00Z", "near 10", "near 3");
        step(id, "2026-09-28T05:00:00Z", "near 10", "near 3", "near 1");
        step(id, "2026-09-29T19:00:00Z", "near 10", "near 3", "near 1", "missed 0");
        step(id, "2026-10-20T05:00:00Z", "near 10", "near 3", "near 1", "missed 0");
        JsonNode missed = told(id, "MODERATION").get(3).get("data");
        assertEquals("90-2(5)", missed.get("article").asText());
        assertEquals("2026-09-29", missed.get("dueOn").asText());
        assertTrue(missed.path("owedBy").isMissingNode()
                && !missed.get("shownToPublic").asBoolean());
        Topics.events(id).forEach(Contracts::check);
    }

    @Test
    void aShortTermDoesNotComeNearWhenItBegins() {
        String id = Api.considered();
        time.set(Instant.parse("2026-09-03T05:00:00Z"));
        await().until(() -> told(id, "MEDIA_INFORMED").size() == 1);
        JsonNode near = told(id, "MEDIA_INFORMED").get(0);
        assertTrue(near.get("type").asText().endsWith("deadline-near.v1"));
        assertEquals(3, near.at("/data/workingDaysLeft").asInt(), "not at ten, which it never had");
    }

    @Test
    void theCitizensOwnTermIsNobodysDuty() {
        String id = Api.opened();
        time.set(Instant.parse("2026-10-03T05:00:00Z"));
        Topics.tallied(id, 7, 12);
        await().until(() -> Topics.names(id).contains("lapsed"));
        assertEquals(List.of("submitted", "opened", "lapsed"), Topics.names(id));
    }

    @Test
    void aMissedDecisionStandsInThePublicTimeline() {
        String id = Api.considered();
        time.set(Instant.parse("2026-09-29T19:00:00Z"));
        await().until(() -> told(id, "CONSIDERATION").size() == 1);
        JsonNode missed = told(id, "CONSIDERATION").get(0).get("data");
        assertEquals(Api.VILLAGE, missed.get("owedBy").asText());
        assertTrue(missed.get("shownToPublic").asBoolean());
        anyone().get("/api/v1/petitions/" + id + "/timeline")
                .then()
                .statusCode(200)
                .body("kind", hasItem("DECISION_MISSED"))
                .body("kind", not(hasItem("DECISION_DUE")))
                .body("find { it.kind == 'DECISION_MISSED' }.article", equalTo("90-5(1)"))
                .body("find { it.kind == 'DECISION_MISSED' }.on", equalTo("2026-09-29"));
        Map.of(
                        "kk", "Шешім қабылдау мерзімі бұзылды",
                        "ru", "Срок принятия решения нарушен",
                        "en", "Deadline for the decision missed")
                .forEach((language, words) -> assertTrue(
                        anyone().get("/" + language + "/petitions/" + missed.get("number"))
                                .asString()
                                .contains(words),
                        language));
    }

    @Test
    void theNoticeOfAThresholdIsGivenOnceKafkaHasIt() throws SQLException {
        String id = Api.opened();
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        try (Connection inPlaceOfTheRelay = database.getConnection();
                Statement lock = inPlaceOfTheRelay.createStatement()) {
            inPlaceOfTheRelay.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock(" + 0x6f7574626f78L + ")");
            Topics.count(id, 60, 1);
            await().until(() -> Api.phase("aigul", id), "CONSIDERATION"::equals);
            assertNull(thresholdNotice(id).metAt(), "nobody can have written to the author");
            time.set(Instant.parse("2026-09-04T19:00:00Z"));
            await().until(() -> thresholdNotice(id).missedAt() != null);
            assertNull(thresholdNotice(id).metAt());
            inPlaceOfTheRelay.rollback();
        }
        await().until(() -> thresholdNotice(id).metAt() != null);
        assertNotNull(thresholdNotice(id).missedAt(), "late is missed");
        anyone().get("/api/v1/petitions/" + id + "/timeline").then().body("kind", hasItem("NOTICE_MISSED"));
        await().until(() -> told(id, "THRESHOLD_NOTICE").size() == 1);
        JsonNode missed = told(id, "THRESHOLD_NOTICE").get(0);
        assertTrue(missed.get("type").asText().contains(".deadline-missed."), "a warning would come after the notice");
        assertTrue(missed.at("/data/owedBy").isMissingNode());
        Topics.events(id).forEach(Contracts::check);
    }

    @Test
    void theNoticeOfAThresholdIsGivenAtOnceWhileAllRuns() {
        String id = Api.considered();
        await().until(() -> thresholdNotice(id).metAt() != null);
        assertEquals(TestTime.START, thresholdNotice(id).metAt());
        assertNull(thresholdNotice(id).missedAt());
    }

    private DeadlineView thresholdNotice(String id) {
        return terms.of(UUID.fromString(id)).stream()
                .filter(one -> one.kind() == DeadlineKind.THRESHOLD_NOTICE)
                .findFirst()
                .orElseThrow();
    }

    private void step(String id, String now, String... expected) {
        time.set(Instant.parse(now));
        await().pollDelay(Duration.ofMillis(1_200)).untilAsserted(() -> assertEquals(List.of(expected), words(id)));
    }

    private static List<String> words(String id) {
        return told(id, "MODERATION").stream()
                .map(event -> event.get("type").asText().replaceAll(".*deadline-(.*)\\.v1", "$1") + " "
                        + event.at("/data/workingDaysLeft"))
                .toList();
    }

    private static List<JsonNode> told(String id, String kind) {
        return Topics.events(id).stream()
                .filter(event -> event.get("type").asText().contains(".deadline-"))
                .filter(event -> event.at("/data/kind").asText().equals(kind))
                .toList();
    }
}
