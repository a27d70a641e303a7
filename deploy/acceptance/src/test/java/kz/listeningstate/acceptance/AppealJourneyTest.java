package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Appeal.day;
import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Appeals to an akimat, from the filing to the end, as their citizens and its officers go through it. */
@ExtendWith(LawSystem.class)
class AppealJourneyTest {
    private Village village;

    @BeforeEach
    void everybody(Village everybody) {
        village = everybody;
    }

    @Test
    void heardAndAnsweredByTheHead() {
        var aigul = village.aigul;
        var appeal = Appeal.filedBy(aigul, "APPLICATION", "Көшеге шам орнату");
        assertEquals("UNDER_REVIEW", phase(aigul, appeal, 0));
        var desk = appeal.desk(aigul, 0, village.officer.person());
        var colleague = appeal.desk(aigul, 0, village.colleague.person());

        // A refusal needs a hearing first, another officer's agreement, and the head's own key.
        desk.drafts("UNFAVOURABLE", "Бюджетте қаражат жоқ.").expect(200);
        assertEquals("own-draft", desk.agrees().problem());
        colleague.agrees().expect(200);
        assertEquals("not-heard", desk.bringsSignatureOf(village.head()).problem());
        var due = day(appeal.handling(aigul, 0), "dueOn");
        desk.does("hearing", Map.of("on", due.toString(), "about", "Қаражат жоқ"))
                .expect(200);
        appeal.objectedBy(aigul, "Көрші ауылда бар").expect(200);
        village.time.becomes(due);
        desk.drafts("FAVOURABLE", "Екі шам орнатылады.").expect(200);
        assertEquals("act-not-agreed", desk.bringsSignatureOf(village.head()).problem());
        colleague.agrees().expect(200);
        assertFalse(desk.bringsSignatureOf(village.key("yerlan")).status() == 200, "no head");
        assertEquals("HEARING", phase(aigul, appeal, 0));
        desk.bringsSignatureOf(village.head()).expect(200);

        var answered = appeal.trackedBy(village.anyone).path("handlings").path(0);
        assertEquals("ANSWERED", answered.path("phase").asText());
        assertEquals("FAVOURABLE", answered.path("outcome").asText());
        assertEquals("Екі шам орнатылады.", answered.at("/act/texts/kk").asText());
        assertTrue(answered.at("/act/remedies").size() > 0, "what can be done against it");
        assertEquals("wrong-phase", desk.drafts("UNFAVOURABLE", "Жоқ.").problem());
    }

    @Test
    void sentOnInPart() {
        var yerlan = village.yerlan;
        var complaint = Appeal.draft(yerlan, "COMPLAINT", "Не вывозят мусор, и не ходит автобус");
        assertEquals(
                "invalid-request", yerlan.post("/api/v1/appeals", complaint).problem(), "of what, of whom");
        complaint.put("complainedOf", "Бездействие");
        complaint.put("complainedAgainst", "Акимат");
        var appeal = Appeal.filed(yerlan, complaint);
        var here = appeal.desk(yerlan, 0, village.officer.person());
        var part = Map.of("toBody", Village.REGION, "part", "Автобус", "reason", "Маршруты ведёт область");
        here.does("redirection", part).expect(200);

        // The citizen follows both by the one number; each has its own clock.
        assertEquals("UNDER_REVIEW", phase(yerlan, appeal, 0));
        var there = appeal.handling(yerlan, 1);
        assertEquals(Village.REGION, there.path("bodyCode").asText());
        assertEquals("Автобус", there.path("part").asText());
        var officer2 = appeal.desk(yerlan, 1, village.ofRegion.person());
        officer2.dossier().expect(200);
        assertEquals(
                "other-body",
                appeal.desk(yerlan, 1, village.officer.person()).dossier().problem());
        here.drafts("FAVOURABLE", "Мусор вывезут.").expect(200);
        appeal.desk(yerlan, 0, village.colleague.person()).agrees().expect(200);
        here.bringsSignatureOf(village.head()).expect(200);
        assertEquals("ANSWERED", phase(yerlan, appeal, 0));
        assertEquals("UNDER_REVIEW", phase(yerlan, appeal, 1), "the other part is not answered with it");

        // Only within three working days.
        village.time.isOver(day(there, "redirectableUntil"));
        var late = Map.of("toBody", "government", "reason", "Не наше");
        assertEquals("redirection-too-late", officer2.does("redirection", late).problem());
    }

