package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.HeadKind;
import kz.listeningstate.petition.body.Heads;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.body.StateBody;
import kz.listeningstate.petition.trail.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register of bodies, their territories, heads and officers, as its readers and its administrator use it. */
@QuarkusTest
class RegisterTest extends PlatformTest {
    private static final String BODIES = "/api/v1/bodies";
    private static final String PROBLEM = "urn:listening-state:problem:";
    private static final String ADMINISTRATOR = "administrator";

    @Inject
    TestTime time;

    @Inject
    StateBodies bodies;

    @Inject
    Heads heads;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void everyoneFindsTheBodies() {
        anyone().get(BODIES + "?level=REGION&size=100").then().statusCode(200).body("total", equalTo(40));
        anyone().get(BODIES + "?parent=government&level=REPUBLIC&size=100")
                .then()
                .body("items.code", everyItem(startsWith("ministry-")))
                .body("total", equalTo(21));
        anyone().get(BODIES + "?parent=ministry-finance").then().body("items.code", hasItem("committee-state-revenue"));
        anyone().get(BODIES + "?roots=true&branch=EXECUTIVE").then().body("items.code", equalTo(List.of("government")));
        anyone().get(BODIES + "?kato=710000000")
                .then()
                .body("items.code", contains("akimat-710000000", "maslikhat-710000000"));
        anyone().queryParam("q", "су РЕСУРСТАРЫ").get(BODIES).then().body("items.code", hasItem("ministry-water"));
        anyone().get(BODIES + "?topic=water").then().body("items.code", hasItem("ministry-water"));
        anyone().get(BODIES + "?size=2&page=1").then().body("items", hasSize(2)).body("page", equalTo(1));
        anyone().get(BODIES + "?size=501").then().statusCode(400);
        anyone().get(BODIES + "/ministry-health").then().body("threshold", equalTo(50_000));
        anyone().get(BODIES + "/akimat-demo-kokzhazyk").then().body("threshold", equalTo(2_500));
        anyone().get(BODIES + "/maslikhat-demo-tasotkel").then().body("threshold", equalTo(1_840));
        anyone().get("/api/v1/topics").then().body("code", hasItem("water"));
    }

    @Test
    void onlyAnAdministratorChangesThem() {
        for (String other : List.of("aigul", "moderator", "officer", "operator", "auditor")) {
            create(other, body("new-" + other)).statusCode(403);
            as(other)
                    .contentType("text/csv")
                    .header("If-Match", "\"1\"")
                    .body("x")
                    .post(BODIES + "/import")
                    .then()
                    .statusCode(403);
            anyone().get(BODIES + "/new-" + other).then().statusCode(404);
        }
        anyone().contentType(ContentType.JSON)
                .body(body("new-anyone"))
                .post(BODIES)
                .then()
                .statusCode(401);
    }

    @Test
    void aBodyIsRegisteredRenamedAndEndedAndStaysReadable() {
        Map<String, Object> agency = body("agency-test-one");
        create(ADMINISTRATOR, agency).statusCode(201).header("ETag", "\"0\"").body("threshold", equalTo(50_000));
        create(ADMINISTRATOR, agency).statusCode(409).body("type", equalTo(PROBLEM + "body-exists"));
        agency.put("name", Map.of("kk", "Жаңа атау", "ru", "Новое имя", "en", "New name"));
        change(agency, "\"0\"").statusCode(200).header("ETag", "\"1\"").body("name.en", equalTo("New name"));
        change(agency, "\"0\"").statusCode(412).body("type", equalTo(PROBLEM + "stale-version"));
        change(agency, null).statusCode(428);
        agency.put("inForceTo", "2026-08-31");
        agency.put("successor", "government");
        change(agency, "\"1\"").statusCode(200);
        anyone().get(BODIES + "?q=agency-test-one").then().body("total", equalTo(0));
        anyone().get(BODIES + "/agency-test-one").then().statusCode(200).body("successor", equalTo("government"));
        anyone().get(BODIES + "/agency-test-one/history")
                .then()
                .body("version", equalTo(List.of(2, 1, 0)))
                .body("body.name.en[2]", equalTo("Test agency"));
        Map<String, Object> text = new HashMap<>(Api.text());
        text.put("bodyCode", "agency-test-one");
        as("aigul")
                .contentType(ContentType.JSON)
                .body(text)
                .post("/api/v1/petitions")
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unknown-body"));
    }

