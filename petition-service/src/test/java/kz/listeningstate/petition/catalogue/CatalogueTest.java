package kz.listeningstate.petition.catalogue;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.listeningstate.petition.Api;
import kz.listeningstate.petition.PlatformTest;
import kz.listeningstate.petition.TestTime;
import kz.listeningstate.petition.Topics;
import kz.listeningstate.petition.petition.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What anyone may find, over HTTP. */
@QuarkusTest
class CatalogueTest extends PlatformTest {
    private static final String PETITIONS = "/api/v1/petitions";

    @Inject
    TestTime time;

    @BeforeEach
    @AfterEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void aPetitionIsFoundHoweverItsWordsAreTyped() {
        String id = published("Шұғыла мектебінің жёлтая крыша туралы");
        for (String typed : List.of(
                "шұғыла мектеп",
                "ШУГЫЛА",
                "Şūğyla",
                "shugyla mektep",
                "желтой крышей",
                "о крыше",
                "Шұғыла! «мектебі»")) {
            found(Map.of("q", typed)).body("items.id", hasItem(id));
        }
        found(Map.of("q", "шұғыла университет")).body("items.id", not(hasItem(id)));
        for (String odd : List.of("!!!", "' or 1=1 --", "a & b | !c:*", "о", "%", "ь", "\\")) {
            found(Map.of("q", odd)).body("page", equalTo(0));
        }
        anyone().queryParam("q", "a\u0000b").get(PETITIONS).then().statusCode(400);
    }

    @Test
    void wordsInTheTitleComeBeforeWordsInTheText() {
        String inTitle = published("Тұлпаркөл туралы");
        Map<String, Object> text = Api.text();
        text.put("content", "Тұлпаркөл маңында су жоқ.");
        String inText = Api.published(text);
        found(Map.of("q", "тұлпаркөл")).body("items.id", contains(inTitle, inText));
        found(Map.of("q", "тұлпаркөл", "sort", "NEW")).body("total", equalTo(2));
    }

    @Test
    void facetsAndFiltersAgree() {
        String word = "Ақмаржан";
        String open = published(word + " бір");
        String short1 = published(word + " екі");
        String reached = published(word + " үш");
        Topics.count(reached, 60, 2);
        await().until(() -> Api.phase("aigul", reached), "CONSIDERATION"::equals);
        choose("moderator", open, "water", 0).statusCode(200);
        Map<String, Object> all = Map.of("q", word);
        found(all).body("total", equalTo(3)).body("more", equalTo(false));
        facets(all)
                .body("phase.find { it.value == 'OPEN' }.count", equalTo(2))
                .body("phase.find { it.value == 'CONSIDERATION' }.count", equalTo(1))
                .body("level.value", equalTo(List.of("LOCALITY")))
                .body("body.find { it.value == 'akimat-demo-kokbulak' }.count", equalTo(3))
                .body("topic.find { it.value == 'water' }.count", equalTo(1));
        found(Map.of("q", word, "topic", "water")).body("items.id", equalTo(List.of(open)));
        found(Map.of("q", word, "phase", "CONSIDERATION", "level", "LOCALITY", "body", Api.VILLAGE))
                .body("items.id", equalTo(List.of(reached)));
        found(Map.of("q", word, "level", "REPUBLIC")).body("total", equalTo(0));
        found(Map.of("q", word, "region", "710000000")).body("total", equalTo(0));
        facets(Map.of("q", word, "phase", "CONSIDERATION"))
                .body("phase.count.sum()", equalTo(3))
                .body("level.count.sum()", equalTo(1))
                .body("topic", equalTo(List.of()));
        found(Map.of("q", word, "sort", "MOST_SIGNED")).body("items[0].id", equalTo(reached));
        found(Map.of("q", word, "sort", "NEAREST"))
                .body("items.id", hasItems(open, short1))
                .body("total", equalTo(2));
        found(Map.of("q", word, "sort", "ENDING_SOON", "size", 1)).body("total", equalTo(2));
    }

    /** The database's idea of a phase is {@code Phase.of}, also when only time has passed. */
    @Test
    void everyPhaseIsTheOneOfThePetition() {
        String word = "Сарыжайлау";
        String open = published(word + " бір");
        String withdrawn = published(word + " екі");
        Api.post("aigul", PETITIONS + "/" + withdrawn + "/withdrawal").then().statusCode(200);
        String decided = published(word + " үш");
        Topics.count(decided, 60, 2);
        await().until(() -> Api.phase("aigul", decided), "CONSIDERATION"::equals);
        assertPhases(word, Set.of("OPEN", "WITHDRAWN", "CONSIDERATION"));
        Api.decide("officer", decided).then().statusCode(200);
        Api.signDecision("officer", decided, "by-head").then().statusCode(200);
        Api.post("officer", PETITIONS + "/" + decided + "/decision/publication")
                .then()
                .statusCode(200);
        time.advance(Duration.ofDays(200));
        assertPhases(word, Set.of("CLOSED_SHORT", "WITHDRAWN", "DECIDED"));
        found(Map.of("q", word, "phase", "CLOSED_SHORT")).body("items.id", equalTo(List.of(open)));
    }

