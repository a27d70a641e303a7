package kz.listeningstate.petition;

import static io.restassured.RestAssured.given;
import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.deadline.Terms;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Personal reception (90) over HTTP: the schedule, visits, what comes of them. */
@QuarkusTest
class ReceptionTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";
    private static final String OFFICE = "/api/v1/office/receptions/";
    private static final String BOOKINGS = "/api/v1/receptions/bookings";
    private static final Instant THE_DAY = Instant.parse("2026-09-10T04:00:00Z");

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
    void anyoneSeesTheScheduleAndACitizenBooksMovesAndCancels() throws Exception {
        String day = day(official("HEAD"));
        assertEquals(List.of("09:00", "09:20", "09:40"), free(day), "the last 10 minutes are no slot");
        Response booked = book("aigul", day, "09:20");
        booked.then()
                .statusCode(201)
                .body("phase", equalTo("BOOKED"))
                .body("heldOn", equalTo("2026-09-10"))
                .body("ends", equalTo("09:40"))
                .body("sequence", equalTo(0));
        String id = booked.path("id");
        assertEquals(List.of("09:00", "09:40"), free(day));
        as("yerlan").get(BOOKINGS + "/" + id).then().statusCode(404);
        as("yerlan").get(BOOKINGS + "/" + id + "/calendar").then().statusCode(404);
        move("yerlan", id, 0, day, "09:00").then().statusCode(404);
        move("aigul", id, 1, day, "09:00").then().statusCode(412);
        move("aigul", id, 0, day, "09:10").then().statusCode(422).body("type", equalTo(PROBLEM + "unknown-slot"));
        move("aigul", id, 0, day, "09:00").then().statusCode(200).body("sequence", equalTo(1));
        assertEquals(List.of("09:20", "09:40"), free(day));

        Calendar file = calendar("aigul", id);
        VEvent event = event(file);
        assertEquals("PUBLISH", file.getMethod().getValue());
        assertEquals(id, event.getUid().orElseThrow().getValue());
        assertEquals("1", event.getSequence().getValue());
        assertEquals(Instant.parse("2026-09-10T04:00:00Z"), start(event), "09:00 in Kazakhstan");
        act("aigul", id, 1, "cancellation").then().statusCode(200).body("phase", equalTo("CANCELLED"));
        act("aigul", id, 2, "cancellation").then().statusCode(409).body("article", equalTo("90"));
        assertEquals(List.of("09:00", "09:20", "09:40"), free(day));
        file = calendar("aigul", id);
        assertEquals("CANCEL", file.getMethod().getValue());
        assertEquals("CANCELLED", event(file).getStatus().getValue());
        assertEquals("2", event(file).getSequence().getValue());

        await().until(() -> events(id).size() == 3);
        List<JsonNode> told = events(id);
        told.forEach(Contracts::check);
        for (String secret : List.of("900315400017", "Айгүл", "Су құбыры")) {
            assertFalse(told.toString().contains(secret), secret);
        }
    }

    @Test
    void theCalendarFileIsInTheReadersLanguageAndNamesNoCitizen() throws Exception {
        String day = day(official("HEAD"));
        String id = book("aigul", day, "09:00").path("id");
        Map<String, String> titles = Map.of("kk", "Жеке қабылдау", "ru", "Личный приём", "en", "Personal reception");
        Map<String, String> places = Map.of("kk", "Бейнебайланыс арқылы", "ru", "По видеосвязи", "en", "By video");
        for (String language : titles.keySet()) {
            VEvent event = event(calendar("aigul", id, language));
            assertEquals(
                    titles.get(language) + ": Ерлан Қасымов, Әкім",
                    event.getSummary().getValue());
            assertEquals("Абай көшесі, 1, 12-кабинет", event.getLocation().getValue());
            for (String secret : List.of("900315400017", "Айгүл", "Сәрсенова", "Бейбітшілік", "Су құбыры")) {
                assertFalse(event.toString().contains(secret), secret + ": calendars are shared with others");
            }
        }
        move("aigul", id, 0, day, "09:20", true).then().statusCode(200);
        for (String language : places.keySet()) {
            assertEquals(
                    places.get(language),
                    event(calendar("aigul", id, language)).getLocation().getValue());
        }
    }

    @Test
    void nobodyIsBookedByAnother() {
        String day = day(official("HEAD"));
        book("officer", day, "09:00").then().statusCode(403);
        book(anyone(), day, "09:00", Map.of()).then().statusCode(401);
        String yerlan = book("yerlan", day, "09:20").path("id");
        // Whom the body names besides changes nothing: it is the caller who comes.
        String own = book(
                        as("aigul"),
                        day,
                        "09:00",
                        Map.of("citizenId", UUID.randomUUID(), "citizenName", "Ольга Ким", "iin", "981101400030"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("officer").get(OFFICE + "bookings/" + own).then().body("citizenName", equalTo("Айгүл Сәрсенова"));
        as("aigul").get(BOOKINGS + "?size=100").then().body("items.id", hasItem(own));
        as("aigul").get(BOOKINGS + "?size=100").then().body("items.id", not(hasItem(yerlan)));
        act("aigul", yerlan, 0, "cancellation").then().statusCode(404);
        act("officer", yerlan, 0, "cancellation").then().statusCode(403);
    }

    @Test
    void theBodyAloneReadsWhoComesAndWhy() {
        String id = book("aigul", day(official("HEAD")), "09:00").path("id");
        as("officer")
                .get(OFFICE + "bookings/" + id)
                .then()
                .statusCode(200)
                .body("citizenName", equalTo("Айгүл Сәрсенова"))
                .body("booking.subject", equalTo("Су құбыры"));
        as("officer2").get(OFFICE + "bookings/" + id).then().statusCode(403);
        as("aigul").get(OFFICE + "bookings/" + id).then().statusCode(403);
        anyone().get(BOOKINGS + "/" + id).then().statusCode(401);
        as("officer2").get(OFFICE + "bookings?size=100").then().body("items.booking.id", not(hasItem(id)));
        as("officer").get(OFFICE + "bookings?size=100").then().body("items.booking.id", hasItem(id));
    }

    @Test
    void ofSeveralAtOnceOneGetsTheTime() throws Exception {
        String day = day(official("HEAD"));
        List<Response> answers = atOnce(Stream.of("aigul", "yerlan", "olga")
                .<Callable<Response>>map(citizen -> () -> book(citizen, day, "09:00"))
                .toList());
        assertEquals(1, answers.stream().filter(one -> one.statusCode() == 201).count());
        answers.stream()
                .filter(one -> one.statusCode() != 201)
                .forEach(one -> one.then().statusCode(409).body("type", equalTo(PROBLEM + "slot-taken")));
        assertEquals(List.of("09:20", "09:40"), free(day));
    }

    /** Should an act ever go past the lock. */
    @Test
    void theDatabaseItselfRefusesATimeTwice() throws Exception {
        String id = book("aigul", day(official("HEAD")), "09:00").path("id");
        assertTrue(assertThrows(SQLException.class, () -> repeat(id, "{}"))
                .getMessage()
                .contains("reception_time_once"));
        assertEquals(1, repeat(id, "{\"begins\": \"09:20\"}"), "another time is free");
    }

    @Test
    void ofSeveralOfOneCitizenAtOnceOneStands() throws Exception {
        String day = day(official("HEAD"));
        List<Response> answers = atOnce(Stream.of("09:00", "09:20", "09:40")
                .<Callable<Response>>map(begins -> () -> book("aigul", day, begins))
                .toList());
        assertEquals(1, answers.stream().filter(one -> one.statusCode() == 201).count());
        answers.stream()
                .filter(one -> one.statusCode() != 201)
                .forEach(one -> one.then().statusCode(409).body("type", equalTo(PROBLEM + "booked-before")));
        assertEquals(2, free(day).size());
        book("aigul", day(official("DEPUTY")), "09:00").then().statusCode(201);
    }

    @Test
    void aTimeIsTakenAndLeftUntilTheWorkingDayBefore() {
        String day = day(official("HEAD"));
        String id = book("aigul", day, "09:00").path("id");
        String other = book("yerlan", day, "09:20").path("id");
        time.set(Instant.parse("2026-09-09T18:59:59Z"));
        act("yerlan", other, 0, "cancellation").then().statusCode(200);
        time.set(Instant.parse("2026-09-09T19:00:00Z"));
        assertEquals(List.of(), free(day), "it is 00:00 of the day");
        book("olga", day, "09:20").then().statusCode(409).body("type", equalTo(PROBLEM + "reception-too-near"));
        act("aigul", id, 0, "cancellation").then().statusCode(409);
        move("aigul", id, 0, day, "09:20").then().statusCode(409);
        as("aigul").get(BOOKINGS + "/" + id).then().body("phase", equalTo("BOOKED"));
    }

    @Test
    void aCancelledDayIsRebooked() throws Exception {
        String official = official("HEAD");
        String day = day(official);
        String other = day(official, Map.of("heldOn", "2026-09-11", "online", false));
        String id = book("aigul", day, "09:00").path("id");
        cancelDay("officer2", day).then().statusCode(403);
        cancelDay("officer", day).then().statusCode(200).body("free", equalTo(List.of()));
        cancelDay("officer", day).then().statusCode(409);
        book("yerlan", day, "09:20").then().statusCode(422);
        as("aigul")
                .get(BOOKINGS + "/" + id)
                .then()
                .body("phase", equalTo("TO_REBOOK"))
                .body("cancelReason", equalTo("Іссапар"));
        assertEquals("CANCEL", calendar("aigul", id).getMethod().getValue());
        book("aigul", other, "09:20").then().statusCode(409).body("type", equalTo(PROBLEM + "booked-before"));
        time.set(THE_DAY);
        move("aigul", id, 1, other, "09:20", true).then().statusCode(400);
        move("aigul", id, 1, other, "09:20")
                .then()
                .statusCode(200)
                .body("phase", equalTo("BOOKED"))
                .body("cancelReason", nullValue());
        Calendar file = calendar("aigul", id);
        assertEquals("PUBLISH", file.getMethod().getValue());
        assertEquals("2", event(file).getSequence().getValue(), "newer than the cancellation");
        assertEquals(List.of("2026-09-14"), running(id), "nothing is owed for the day that fell away");
        await().until(() -> events(id).size() == 3);
        events(id).forEach(Contracts::check);
        await().until(() -> events(official).size() == 3);
        events(official).forEach(Contracts::check);
    }

    @Test
    void theOutcomeIsNotedAfterTheVisit() {
        String day = day(official("HEAD"));
        String came = book("aigul", day, "09:00").path("id");
        String absent = book("yerlan", day, "09:20").path("id");
        note("officer", came, 0, "SOLVED", null).then().statusCode(409).body("article", equalTo("90"));
        time.set(Instant.parse("2026-09-10T04:25:00Z"));
        note("officer2", came, 0, "SOLVED", null).then().statusCode(403);
        note("officer", came, 1, "SOLVED", null).then().statusCode(412);
        note("officer", absent, 0, "ABSENT", null).then().statusCode(409);
        note("officer", came, 0, "SOLVED", draft(Api.VILLAGE)).then().statusCode(400);
        note("officer", came, 0, "SOLVED", null)
                .then()
                .statusCode(200)
                .body("booking.phase", equalTo("NOTED"))
                .body("booking.outcome", equalTo("SOLVED"));
        note("officer", came, 1, "EXPLAINED", null).then().statusCode(409);
        time.set(Instant.parse("2026-09-10T04:40:00Z"));
        note("officer", absent, 0, "ABSENT", null).then().statusCode(200);
        as("aigul").get(BOOKINGS + "/" + came).then().body("note", equalTo("Айтылды"));
        assertEquals(List.of(), running(came));
    }

    @Test
    void whatIsNotSolvedBecomesAWrittenAppealOfThatCitizen() {
        String id = book("aigul", day(official("HEAD")), "09:00").path("id");
        time.set(Instant.parse("2026-09-10T05:00:00Z"));
        note("officer", id, 0, "UNRESOLVED", null).then().statusCode(400);
        note("officer", id, 0, "UNRESOLVED", draft("akimat-710000000"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("appeal.bodyCode"));
        String appeal = note("officer", id, 0, "UNRESOLVED", draft(Api.VILLAGE))
                .then()
                .statusCode(200)
                .extract()
                .path("booking.appealId");
        note("officer", id, 1, "UNRESOLVED", draft(Api.VILLAGE)).then().statusCode(409);
        String number = as("aigul").get(BOOKINGS + "/" + id).then().extract().path("appealNumber");
        as("officer").get(OFFICE + "bookings/" + id).then().body("booking.appealNumber", equalTo(number));
        Response read = as("aigul").get("/api/v1/appeals/" + appeal);
        read.then()
                .statusCode(200)
                .body("number", equalTo(number))
                .body("registeredOn", equalTo("2026-09-10"))
                .body("bodyCode", equalTo(Api.VILLAGE))
                .body("handlings[0].dueOn", equalTo("2026-10-01"));
        as("yerlan").get("/api/v1/appeals/" + appeal).then().statusCode(404);
        as("officer")
                .get("/api/v1/office/appeals/" + read.path("handlings[0].id"))
                .then()
                .statusCode(200)
                .body("appellant.name", equalTo("Айгүл Сәрсенова"));
        as("aigul")
                .get("/api/v1/appeals/" + appeal + "/reception")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        as("yerlan").get("/api/v1/appeals/" + appeal + "/reception").then().statusCode(404);
        as("aigul")
                .get("/api/v1/appeals/" + UUID.randomUUID() + "/reception")
                .then()
                .statusCode(404);
        await().until(() -> events(id).size() == 2);
        events(id).forEach(Contracts::check);
        assertEquals(appeal, events(id).get(1).at("/data/appealId").asText());
    }

    @Test
    void anOutcomeThatIsNotNotedIsOverdue() {
        String id = book("aigul", day(official("HEAD")), "09:00").path("id");
        time.set(Instant.parse("2026-09-11T18:59:59Z"));
        as("officer")
                .get(OFFICE + "bookings/" + id)
                .then()
                .body("booking.phase", equalTo("VISIT"))
                .body("noteBy", equalTo("2026-09-11"))
                .body("overdue", equalTo(false));
        time.set(Instant.parse("2026-09-11T19:00:00Z"));
        as("officer").get(OFFICE + "bookings/" + id).then().body("overdue", equalTo(true));
        await().until(() -> terms.of(UUID.fromString(id)).get(0).missedAt() != null);
        note("officer", id, 0, "EXPLAINED", null).then().statusCode(200).body("overdue", equalTo(false));
    }

    @Test
    void whoIsNotReceivedForAMonthIsMissedAndTheNextMonthRuns() {
        String official = official("HEAD");
        assertEquals(List.of("2026-09-30"), running(official), "90: at least monthly");
        String day = day(official);
        assertEquals(List.of("2026-10-30"), running(official));
        cancelDay("officer", day).then().statusCode(200);
        assertEquals(List.of("2026-09-30", "2026-10-30"), running(official), "the month has none again");
        time.set(Instant.parse("2026-10-01T05:00:00Z"));
        await().until(() -> terms.of(UUID.fromString(official)).stream().anyMatch(one -> one.missedAt() != null));
        day(official, Map.of("heldOn", "2026-10-15"));
        day(official, Map.of("heldOn", "2026-11-12"));
        assertEquals(List.of("2026-12-31"), running(official));
        Api.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("lastDay", "2026-11-11"))
                .put(OFFICE + "officials/" + official + "/end")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "reception-days-left"));
        Api.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("lastDay", "2026-11-15"))
                .put(OFFICE + "officials/" + official + "/end")
                .then()
                .statusCode(200);
        assertEquals(List.of(), running(official), "nobody is owed a reception by who has left");
    }

    @Test
    void anyoneSeesWhichBodiesDoNotReceive() {
        String official = official("DEPUTY");
        String month = "/api/v1/receptions/statistics?body=" + Api.VILLAGE + "&month=";
        int before = month(month + "2027-03", "receiving");
        day(official, Map.of("heldOn", "2027-03-03"));
        assertEquals(before + 1, month(month + "2027-03", "receiving"));
        assertTrue(month(month + "2027-03", "officials") > before, "those of the other tests receive not");
        anyone().get(month + "2027-03&lacking=true").then().body("items.bodyCode", hasItem(Api.VILLAGE));
        anyone().get(month + "2027-13").then().statusCode(400);
        anyone().get("/api/v1/receptions/statistics").then().statusCode(400);
    }

    @Test
    void aScheduleIsRefusedThatNobodyCouldKeep() {
        String official = official("HEAD");
        for (String refused : List.of("2026-09-05", "2026-10-26", "2026-09-01", "2026-08-31", "2099-01-05")) {
            publish("officer", official, Map.of("heldOn", refused))
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("heldOn"));
        }
        publish("officer", official, Map.of("ends", "09:19")).then().statusCode(400);
        publish("officer", official, Map.of("begins", "23:50", "ends", "00:20"))
                .then()
                .statusCode(400);
        publish("officer", official, Map.of("slotMinutes", 0)).then().statusCode(400);
        publish("officer2", official, Map.of()).then().statusCode(403).body("type", equalTo(PROBLEM + "other-body"));
        publish("aigul", official, Map.of()).then().statusCode(403);
        publish("officer", UUID.randomUUID().toString(), Map.of()).then().statusCode(404);
        day(official);
        publish("officer", official, Map.of("begins", "09:40", "ends", "11:00"))
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "reception-overlaps"));
        publish("officer", official, Map.of("begins", "10:10", "ends", "11:00"))
                .then()
                .statusCode(201);
        anyone().get("/api/v1/bodies/nowhere/receptions").then().statusCode(404);
    }

    private static String official(String kind) {
        return as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("kind", kind, "name", "Ерлан Қасымов", "position", "Әкім", "receivesFrom", "2026-09-01"))
                .post(OFFICE + "officials")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String day(String official) {
        return day(official, Map.of());
    }

    private static String day(String official, Map<String, Object> other) {
        return publish("officer", official, other)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Thursday, 10 September 2026, 9:00 to 10:10. */
    private static Response publish(String officer, String official, Map<String, Object> other) {
        Map<String, Object> day = new HashMap<>(Map.of(
                "officialId", official,
                "heldOn", "2026-09-10",
                "begins", "09:00",
                "ends", "10:10",
                "slotMinutes", 20,
                "place", "Абай көшесі, 1, 12-кабинет",
                "online", true));
        day.putAll(other);
        return as(officer).contentType(ContentType.JSON).body(day).post(OFFICE + "days");
    }

    private static Response cancelDay(String officer, String day) {
        return as(officer)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Іссапар"))
                .post(OFFICE + "days/" + day + "/cancellation");
    }

    private static List<String> free(String day) {
        return anyone().get("/api/v1/bodies/" + Api.VILLAGE + "/receptions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("find { it.id == '" + day + "' }.free");
    }

    private static int month(String address, String field) {
        return anyone().get(address).then().statusCode(200).extract().jsonPath().getInt("items[0]." + field);
    }

    private static Response book(String citizen, String day, String begins) {
        return book(as(citizen), day, begins, Map.of());
    }

    private static Response book(RequestSpecification caller, String day, String begins, Map<String, Object> other) {
        Map<String, Object> visit = new HashMap<>(other);
        visit.putAll(Map.of("slot", slot(day, begins, false), "language", "kk", "subject", "Су құбыры"));
        return caller.contentType(ContentType.JSON).body(visit).post(BOOKINGS);
    }

    private static Map<String, Object> slot(String day, String begins, boolean online) {
        return Map.of("dayId", day, "begins", begins, "online", online);
    }

    private static Response move(String citizen, String id, int version, String day, String begins) {
        return move(citizen, id, version, day, begins, false);
    }

    private static Response move(String citizen, String id, int version, String day, String begins, boolean online) {
        return as(citizen)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(slot(day, begins, online))
                .post(BOOKINGS + "/" + id + "/move");
    }

    private static Response act(String citizen, String id, int version, String act) {
        return as(citizen)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .post(BOOKINGS + "/" + id + "/" + act);
    }

    private static Response note(String officer, String id, int version, String outcome, Map<String, Object> appeal) {
        Map<String, Object> request = new HashMap<>(Map.of("outcome", outcome, "note", "Айтылды"));
        request.put("appeal", appeal);
        return as(officer)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(request)
                .post(OFFICE + "bookings/" + id + "/outcome");
    }

    private static Map<String, Object> draft(String body) {
        return Map.of(
                "type", "APPLICATION",
                "bodyCode", body,
                "language", "kk",
                "subject", "Су құбыры",
                "substance", "Құбырды жөндеуді сұраймын.");
    }

    private static Calendar calendar(String citizen, String id) throws Exception {
        return calendar(citizen, id, "en");
    }

    private static Calendar calendar(String citizen, String id, String language) throws Exception {
        String file = given().auth()
                .oauth2(EmbeddedPlatform.keycloak().accessToken(citizen))
                .header("Accept-Language", language)
                .get(BOOKINGS + "/" + id + "/calendar")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        ValidationResult checked = calendar.validate(true);
        assertFalse(checked.hasErrors(), () -> checked.getEntries() + "\n" + file);
        return calendar;
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponent("VEVENT").orElseThrow();
    }

    private static Instant start(VEvent event) {
        return Instant.from(event.getDateTimeStart().getDate());
    }

    /** Puts a booking in once more, unless the database refuses; nothing stays. */
    private int repeat(String booking, String other) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into reception_booking
                        select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid()) || ?::jsonb)).*
                        from reception_booking b where id = ?::uuid""")) {
            connection.setAutoCommit(false);
            insert.setString(1, other);
            insert.setString(2, booking);
            try {
                return insert.executeUpdate();
            } finally {
                connection.rollback();
            }
        }
    }

    /** Last days of what is owed. */
    private List<String> running(String matter) {
        return terms.of(UUID.fromString(matter)).stream()
                .filter(one -> one.metAt() == null && one.droppedAt() == null && one.missedAt() == null)
                .map(DeadlineView::dueOn)
                .map(Object::toString)
                .toList();
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(requests.size());
        try {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : people.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }

    private static List<JsonNode> events(String key) {
        return Topics.all("reception.events").stream()
                .filter(message -> key.equals(message.key()))
                .map(message -> Topics.read(message.value()))
                .toList();
    }
}
