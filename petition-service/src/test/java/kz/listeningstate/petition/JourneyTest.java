package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One petition from the draft to the decision, over HTTP, with counts from Kafka. */
@QuarkusTest
class JourneyTest extends PlatformTest {
    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void fromDraftToDecision() {
        Map<String, Object> text = Api.text();
        String word = Api.anyWord();
        text.merge("title", " " + word, (title, more) -> title.toString() + more);
        String id = Api.opened(text);
        String link = as("aigul").get("/api/v1/petitions/" + id).path("linkToken");
        anyone().get("/api/v1/petitions/by-link/" + link)
                .then()
                .statusCode(200)
                .body("phase", equalTo("COSIGNING"))
                .body("cosignersDueOn", equalTo("2026-09-29"))
                .body("authorName", equalTo("Айгүл С."));
        anyone().get("/api/v1/petitions/" + id).then().statusCode(404);

        Topics.count(id, 50, 1);
        await().until(() -> Api.phase("moderator", id), "MODERATION"::equals);
        assertTrue(Api.all("moderator", "/api/v1/moderation/petitions")
                .getList("items.petition.id")
                .contains(id));
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200).body("petition.phase", equalTo("OPEN"));
        anyone().get("/api/v1/petitions/" + id)
                .then()
                .statusCode(200)
                .body("number", notNullValue())
                .body("threshold", equalTo(60))
                .body("linkToken", nullValue())
                .body("signingClosesAt", equalTo("2027-03-01T19:00:00Z"));

        Topics.count(id, 60, 2);
        await().until(() -> Api.phase("olga", id), "CONSIDERATION"::equals);
        assertTrue(Api.all("officer", "/api/v1/office/petitions")
                .getList("items.petition.id")
                .contains(id));
        Api.decide("officer", id)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2026-09-29"))
                .body("workingDaysLeft", equalTo(20))
                .body("authorFullName", equalTo("Айгүл Сәрсенова"));
        anyone().get("/api/v1/petitions/" + id + "/decision").then().statusCode(404);
        Api.signDecision("officer", id, "by-head").then().statusCode(200);
        Api.post("officer", "/api/v1/petitions/" + id + "/decision/publication")
                .then()
                .statusCode(200);
        anyone().get("/api/v1/petitions/" + id + "/decision")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("PARTLY_SATISFIED"))
                .body("language", equalTo("kk"));
        anyone().get("/api/v1/petitions/" + id + "/timeline")
                .then()
                .body(
                        "kind",
                        equalTo(List.of(
                                "CREATED",
                                "SUBMITTED",
                                "OPENED",
                                "COSIGNED",
                                "APPROVED",
                                "PUBLISHED",
                                "THRESHOLD_REACHED",
                                "REGISTERED",
                                "DECIDED")));
        anyone().queryParam("phase", "DECIDED")
                .queryParam("q", "қыста суды " + word)
                .get("/api/v1/petitions")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        await().until(
                        () -> Topics.names(id),
                        List.of(
                                "submitted",
                                "opened",
                                "cosigned",
                                "approved",
                                "published",
                                "threshold-reached",
                                "registered",
                                "decided")::equals);
    }

    @Test
    void approvalBeforeTheFiftiethSignatureKeepsThePetitionLinkOnly() {
        String id = Api.opened();
        Api.moderate(id, Map.of("verdict", "APPROVED"))
                .then()
                .statusCode(200)
                .body("petition.phase", equalTo("COSIGNING"))
                .body("petition.approved", equalTo(true));
        anyone().get("/api/v1/petitions/" + id).then().statusCode(404);
        Topics.count(id, 61, 1);
        await().until(() -> Api.phase("aigul", id), "CONSIDERATION"::equals);
        assertEquals("CONSIDERATION", Api.phase("yerlan", id));
    }

    @Test
    void aRejectionNamesItsGroundAndEndsSigning() {
        String id = Api.opened();
        Api.moderate(id, Map.of("verdict", "REJECTED", "ground", "forbidden-9"))
                .then()
                .statusCode(400);
        Api.moderate(id, Map.of("verdict", "REJECTED", "ground", "because", "reason", "No"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:listening-state:problem:unknown-ground"));
        Map<String, String> verdict =
                Map.of("verdict", "REJECTED", "ground", "forbidden-9", "reason", "Defence", "quote", "Құбыр қатады");
        Api.moderate(id, verdict).then().statusCode(200).body("petition.phase", equalTo("COSIGNING"));
        Api.moderate(id, verdict).then().statusCode(200);
        Api.review("moderator", id, true).then().statusCode(403);
        Api.review("moderator2", id, true).then().statusCode(200);
        Api.moderate(id, verdict).then().statusCode(200);
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(409);
        as("aigul")
                .get("/api/v1/petitions/" + id)
                .then()
                .body("phase", equalTo("REJECTED"))
                .body("acceptsSignatures", equalTo(false))
                .body("rejection.reason", equalTo("Defence"));
        await().untilAsserted(() -> assertEquals(List.of("submitted", "opened", "rejected"), Topics.names(id)));
        Topics.events(id).forEach(Contracts::check);
    }

    @Test
    void theVillageNeedsSixtyAndTheBodiesAreAllThere() {
        anyone().get("/api/v1/bodies?size=500").then().statusCode(200).body("items.code", hasItem(Api.VILLAGE));
        anyone().get("/api/v1/bodies/" + Api.VILLAGE)
                .then()
                .body("threshold", equalTo(60))
                .body("demo", equalTo(true))
                .body("name.kk", equalTo("Көкбұлақ ауылының әкімдігі"));
        anyone().get("/api/v1/bodies/nobody").then().statusCode(404);
    }
}