    @Test
    void extendedOnceAndSilentInTheEnd() {
        var olga = village.olga;
        var appeal = Appeal.filedBy(olga, "APPLICATION", "Ремонт моста");
        var desk = appeal.desk(olga, 0, village.officer.person());
        var due = day(appeal.handling(olga, 0), "dueOn");
        village.time.becomes(due);
        var next = Appeal.filedBy(olga, "APPLICATION", "Ремонт дороги");
        var workingDay = day(next.handling(olga, 0), "dueOn");
        var longer = Map.of("until", workingDay.toString(), "reason", "Экспертиза", "decidedBy", "Аким");
        desk.does("extension", longer).expect(200);
        assertEquals(workingDay, day(appeal.handling(olga, 0), "dueOn"));
        assertEquals("extended-before", desk.does("extension", longer).problem());

        village.time.isOver(workingDay);

        assertEquals("SILENT", phase(olga, appeal, 0));
        // The body may still answer, and what it grants is nothing to complain of.
        desk.drafts("FAVOURABLE", "Мост отремонтирован.").expect(200);
        appeal.desk(olga, 0, village.colleague.person()).agrees().expect(200);
        desk.bringsSignatureOf(village.head()).expect(200);
        assertEquals("ANSWERED", phase(olga, appeal, 0));
        assertEquals("nothing-to-complain-of", appeal.complainedOfBy(olga).problem());
        eventually(() -> assertTrue(missed(olga, appeal).contains("APPEAL_ANSWER"), "late it stays"));
    }

    @Test
    void silentComplainedOfAnnulledAndAnswered() {
        var aigul = village.aigul;
        var appeal = Appeal.filedBy(aigul, "APPLICATION", "Су құбырын жөндеу");
        assertEquals("nothing-to-complain-of", appeal.complainedOfBy(aigul).problem(), "there is time left");

        village.time.isOver(day(appeal.handling(aigul, 0), "dueOn"));

        assertEquals("SILENT", phase(aigul, appeal, 0));
        appeal.complainedOfBy(aigul).expect(201);
        assertEquals("already-complained", appeal.complainedOfBy(aigul).problem());
        var complaint = appeal.complaint(aigul);
        assertEquals("AT_BODY", complaint.path("phase").asText());
        var id = complaint.path("id").asText();
        var district = new Appeal.ComplaintDesk(id, village.ofDistrict.person());
        assertEquals("other-body", district.dossier().problem(), "not yet");

        // The body neither satisfies it nor sends it on: its three working days over, it goes on by itself.
        village.time.isOver(day(complaint, "forwardDueOn"));
        eventually(() -> assertTrue(appeal.complaint(aigul).hasNonNull("forwardedAt")));
        assertEquals("AT_HIGHER_BODY", appeal.complaint(aigul).path("phase").asText());
        var here = new Appeal.ComplaintDesk(id, village.officer.person());
        assertEquals("other-body", here.drafts("DISMISSED", "Негізсіз").problem());
        district.drafts("ANNULLED", "Әкімдік жолданымға жауап бермеді.").expect(200);
        assertEquals(
                "signer-of-other-body",
                district.bringsSignatureOf(village.head()).problem(),
                "no head of the body complained of");
        district.bringsSignatureOf(village.headOfDistrict()).expect(200);

        // The first case goes on at the same body, which has a new term and nobody to send it to.
        assertEquals("ANNULLED", appeal.complaint(aigul).path("outcome").asText());
        assertEquals("OVERRULED", phase(aigul, appeal, 0));
        assertEquals("UNDER_REVIEW", phase(aigul, appeal, 1));
        var anew = appeal.handling(aigul, 1);
        assertEquals(Petition.VILLAGE, anew.path("bodyCode").asText());
        assertEquals(id, anew.path("orderedBy").asText());
        assertTrue(day(anew, "dueOn").isAfter(village.time.today()));
        var desk = appeal.desk(aigul, 1, village.officer.person());
        var away = Map.of("toBody", Village.REGION, "reason", "Біздің құзыретімізде емес");
        assertEquals("competence-decided", desk.does("redirection", away).problem());
        assertEquals("not-answered", appeal.ratedBy(aigul, 1, 5).problem());
        desk.drafts("FAVOURABLE", "Құбыр жөнделді.").expect(200);
        appeal.desk(aigul, 1, village.colleague.person()).agrees().expect(200);
        desk.bringsSignatureOf(village.head()).expect(200);

        var execution = "/api/v1/appeals/handlings/" + desk.handling() + "/execution";
        aigul.put(execution + "/rating", Map.of("stars", 2, "reasons", List.of("SLOW")))
                .expect(200);
        assertEquals(2, desk.execution().expect(200).body().at("/rating/stars").asInt(), "its body reads it");
    }