    private static void assertPhases(String word, Set<String> expected) {
        List<Map<String, Object>> items =
                found(Map.of("q", word)).extract().jsonPath().getList("items");
        assertEquals(
                expected,
                Set.copyOf(items.stream().map(item -> item.get("phase")).toList()));
        for (Map<String, Object> item : items) {
            String phase = (String) item.get("phase");
            assertEquals(Api.phase("olga", (String) item.get("id")), phase);
            for (Phase other : Phase.afterPublication()) {
                found(Map.of("q", word, "phase", other.name()))
                        .body(
                                "items.id",
                                other.name().equals(phase) ? hasItem(item.get("id")) : not(hasItem(item.get("id"))));
            }
        }
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        for (String query :
                List.of("size=101", "size=0", "page=-1", "page=10001", "region=71", "sort=NEAREST&phase=DECIDED")) {
            anyone().get(PETITIONS + "?" + query).then().statusCode(400);
            assertEquals(
                    query.contains("sort") ? 200 : 400,
                    anyone().get(PETITIONS + "/facets?" + query).statusCode());
        }
        found(Map.of("phase", "DRAFT")).body("total", equalTo(0));
        found(Map.of("page", 10_000, "size", 100)).body("items", equalTo(List.of()));
        found(Map.of("q", "су", "page", 10_000, "size", 100)).body("items", equalTo(List.of()));
        found(Map.of("q", "", "body", " ", "region", "")).body("total", greaterThanOrEqualTo(0));
    }

    @Test
    void whoHasAnAnswerAlreadyGetsNoneUntilItChanges() {
        String id = published("Жаңартылмайтын бет");
        int number = as("aigul").get(PETITIONS + "/" + id).path("number");
        for (String path : List.of(
                PETITIONS + "/by-number/" + number,
                PETITIONS + "?q=Жаңартылмайтын",
                "/ru/feeds/petitions.atom?q=Жаңартылмайтын",
                "/api/v1/open-data/petitions.json?after=" + (number - 1) + "&limit=1")) {
            Response first = anyone().get(path);
            assertEquals(200, first.statusCode(), path);
            assertTrue(first.header("Cache-Control").startsWith("public, max-age="), path);
            String tag = first.header("ETag");
            Response again =
                    anyone().header("If-None-Match", "\"other\", " + tag).get(path);
            assertEquals(304, again.statusCode(), path);
            assertEquals("", again.asString());
            assertEquals(tag, again.header("ETag"));
            assertEquals(
                    200, anyone().header("If-None-Match", "\"other\"").get(path).statusCode(), path);
        }
        String path = PETITIONS + "/by-number/" + number;
        String tag = anyone().get(path).header("ETag");
        Topics.count(id, 57, 2);
        await().untilAsserted(() -> anyone().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("signatures.count", equalTo(57)));
        anyone().get(PETITIONS + "/by-number/999999999").then().statusCode(404);
    }

    @Test
    void feedsTellOfPublicationsAndDecisions() {
        String word = Api.anyWord();
        String title = "Жаңалық <b>&\"' " + word;
        String id = published(title);
        int number = as("aigul").get(PETITIONS + "/" + id).path("number");
        anyone().get("/kk/feeds/petitions.atom?q=" + word)
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body("feed.entry.find { it.id == 'urn:uuid:" + id + "' }.title", equalTo(title))
                .body("feed.entry[0].link.@href", containsString("/kk/petitions/"));
        anyone().get("/ru/feeds/petitions.rss?body=" + Api.VILLAGE + "&q=" + word)
                .then()
                .statusCode(200)
                .contentType("application/rss+xml")
                .body("rss.channel.title", equalTo("Новые петиции"))
                .body(
                        "rss.channel.item.find { it.link.text().endsWith('/ru/petitions/" + number + "') }.title",
                        equalTo(title));
        anyone().get("/en/feeds/decisions.atom")
                .then()
                .statusCode(200)
                .body("feed.title", equalTo("Decisions on petitions"));
        anyone().get("/en/feeds/nothing.atom").then().statusCode(404);
    }

