package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer's cabinet: queue, who works on what, substitutes, templates of answers. */
@QuarkusTest
class CabinetTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";
    private static final String OFFICE = "/api/v1/office/";
    private static final List<String> PHASES =
            List.of("UNDER_REVIEW", "AWAITING_FIX", "NOT_FIXED", "HEARING", "SILENT");
    private static final List<String> COLOURS = List.of("OVERDUE", "RED", "ORANGE", "YELLOW", "GREEN");

    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void theQueueIsSplitByPhaseAndByColourAndNothingIsLeftOut() {
        String reviewed = handling(file("aigul", Map.of()));
        String fixable = handling(file("aigul", Map.of()));
        act("officer", fixable, 0, "defects", Map.of("note", "Мекенжай жоқ", "fixBy", "2026-09-21"));
        String unfixed = handling(file("aigul", Map.of()));
        act("officer", unfixed, 0, "defects", Map.of("note", "Мекенжай жоқ", "fixBy", "2026-09-03"));
        String heard = handling(file("aigul", Map.of()));
        act("officer", heard, 0, "hearing", Map.of("on", "2026-09-18", "about", "Бас тарту"));
        time.set(Instant.parse("2026-08-10T05:00:00Z"));
        String silent = handling(file("aigul", Map.of()));
        time.set(Instant.parse("2026-09-16T05:00:00Z"));
        assertTrue(ids("?phase=UNDER_REVIEW").contains(reviewed));
        assertTrue(ids("?phase=AWAITING_FIX").contains(fixable));
        assertTrue(ids("?phase=NOT_FIXED").contains(unfixed));
        assertTrue(ids("?phase=HEARING").contains(heard));
        assertTrue(ids("?phase=SILENT&colour=OVERDUE").contains(silent));
        Set<String> all = new HashSet<>(ids(""));
        for (Map.Entry<String, List<String>> parts :
                Map.of("phase", PHASES, "colour", COLOURS).entrySet()) {
            List<String> found = new ArrayList<>();
            for (String part : parts.getValue()) {
                List<JsonPath> pages = pages("?" + parts.getKey() + "=" + part);
                // What a row says was computed without the question in SQL.
                pages.forEach(
                        page -> page.getList("items." + parts.getKey()).forEach(value -> assertEquals(part, value)));
                pages.forEach(page -> found.addAll(page.getList("items.id")));
            }
            assertEquals(all, new HashSet<>(found));
            assertEquals(all.size(), found.size(), "each in one " + parts.getKey());
        }
        JsonPath counts = as("officer").get(OFFICE + "appeals/counts").jsonPath();
        for (String colour : COLOURS) {
            assertEquals(ids("?colour=" + colour).size(), counts.getInt(colour), colour);
        }
        as("officer").get(OFFICE + "appeals?phase=ANSWERED").then().statusCode(400);
        as("officer").get(OFFICE + "appeals?assigned=somebody").then().statusCode(400);
        as("aigul").get(OFFICE + "appeals").then().statusCode(403);
    }

    @Test
    void coloursFollowWorkingDaysAndReportsOfDangerComeFirst() {
        String urgent = handling(file("aigul", Map.of("urgent", true, "type", "MESSAGE")));
        time.set(Instant.parse("2026-08-31T05:00:00Z"));
        String earlier = handling(file("aigul", Map.of()));
        time.set(TestTime.START);
        List<String> all = ids("");
        assertTrue(all.indexOf(urgent) < all.indexOf(earlier), "danger before an earlier day");
        assertTrue(ids("?type=MESSAGE").contains(urgent));
        assertFalse(ids("?type=MESSAGE").contains(earlier));
        assertFalse(
                pages("?size=100").stream()
                        .anyMatch(page -> page.getList("items.bodyCode").contains("akimat-710000000")),
                "another body's");
        // Its last day is Monday, 21 September.
        Map.of(
                        "2026-09-04", "GREEN",
                        "2026-09-07", "YELLOW",
                        "2026-09-15", "YELLOW",
                        "2026-09-16", "ORANGE",
                        "2026-09-18", "RED",
                        "2026-09-20", "RED",
                        "2026-09-21", "RED",
                        "2026-09-22", "OVERDUE")
                .forEach((day, colour) -> {
                    time.set(Instant.parse(day + "T05:00:00Z"));
                    assertTrue(ids("?colour=" + colour).contains(earlier), day);
                });
    }

    @Test
    void anAppealIsTakenGivenAndGivenBack() {
        JsonPath filed = file("aigul", Map.of());
        String handling = handling(filed);
        String first = officer("officer");
        String second = officer("officer3");
        as("officer").get(OFFICE + "appeals/" + handling).then().body("assignee", nullValue());
        act("officer2", handling, 0, "taking", null).then().statusCode(403);
        act("aigul", handling, 0, "taking", null).then().statusCode(403);
        act("officer3", handling, 0, "giving-back", null).then().statusCode(409);
        act("officer3", handling, 0, "taking", null)
                .then()
                .statusCode(200)
                .body("assignee.id", equalTo(second))
                .body("handling.version", equalTo(1));
        // Two at once: the second has read what is no longer so.
        act("officer", handling, 0, "taking", null).then().statusCode(412);
        act("officer", handling, 1, "taking", null)
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "assigned-before"));
        assertTrue(ids("?assigned=" + second).contains(handling));
        assertFalse(ids("?assigned=nobody").contains(handling));
        assertFalse(ids("?assigned=me").contains(handling));
        act("officer3", handling, 1, "assignment", Map.of("officer", first))
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "may-not-distribute"));
        String stranger = strangerAt("akimat-710000000");
        act("officer", handling, 1, "assignment", Map.of("officer", stranger))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unknown-officer"));
        act("officer", handling, 1, "assignment", Map.of("officer", first))
                .then()
                .statusCode(200)
                .body("assignee.id", equalTo(first));
        act("officer3", handling, 2, "giving-back", null).then().statusCode(403);
        act("officer", handling, 2, "giving-back", null).then().statusCode(200).body("assignee", nullValue());
        String id = filed.getString("appeal.id");
        assertEquals(List.of(second, first, "null"), assigned(id), "the trail keeps who had it");
        await().until(() -> events(id).size() == 4);
        events(id).forEach(Contracts::check);
        as("aigul").get("/api/v1/appeals/" + id).then().body(not(containsString(first)));
        Api.post("aigul", "/api/v1/appeals/" + id + "/withdrawal");
        act("officer", handling, 4, "taking", null)
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "wrong-phase"));
    }

    @Test
    void aSubstituteSeesAndActsForTheAbsentWhileTheyAreAway() {
        String absent = officer("officer");
        String substitute = officer("officer3");
        JsonPath filed = file("aigul", Map.of());
        String handling = handling(filed);
        act("officer", handling, 0, "taking", null).then().statusCode(200);
        Map<String, String> days = Map.of("substitute", substitute, "firstDay", "2026-09-02", "lastDay", "2026-09-04");
        substitute("officer", Map.of("substitute", absent, "firstDay", "2026-09-02", "lastDay", "2026-09-04"))
                .then()
                .statusCode(400);
        substitute("officer", Map.of("substitute", substitute, "firstDay", "2026-08-31", "lastDay", "2026-09-04"))
                .then()
                .statusCode(400);
        substitute(
                        "officer3",
                        Map.of(
                                "absent",
                                absent,
                                "substitute",
                                substitute,
                                "firstDay",
                                "2026-09-02",
                                "lastDay",
                                "2026-09-04"))
                .then()
                .statusCode(403);
        substitute("officer2", days).then().statusCode(403);
        String id = substitute("officer", days)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .extract()
                .path("id");
        assertFalse(ids("officer3", "?assigned=me").contains(handling), "not before the first day");
        act("officer3", handling, 1, "giving-back", null).then().statusCode(403);
        time.set(Instant.parse("2026-09-02T05:00:00Z"));
        assertTrue(ids("officer3", "?assigned=me").contains(handling));
        act("officer3", handling, 1, "hearing", Map.of("on", "2026-09-07", "about", "Бас тарту"))
                .then()
                .statusCode(200);
        act("officer3", handling, 2, "giving-back", null).then().statusCode(200);
        act("officer", handling, 3, "taking", null).then().statusCode(200);
        String appeal = filed.getString("appeal.id");
        List<String> done = trail(appeal);
        assertEquals(
                List.of(false, false, true, true, false),
                done.stream()
                        .map(entry -> entry.contains("\"for\":\"" + absent))
                        .toList());
        await().until(() -> events(appeal).size() == 5);
        events(appeal).forEach(Contracts::check);
        end("officer3", id, 0, "2026-09-02").then().statusCode(403);
        end("officer2", id, 0, "2026-09-02").then().statusCode(404);
        end("officer", id, 0, "2026-08-31").then().statusCode(400);
        end("officer", id, 0, "2026-09-03").then().statusCode(200);
        end("officer", id, 0, "2026-09-04").then().statusCode(412);
        time.set(Instant.parse("2026-09-04T05:00:00Z"));
        assertFalse(ids("officer3", "?assigned=me").contains(handling), "back at work");
        act("officer3", handling, 4, "giving-back", null).then().statusCode(403);
        as("officer").get(OFFICE + "substitutions?size=100").then().body("items.id", hasItem(id));
    }

    @Test
    void aTemplateIsFilledFromTheAppealInItsLanguage() {
        Map<String, String> template =
                template("{name}, {number} ({registered}): {body}, {date}", "{name}, вам: {date}");
        JsonPath saved =
                save("officer", template).then().statusCode(201).extract().jsonPath();
        String id = saved.getString("id");
        JsonPath filed = file("aigul", Map.of());
        String filled = OFFICE + "appeals/" + handling(filed) + "/templates/" + id;
        time.set(Instant.parse("2026-09-03T05:00:00Z"));
        as("officer3")
                .get(filled)
                .then()
                .statusCode(200)
                .body("language", equalTo("kk"))
                .body("version", equalTo(0))
                .body(
                        "text",
                        equalTo("Айгүл Сәрсенова, " + filed.getString("appeal.number")
                                + " (01.09.2026): Көкбұлақ ауылының әкімдігі, 03.09.2026"));
        String russian = handling(file("yerlan", Map.of("language", "ru", "subject", "Свет")));
        as("officer")
                .get(OFFICE + "appeals/" + russian + "/templates/" + id)
                .then()
                .body("text", equalTo("Ерлан Жұмабаев, вам: 03.09.2026"));
        as("officer2").get(filled).then().statusCode(403);
        as("officer2").get(OFFICE + "templates/" + id).then().statusCode(404);
        rewrite("officer", id, 0, template("Басқа", "Иначе")).then().statusCode(200);
        rewrite("officer3", id, 0, template("Кеш", "Поздно")).then().statusCode(412);
        as("officer")
                .get(OFFICE + "templates/" + id + "/versions")
                .then()
                .body("ru", contains("{name}, вам: {date}", "Иначе"));
        as("officer").get(filled).then().body("text", equalTo("Басқа")).body("version", equalTo(1));
        as("officer")
                .header("If-Match", "\"1\"")
                .delete(OFFICE + "templates/" + id)
                .then()
                .statusCode(204);
        as("officer").get(filled).then().statusCode(404);
    }

    @Test
    void aHostileTemplateIsRefused() {
        for (String text : List.of(
                "{iin}",
                "{NAME}",
                "{{name}}",
                "{name",
                "name}",
                "{}",
                "{name.class}",
                "{config:property('quarkus.datasource.password')}",
                "${name",
                "{n{name}ame}",
                "\u0000")) {
            save("officer", template(text, "Иначе")).then().statusCode(400);
            save("officer", template("Басқа", text)).then().statusCode(400);
        }
        save("officer", template("я".repeat(20_001), "Иначе")).then().statusCode(400);
        save("aigul", template("Басқа", "Иначе")).then().statusCode(403);
        String id = save("officer", template("<b>$1 \\{number} {name}</b>".replace("\\", ""), "$0 {name}"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String handling = handling(file("yerlan", Map.of("language", "ru")));
        as("officer")
                .get(OFFICE + "appeals/" + handling + "/templates/" + id)
                .then()
                .body("text", equalTo("$0 Ерлан Жұмабаев"));
    }

    private static Map<String, String> template(String kk, String ru) {
        return Map.of("title", "Жауап", "kk", kk, "ru", ru);
    }

    private static Response save(String officer, Map<String, String> template) {
        return as(officer).contentType(ContentType.JSON).body(template).post(OFFICE + "templates");
    }

    private static Response rewrite(String officer, String id, int version, Map<String, String> template) {
        return as(officer)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(template)
                .put(OFFICE + "templates/" + id);
    }

    private static Response substitute(String officer, Map<String, String> request) {
        return as(officer).contentType(ContentType.JSON).body(request).post(OFFICE + "substitutions");
    }

    private static Response end(String officer, String id, int version, String lastDay) {
        return as(officer)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("lastDay", lastDay))
                .put(OFFICE + "substitutions/" + id + "/end");
    }

    private static JsonPath file(String citizen, Map<String, Object> other) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "type", "APPLICATION",
                "bodyCode", Api.VILLAGE,
                "language", "kk",
                "subject", "Жарық",
                "substance", "Көшеде жарық жоқ, орнатуды сұраймын."));
        draft.putAll(other);
        return as(citizen)
                .contentType(ContentType.JSON)
                .body(draft)
                .post("/api/v1/appeals")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String handling(JsonPath filed) {
        return filed.getString("appeal.handlings[0].id");
    }

    private static Response act(String officer, String handling, int version, String act, Map<String, ?> body) {
        var request = as(officer).contentType(ContentType.JSON).header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body)).post(OFFICE + "appeals/" + handling + "/" + act);
    }

    private static List<String> ids(String question) {
        return ids("officer", question);
    }

    private static List<String> ids(String officer, String question) {
        return pages(officer, question).stream()
                .flatMap(page -> page.<String>getList("items.id").stream())
                .toList();
    }

    private static List<JsonPath> pages(String question) {
        return pages("officer", question);
    }

    private static List<JsonPath> pages(String officer, String question) {
        String address = OFFICE + "appeals" + (question.isEmpty() ? "?" : question + "&") + "size=100&page=";
        List<JsonPath> pages = new ArrayList<>();
        do {
            pages.add(as(officer)
                    .get(address + pages.size())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath());
        } while (pages.size() * 100L < pages.get(0).getLong("total"));
        return pages;
    }

    private static String officer(String login) {
        return as("officer")
                .get("/api/v1/bodies/" + Api.VILLAGE + "/officers?size=100")
                .jsonPath()
                .getString("items.find { it.login == '" + login + "' }.id");
    }

    private static String strangerAt(String body) {
        return as("administrator")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "login", "stranger-" + UUID.randomUUID(),
                        "name", "Серік Оспанов",
                        "position", "Маман",
                        "appointedOn", "2026-01-05"))
                .post("/api/v1/bodies/" + body + "/officers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> trail(String matter) {
        return as("auditor").get("/api/v1/trails/" + matter).jsonPath().getList("entry");
    }

    private static List<String> assigned(String appeal) {
        return trail(appeal).stream()
                .map(Topics::read)
                .filter(entry -> entry.get("act").asText().equals("assigned"))
                .map(entry -> entry.get("details").get("officer").asText())
                .toList();
    }

    private static List<JsonNode> events(String appeal) {
        return Topics.all("appeal.events").stream()
                .filter(message -> appeal.equals(message.key()))
                .map(message -> Topics.read(message.value()))
                .toList();
    }
}