    @Test
    void followedByNumberAndCodeAlone() {
        var yerlan = village.yerlan;
        var anyone = village.anyone;
        var appeal = Appeal.filedBy(yerlan, "REQUEST", "Кто чистит снег у школы");
        var another = Appeal.filedBy(yerlan, "REQUEST", "Кто чистит снег у почты");
        var seen = appeal.trackedBy(anyone);
        assertEquals(appeal.number(), seen.path("number").asText());
        assertEquals("UNDER_REVIEW", seen.at("/handlings/0/phase").asText());
        assertFalse(seen.toString().contains("850722300021"), "no IIN");

        // Whoever guesses learns nothing, not even which numbers there are.
        var unknown = Appeal.tracked(anyone, "ЖТ-2020-00000001", appeal.code()).expect(404);
        for (var wrong : List.of(
                Appeal.tracked(anyone, appeal.number(), another.code()),
                Appeal.tracked(anyone, appeal.number(), "0000-0000-0000"),
                Appeal.tracked(anyone, "1", appeal.code()))) {
            assertEquals(withoutTrace(unknown), withoutTrace(wrong.expect(404)));
        }
        assertEquals(401, anyone.get("/api/v1/appeals/" + appeal.id()).status());
        assertEquals(404, village.olga.get("/api/v1/appeals/" + appeal.id()).status());

        var desk = appeal.desk(yerlan, 0, village.officer.person());
        desk.drafts("ANSWERED", "Подрядчик акимата, ежедневно до восьми утра.").expect(200);
        desk.bringsSignatureOf(village.head()).expect(200);
        var answered = appeal.trackedBy(anyone).path("handlings").path(0);
        assertEquals("ANSWERED", answered.path("phase").asText());
        assertTrue(answered.at("/act/texts/ru").asText().contains("Подрядчик"), answered::toString);
        appeal.ratedBy(anyone, 0, 4).expect(200);
        assertEquals("not-answered", another.ratedBy(anyone, 0, 4).problem());
        assertEquals(4, desk.execution().expect(200).body().at("/rating/stars").asInt());
    }