    @Test
    void openDataIsWhatItsSchemaSays() {
        String id = published("=HYPERLINK(\"http://evil.example\")");
        int number = as("aigul").get(PETITIONS + "/" + id).path("number");
        for (String name : List.of("petitions", "decisions", "deadlines")) {
            String schema =
                    anyone().get("/api/v1/open-data/" + name + ".schema.json").asString();
            String rows = anyone().get("/api/v1/open-data/" + name + ".json").asString();
            assertEquals(
                    Set.of(),
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(Topics.read(rows)));
        }
        String rows = "/api/v1/open-data/petitions.%s?after=" + (number - 1) + "&limit=1";
        Response json = anyone().get(rows.formatted("json"));
        json.then()
                .body("[0].number", equalTo(number))
                .body("[0].phase", equalTo("OPEN"))
                .body("[0].title", equalTo("=HYPERLINK(\"http://evil.example\")"))
                .body("[0].topic", nullValue())
                .header("Link", "</api/v1/open-data/petitions.json?after=" + number + "&limit=1>; rel=\"next\"");
        String csv = anyone().get(rows.formatted("csv"))
                .then()
                .contentType("text/csv")
                .extract()
                .asString();
        assertTrue(csv.startsWith("number,id,phase,title,"), csv);
        assertTrue(csv.contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\""), csv);
        assertFalse(json.asString().contains("Айгүл") || csv.contains("Айгүл"), "no personal data");
        anyone().get("/api/v1/open-data/datapackage.json")
                .then()
                .body("resources.name", hasItems("petitions", "decisions", "deadlines"))
                .body("resources[0].schema.fields[0].name", equalTo("number"));
        anyone().get("/api/v1/open-data/deadlines.json?after=x").then().statusCode(400);
        anyone().get("/api/v1/open-data/authors.json").then().statusCode(404);
    }

    @Test
    void statisticsCountHowFarPetitionsCome() {
        int before = anyone().get("/api/v1/statistics").path("funnel.thresholdReached");
        String id = published("Есеп");
        Topics.count(id, 60, 2);
        await().until(() -> Api.phase("aigul", id), "CONSIDERATION"::equals);
        anyone().get("/api/v1/statistics")
                .then()
                .body("funnel.thresholdReached", greaterThan(before))
                .body("funnel.drafted", greaterThan(before));
        anyone().get("/api/v1/statistics?from=2026-08-01&to=2026-08-31").then().body("funnel.drafted", equalTo(0));
        anyone().get("/api/v1/statistics?from=yesterday").then().statusCode(400);
        anyone().get("/api/v1/statistics/deadlines")
                .then()
                .statusCode(200)
                .body("find { it.bodyCode == '" + Api.VILLAGE + "' }.running", greaterThan(0))
                .body("find { it.bodyCode == '" + Api.VILLAGE + "' }.article", equalTo("90-5(1)"));
    }

    @Test
    void theArchiveKeepsEveryYear() {
        String id = published("Мұрағат");
        anyone().get("/api/v1/archive").then().body("find { it.year == 2026 }.petitions", greaterThan(0));
        int pages = ((int) anyone().get("/api/v1/archive").path("find { it.year == 2026 }.petitions") - 1) / 100;
        anyone().get("/api/v1/archive/2026?page=" + pages)
                .then()
                .statusCode(200)
                .body("id", hasItem(id));
        anyone().get("/api/v1/archive/1999").then().body("", equalTo(List.of()));
        int number = as("aigul").get(PETITIONS + "/" + id).path("number");
        anyone().redirects()
                .follow(false)
                .get("/petitions/" + number)
                .then()
                .statusCode(303)
                .header("Location", containsString("/en/petitions/" + number));
    }

    @Test
    void aTopicIsChosenByTheAuthorAndThenByModeratorsAlone() {
        String id = Api.drafted();
        anyone().get(PETITIONS + "/" + id + "/topic").then().statusCode(404);
        choose("yerlan", id, "water", 0).statusCode(404);
        choose("officer", id, "water", 0).statusCode(403);
        choose("aigul", id, "nothing", 0).statusCode(422);
        as("aigul")
                .contentType(ContentType.JSON)
                .body(Map.of("topic", "water"))
                .put(PETITIONS + "/" + id + "/topic")
                .then()
                .statusCode(428);
        choose("aigul", id, "water", 0).statusCode(200).header("ETag", "\"1\"");
        choose("aigul", id, "health", 0).statusCode(412);
        as("aigul").get(PETITIONS + "/" + id + "/topic").then().body("topic", equalTo("water"));
        String open = published("Тақырып");
        choose("aigul", open, "water", 0).statusCode(409);
        choose("moderator", open, "health", 0).statusCode(200);
        anyone().get(PETITIONS + "/" + open + "/topic").then().body("topic", equalTo("health"));
        anyone().get("/api/v1/topics").then().body("code", hasItems("water", "health"));
    }

    private static ValidatableResponse choose(String user, String id, String topic, int version) {
        return as(user).contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("topic", topic))
                .put(PETITIONS + "/" + id + "/topic")
                .then();
    }

    private static String published(String title) {
        Map<String, Object> text = Api.text();
        text.put("title", title);
        return Api.published(text);
    }

    private static ValidatableResponse found(Map<String, Object> query) {
        return anyone().queryParams(query).get(PETITIONS).then().statusCode(200);
    }

    private static ValidatableResponse facets(Map<String, Object> query) {
        return anyone().queryParams(query).get(PETITIONS + "/facets").then().statusCode(200);
    }
}