    @Test
    void whatDoesNotFitIsNamed() {
        Map<String, Object> wrong = body("agency-test-two");
        wrong.put("parent", "nobody");
        wrong.put("bin", "000140001238");
        wrong.put("branch", "REPRESENTATIVE");
        create(ADMINISTRATOR, wrong)
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "invalid-request"))
                .body("errors.field", containsInAnyOrder("branch", "parent", "bin"));
        anyone().get(BODIES + "/agency-test-two").then().statusCode(404);
        Map<String, Object> cycle =
                as(ADMINISTRATOR).get(BODIES + "/ministry-finance").jsonPath().getMap("");
        cycle.keySet().retainAll(List.of("code", "level", "branch", "name", "competences"));
        cycle.put("parent", "committee-treasury");
        as(ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(cycle)
                .put(BODIES + "/ministry-finance")
                .then()
                .statusCode(400)
                .body("errors.field", contains("parent"));
    }

    @Test
    void aFileIsTakenAsAWholeOrNotAtAll() {
        Response export = anyone().get(BODIES + "/export");
        export.then().statusCode(200).contentType(containsString("text/csv"));
        String header = export.asString().lines().findFirst().orElseThrow();
        String good = header + "\nagency-file-b,agency-file-a,REPUBLIC,EXECUTIVE,,water,,,,,false,Б,Б,B"
                + "\nagency-file-a,ministry-trade,REPUBLIC,EXECUTIVE,,,,,,,false,А,А,A\n";
        importing(good.replace("water", "magic").replace("ministry-trade", "nobody"), tag(), false)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "import-refused"))
                .body("errors.field", hasItems("2.competences", "3.parent"))
                .body("errors.message", hasItem("The register does not have it."));
        anyone().get(BODIES + "/agency-file-a").then().statusCode(404);
        importing(good, tag(), true).statusCode(200).body("created", equalTo(2));
        anyone().get(BODIES + "/agency-file-a").then().statusCode(404);
        String before = tag();
        importing(good, before, false)
                .statusCode(200)
                .body("created", equalTo(2))
                .body("changed", equalTo(0));
        importing(good, before, false).statusCode(412);
        anyone().get(BODIES + "/agency-file-b").then().body("parent", equalTo("agency-file-a"));
        String all = anyone().get(BODIES + "/export").asString();
        importing(all, tag(), false).statusCode(200).body("created", equalTo(0)).body("changed", equalTo(0));
        importing("nonsense", tag(), false).statusCode(422);
        as(ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(BODIES + "/import")
                .then()
                .statusCode(415);
    }

    @Test
    void twoThousandBodiesAreTakenAndFoundQuickly() {
        StringBuilder file = new StringBuilder(
                anyone().get(BODIES + "/export").asString().lines().findFirst().orElseThrow() + "\n");
        for (int i = 0; i < 2_000; i++) {
            file.append(
                    "akimat-many-%d,akimat-demo-kokzhazyk,LOCALITY,EXECUTIVE,demo-kokbulak,,,,2026-01-01,,true,Ә,А,A%n"
                            .formatted(i));
        }
        importing(file.toString(), tag(), false).statusCode(200).body("created", equalTo(2_000));
        long start = System.nanoTime();
        for (int i = 0; i < 2_000; i++) {
            assertEquals(60, bodies.get("akimat-many-" + i).threshold());
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < 2_000, "2,000 look-ups took " + millis + " ms");
        assertTrue(bodies.all().stream().map(StateBody::code).noneMatch("akimat-many-7"::equals), "no longer in force");
    }

    @Test
    void aPopulationIsCorrectedWithItsHistory() {
        String path = "/api/v1/territories/demo-bestogai";
        anyone().get(path).then().header("ETag", "\"1\"").body("population.people", equalTo(3_150));
        populate("moderator", path, "2026-08-01", 4_000, "\"1\"").statusCode(403);
        populate(ADMINISTRATOR, path, "2026-08-01", 4_001, "\"1\"").statusCode(200);
        populate(ADMINISTRATOR, path, "2026-08-01", 4_100, "\"1\"").statusCode(412);
        anyone().get(BODIES + "/akimat-demo-bestogai").then().body("threshold", equalTo(201));
        populate(ADMINISTRATOR, path, "2026-08-01", 4_100, "\"2\"").statusCode(200);
        populate(ADMINISTRATOR, path, "2027-01-01", 9_000, "\"3\"")
                .statusCode(200)
                .body("population.people", equalTo(4_100))
                .body("history.people", equalTo(List.of(9_000, 4_100, 4_001, 3_150)))
                .body("history.correction", equalTo(List.of(0, 1, 0, 0)));
        anyone().get(BODIES + "/akimat-demo-bestogai").then().body("threshold", equalTo(205));
        populate(ADMINISTRATOR, path, "2026-02-30", 1, "\"4\"").statusCode(404);
        populate(ADMINISTRATOR, path, "2026-02-01", 0, "\"4\"").statusCode(400);
        anyone().get("/api/v1/territories?roots=true").then().body("total", equalTo(20));
        anyone().get("/api/v1/territories?parent=demo-tasotkel").then().body("items.code", hasItem("demo-bestogai"));
    }

    @Test
    void territoriesComeAsAFileToo() {
        String file = territory("Ә ауылы", "");
        importingTerritories(ADMINISTRATOR, file.replace("700", "-7"))
                .statusCode(422)
                .body("errors.field", contains("2.population"));
        importingTerritories(
                        ADMINISTRATOR, file + file.lines().skip(1).findFirst().orElseThrow())
                .statusCode(422)
                .body("errors.field", contains("3.code"));
        importingTerritories("auditor", file).statusCode(403);
        anyone().get("/api/v1/territories/demo-file").then().statusCode(404);
        importingTerritories(ADMINISTRATOR, file).statusCode(200).body("created", equalTo(1));
        anyone().get("/api/v1/territories/demo-file").then().body("population.people", equalTo(700));

        importingTerritories(ADMINISTRATOR, territory("Б ауылы", "2026-09-02"))
                .statusCode(422)
                .body("errors.field", contains("2.named_from"))
                .body("errors[0].message", equalTo("This day has not come yet."));
        importingTerritories(ADMINISTRATOR, territory("Б ауылы", "2026-09-01"))
                .statusCode(200)
                .body("changed", equalTo(1));
        importingTerritories(ADMINISTRATOR, territory("Бө ауылы", "2026-09-01")).statusCode(200);
        importingTerritories(ADMINISTRATOR, territory("Бө ауылы", "2026-09-01"))
                .statusCode(200)
                .body("unchanged", equalTo(1));
        importingTerritories(ADMINISTRATOR, territory("Бө ауылы", "2026-09-01").replace("700", "701"))
                .body("changed", equalTo(1));
        anyone().get("/api/v1/territories/demo-file")
                .then()
                .body("name.kk", equalTo("Бө ауылы"))
                .body("namedFrom", equalTo("2026-09-01"))
                .body("names.name.kk", contains("Бө ауылы", "Б ауылы", "Ә ауылы"))
                .body("names.namedFrom", contains("2026-09-01", "2026-09-01", null));
        anyone().get("/api/v1/territories/demo-bestogai").then().body("names.name", hasSize(1));
        assertTrue(anyone().get("/api/v1/territories/export").asString().contains(",2026-09-01,2026-01-01,701,exact"));
    }

    @Test
    void theRegisterOfHeadsTellsWhoseSignatureIsTheBodys() {
        Heads.Signatories demo = heads.signatoriesOn(Api.VILLAGE, LocalDate.of(2026, 8, 3));
        assertEquals("000140001239", demo.bin());
        Heads.Signatory head = demo.people().get(0);
        assertEquals(
                "740912409021",
                heads.iins(demo, UUID.randomUUID(), Actor.SYSTEM).get(head.id()).value());
        assertEquals(HeadKind.FIRST, head.kind());
        assertTrue(heads.signatoriesOn(Api.VILLAGE, LocalDate.of(2024, 1, 14))
                .people()
                .isEmpty());

        String path = BODIES + "/akimat-demo-zhanakonys/heads";
        head("moderator", path, "FIRST", "2026-01-01", null).statusCode(403);
        String first = head(ADMINISTRATOR, path, "FIRST", "2026-01-01", null)
                .statusCode(201)
                .body("iin", nullValue())
                .extract()
                .path("id");
        head(ADMINISTRATOR, path, "FIRST", "2026-05-01", "2026-06-01")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "head-overlaps"));
        head(ADMINISTRATOR, path, "ACTING", "2026-09-01", "2026-09-14").statusCode(201);
        assertEquals(2, people("2026-09-01"));
        assertEquals(1, people("2026-09-15"));
        end(path, first, "2025-12-31", "\"0\"").statusCode(400);
        end(path, first, "2026-08-31", "\"7\"").statusCode(412);
        end(path, first, "2026-08-31", "\"0\"").statusCode(200);
        assertEquals(1, people("2026-09-01"));
        head(ADMINISTRATOR, path, "FIRST", "2026-09-01", null).statusCode(201);
        String listed = as("auditor")
                .get(path)
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .extract()
                .asString();
        assertFalse(listed.contains("900315400017"), "no IIN");
        as("officer").get(path).then().statusCode(403);
        trailOf("akimat-demo-zhanakonys");
    }

    private int people(String day) {
        return heads.signatoriesOn("akimat-demo-zhanakonys", LocalDate.parse(day))
                .people()
                .size();
    }

    private static void trailOf(String body) {
        UUID matter = UUID.nameUUIDFromBytes(("/petition-service/bodies/" + body).getBytes(StandardCharsets.UTF_8));
        List<String> entries =
                as("auditor").get("/api/v1/trails/" + matter).jsonPath().getList("entry");
        List<String> acts = entries.stream()
                .map(entry -> new JsonPath(entry).getString("act"))
                .toList();
        assertEquals(
                List.of("body-registered", "head-registered", "head-registered", "head-ended", "head-registered"),
                acts);
        assertFalse(entries.toString().contains("900315400017"), "no IIN");
    }

    @Test
    void officersAreListedForTheirOwnBody() {
        String path = BODIES + "/" + Api.VILLAGE + "/officers";
        Map<String, Object> officer = Map.of(
                "login", "daniyar", "name", "Нұрлан Бекенов", "position", "Бас маман", "appointedOn", "2026-01-05");
        as("officer")
                .contentType(ContentType.JSON)
                .body(officer)
                .post(path)
                .then()
                .statusCode(403);
        String id = as(ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(officer)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(officer)
                .post(path)
                .then()
                .statusCode(409);
        as("officer").get(path).then().statusCode(200).body("items.login", hasItem("daniyar"));
        as("officer2").get(path).then().statusCode(403).body("type", equalTo(PROBLEM + "other-body"));
        anyone().get(path).then().statusCode(401);
        as(ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("endedOn", "2026-08-31"))
                .put(path + "/" + id + "/end")
                .then()
                .statusCode(200)
                .header("ETag", not("\"0\""));
    }

    private static Map<String, Object> body(String code) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", code);
        body.put("parent", "government");
        body.put("level", "REPUBLIC");
        body.put("branch", "EXECUTIVE");
        body.put("name", Map.of("kk", "Сынақ агенттігі", "ru", "Пробное агентство", "en", "Test agency"));
        return body;
    }

    private static ValidatableResponse create(String user, Map<String, Object> body) {
        return as(user).contentType(ContentType.JSON).body(body).post(BODIES).then();
    }

    private static ValidatableResponse change(Map<String, Object> body, String version) {
        var request = as(ADMINISTRATOR).contentType(ContentType.JSON).body(body);
        return (version == null ? request : request.header("If-Match", version))
                .put(BODIES + "/" + body.get("code"))
                .then();
    }

    private static String tag() {
        return anyone().get(BODIES + "/export").header("ETag");
    }

    private static ValidatableResponse importing(String file, String version, boolean dryRun) {
        return as(ADMINISTRATOR)
                .contentType("text/csv")
                .header("If-Match", version)
                .queryParam("dryRun", dryRun)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(BODIES + "/import")
                .then();
    }

    private static String territory(String name, String namedFrom) {
        String header = anyone().get("/api/v1/territories/export")
                .asString()
                .lines()
                .findFirst()
                .orElseThrow();
        return header
                + "\ndemo-file,,demo-tasotkel,true,%s,село А,A village,%s,2026-01-01,700,exact,test\n"
                        .formatted(name, namedFrom);
    }

    private static ValidatableResponse importingTerritories(String user, String file) {
        return as(user).contentType("text/csv")
                .header("If-Match", tag())
                .header("Accept-Language", "en")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/territories/import")
                .then();
    }

    private static ValidatableResponse populate(String user, String path, String asOf, long people, String version) {
        return as(user).contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(Map.of("people", people, "exact", true, "source", "Order 1"))
                .put(path + "/populations/" + asOf)
                .then();
    }

    private static ValidatableResponse head(String user, String path, String kind, String from, String to) {
        Map<String, Object> head = new HashMap<>(Map.of(
                "kind",
                kind,
                "name",
                "Айгүл Сәрсенова",
                "iin",
                "900315400017",
                "orderNumber",
                "7-к",
                "orderedOn",
                from,
                "holdsFrom",
                from));
        head.put("holdsTo", to);
        return as(user).contentType(ContentType.JSON).body(head).post(path).then();
    }

    private static ValidatableResponse end(String path, String id, String lastDay, String version) {
        return as(ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(Map.of("holdsTo", lastDay))
                .put(path + "/" + id + "/end")
                .then();
    }
}