    @Test
    void givenOutAndSignedByTheHead() {
        var olga = village.olga;
        var appeal = Appeal.filedBy(olga, "APPLICATION", "Спортивная площадка во дворе");
        var head = appeal.desk(olga, 0, village.head.person());
        var colleague = appeal.desk(olga, 0, village.colleague.person());
        var dana = Map.of("officer", village.registered("officer3"));
        assertEquals("may-not-distribute", colleague.does("assignment", dana).problem());
        head.does("assignment", dana).expect(200);
        var mine = village.colleague.person().get("/api/v1/office/appeals?assigned=me&size=100");
        assertTrue(mine.expect(200).raw().contains(colleague.handling()), mine::toString);

        colleague.drafts("FAVOURABLE", "Площадка будет к июню.").expect(200);
        assertEquals("own-draft", colleague.agrees().problem());
        head.agrees().expect(200);
        head.bringsSignatureOf(village.head()).expect(200);
        assertEquals("ANSWERED", phase(olga, appeal, 0));
        var signature = appeal.handling(olga, 0).at("/act/signature");
        assertEquals("Тілеуова Гүлнар Серікқызы", signature.path("signatory").asText(), signature::toString);
    }

    @Test
    void mendedInTimeOrReturned() {
        var aigul = village.aigul;
        var mended = Appeal.filedBy(aigul, "REQUEST", "Жолдың иесі кім");
        var left = Appeal.filedBy(aigul, "REQUEST", "Көпірдің иесі кім");
        var officer = village.officer.person();
        var fixBy = day(mended.handling(aigul, 0), "dueOn");
        for (var appeal : List.of(mended, left)) {
            appeal.desk(aigul, 0, officer)
                    .does("defects", Map.of("note", "Қай жол екені жазылмаған", "fixBy", fixBy.toString()))
                    .expect(200);
        }
        mended.mendedBy(aigul, "Абай көшесі").expect(200);
        assertEquals("UNDER_REVIEW", phase(aigul, mended, 0));

        village.time.isOver(fixBy);

        assertEquals("NOT_FIXED", phase(aigul, left, 0));
        var why = Map.of("ground", "NOT_FIXED", "reason", "Толықтырылмады");
        assertEquals(409, mended.desk(aigul, 0, officer).does("return", why).status(), "it was mended");
        left.desk(aigul, 0, officer).does("return", why).expect(200);
        assertEquals("RETURNED", phase(aigul, left, 0));
        mended.desk(aigul, 0, officer).drafts("ANSWERED", "Ауыл әкімдігі.").expect(200);
        mended.desk(aigul, 0, officer).bringsSignatureOf(village.head()).expect(200);
        assertEquals("ANSWERED", phase(aigul, mended, 0));
    }

