package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Appeal.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
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
        var appeal = Appeal.filedBy(yerlan, "COMPLAINT", "Не вывозят мусор, и не ходит автобус");
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
        var complaint = "/api/v1/appeals/handlings/" + desk.handling() + "/complaint";
        olga.post(complaint, Map.of()).expect(201);
        var complained = appeal.handling(olga, 0).path("complaints").path(0);
        assertTrue(complained.isObject(), () -> appeal.readBy(olga).toString());
        assertEquals(409, olga.post(complaint, Map.of()).status(), "once");
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

    private static String phase(Person citizen, Appeal appeal, int place) {
        return appeal.handling(citizen, place).path("phase").asText();
    }
}
