package kz.listeningstate.petition;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That a petition lapsed or fell short is certain with the log's last word, and said once. */
@QuarkusTest
class ConclusionTest extends PlatformTest {
    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void withoutFiftyItLapses() {
        String id = Api.opened();
        time.set(Instant.parse("2026-10-03T05:00:00Z"));
        Topics.tallied(id, 7, 12);
        await().until(() -> Topics.names(id).contains("lapsed"));
        Topics.tallied(id, 7, 12);
        Topics.count(id, 50, 13);
        await().until(() -> Api.as("aigul").get("/api/v1/petitions/" + id).<Integer>path("signatures.count") == 50);
        assertEquals(3, Topics.events(id).size());
        assertEquals("LAPSED", Api.phase("aigul", id));
        Topics.events(id).forEach(Contracts::check);
        Api.anyone().get("/api/v1/petitions/" + id + "/appeal").then().statusCode(404);
    }

    @Test
    void belowTheThresholdItGoesOnAsAnAppeal() {
        String id = Api.opened();
        Topics.count(id, 50, 1);
        await().until(() -> Api.phase("moderator", id), "MODERATION"::equals);
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        time.set(Instant.parse("2027-03-05T05:00:00Z"));
        Topics.tallied(id, 51, 99);
        await().until(() -> Topics.names(id).contains("fell-short"));
        JsonNode last = Topics.events(id).stream()
                .filter(event -> event.at("/type").asText().endsWith(".fell-short.v1"))
                .findFirst()
                .orElseThrow();
        assertEquals(51, last.at("/data/count").asInt());
        assertEquals("PROPOSAL", last.at("/data/appealKind").asText());
        assertEquals("CLOSED_SHORT", Api.phase("aigul", id));
        Contracts.check(last);

        String number = Api.anyone()
                .get("/api/v1/petitions/" + id + "/appeal")
                .then()
                .statusCode(200)
                .body("type", equalTo("PROPOSAL"))
                .body("registeredOn", equalTo("2027-03-05"))
                .body("bodyCode", equalTo(Api.VILLAGE))
                .body("phase", equalTo("UNDER_REVIEW"))
                .extract()
                .path("number");
        String appeal = "items.find { it.petitionId == '" + id + "' }";
        JsonPath mine = Api.as("aigul").get("/api/v1/appeals/mine").jsonPath();
        assertEquals(number, mine.getString(appeal + ".number"));
        String title = Api.as("aigul").get("/api/v1/petitions/" + id).path("title");
        assertEquals(title, mine.getString(appeal + ".subject"));
        Api.as("officer")
                .get("/api/v1/office/appeals/" + mine.getString(appeal + ".handlings[0].id"))
                .then()
                .statusCode(200)
                .body("appellant.name", equalTo("Айгүл Сәрсенова"))
                .body("appellant.address", containsString("Көкбұлақ"));
        Topics.tallied(id, 51, 99);
        Topics.count(id, 52, 100);
        await().until(() -> Api.as("aigul").get("/api/v1/petitions/" + id).<Integer>path("signatures.count") == 52);
        assertEquals(
                List.of(number),
                Api.as("aigul").get("/api/v1/appeals/mine").path(appeal.replace("find", "findAll") + ".number"),
                "one appeal, however often the log's last word comes");
    }

    /** The count of the last word itself may still cross. */
    @Test
    void theLastCountMayStillCross() {
        String id = Api.opened();
        time.set(Instant.parse("2026-10-03T05:00:00Z"));
        Topics.tallied(id, 50, 80);
        await().until(() -> Topics.names(id).contains("cosigned"));
        assertFalse(Topics.names(id).contains("lapsed"));
        assertTrue(Api.phase("aigul", id).equals("MODERATION"));
    }
}