    @Test
    void filedByALegalEntityAndAnswered() {
        var yerlan = village.yerlan;
        var company = village.key("yerlan-company");
        var draft = Appeal.draft(yerlan, "APPLICATION", "Подъезд к пекарне");
        draft.put("address", "Көкбұлақ, Наубайхана көшесі, 1");
        var statement = yerlan.post("/api/v1/appeals/statement", draft).expect(200);
        draft.put("cms", company.sign(statement.raw().getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "signer-is-not-author",
                village.aigul.post("/api/v1/appeals", draft).problem());
        var other = new HashMap<String, Object>(draft);
        other.put("substance", "Иное.");
        assertEquals(422, yerlan.post("/api/v1/appeals", other).status(), "not what was signed");

        var appeal = Appeal.filed(yerlan, draft);
        assertTrue(appeal.number().startsWith("ЗТ-"), appeal::number);
        assertEquals("filed-before", yerlan.post("/api/v1/appeals", draft).problem());
        var desk = appeal.desk(yerlan, 0, village.officer.person());
        var appellant = desk.dossier().expect(200).body().path("appellant");
        assertEquals("\"КӨКБҰЛАҚ НАН\" ЖШС", appellant.path("name").asText());
        assertEquals("150340023455", appellant.path("bin").asText());
        assertFalse(appeal.trackedBy(village.anyone).toString().contains("150340023455"), "no BIN");
        desk.drafts("FAVOURABLE", "Подъезд заасфальтируют.").expect(200);
        appeal.desk(yerlan, 0, village.colleague.person()).agrees().expect(200);
        desk.bringsSignatureOf(village.head()).expect(200);
        assertEquals("ANSWERED", phase(yerlan, appeal, 0));
    }

    @Test
    void visitedTheAkimInVainAndAnsweredInWriting() {
        var olga = village.olga;
        var officer = village.officer.person();
        var day = receptionDay();
        var bookings = "/api/v1/receptions/bookings";
        var subject = "Крыша дома культуры";
        var visit = Map.of("slot", slot(day, "09:00"), "language", "ru", "subject", subject);
        var booked = olga.post(bookings, visit).expect(201);
        var booking = bookings + "/" + booked.text("id");
        assertEquals("slot-taken", village.yerlan.post(bookings, visit).problem());
        var moved = olga.post(booking + "/move", slot(day, "09:20"), Map.of("If-Match", booked.tag()))
                .expect(200);
        var calendar = olga.get(booking + "/calendar", Map.of("Accept", "text/calendar"))
                .expect(200)
                .raw();
        assertTrue(calendar.contains("BEGIN:VEVENT") && !calendar.contains("Крыша"), calendar);

        village.time.becomes(day(moved.body(), "heldOn"));

        assertEquals("VISIT", olga.get(booking).text("phase"));
        var outcome = "/api/v1/office/receptions/bookings/" + booked.text("id");
        var asTakenDown = Appeal.draft(olga, "APPLICATION", subject);
        var unsolved = Map.of("outcome", "UNRESOLVED", "note", "Нужна смета", "appeal", asTakenDown);
        var read = Map.of("If-Match", officer.get(outcome).expect(200).tag());
        officer.post(outcome + "/outcome", unsolved, read).expect(200);

        // It is her appeal from here on, and points back to the visit.
        var appeal = new Appeal(olga.get(booking).text("appealId"), null, null);
        assertEquals(
                booked.text("id"),
                olga.get("/api/v1/appeals/" + appeal.id() + "/reception").text("id"));
        assertEquals("UNDER_REVIEW", phase(olga, appeal, 0));
        var desk = appeal.desk(olga, 0, officer);
        desk.drafts("FAVOURABLE", "Крышу починят.").expect(200);
        appeal.desk(olga, 0, village.colleague.person()).agrees().expect(200);
        desk.bringsSignatureOf(village.head()).expect(200);
        assertEquals("ANSWERED", phase(olga, appeal, 0));
    }

    /** A morning on which the akim receives, on a working day to come. */
    private String receptionDay() {
        var officer = village.officer.person();
        var filed = Appeal.filedBy(village.olga, "REQUEST", "Когда приём");
        var workingDay = filed.handling(village.olga, 0).path("dueOn").asText();
        var official = Map.of(
                "kind", "HEAD", "name", "Тілеуова Гүлнар Серікқызы", "position", "Әкім", "receivesFrom", workingDay);
        var added =
                officer.post("/api/v1/office/receptions/officials", official).expect(201);
        var day = Map.of(
                "officialId",
                added.text("id"),
                "heldOn",
                workingDay,
                "begins",
                "09:00",
                "ends",
                "09:50",
                "slotMinutes",
                20,
                "place",
                "2-кабинет",
                "online",
                false);
        return officer.post("/api/v1/office/receptions/days", day).expect(201).text("id");
    }

    private static Map<String, Object> slot(String day, String begins) {
        return Map.of("dayId", day, "begins", begins, "online", false);
    }

    private static Object withoutTrace(Person.Answer problem) {
        return ((ObjectNode) problem.body()).without("traceId");
    }

    private static String missed(Person citizen, Appeal appeal) {
        var deadlines = citizen.get("/api/v1/appeals/" + appeal.id() + "/deadlines")
                .expect(200)
                .body();
        return StreamSupport.stream(deadlines.spliterator(), false)
                .filter(one -> one.hasNonNull("missedAt"))
                .map(one -> one.path("kind").asText())
                .collect(Collectors.joining(" "));
    }

    private static String phase(Person citizen, Appeal appeal, int place) {
        return appeal.handling(citizen, place).path("phase").asText();
    }
}
