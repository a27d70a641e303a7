package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static kz.listeningstate.acceptance.Village.date;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Petitions that no body decides: refused by moderation, lapsed, short of the threshold, taken back. */
@ExtendWith(LawSystem.class)
class UndecidedJourneyTest {
    private Village village;
    private DemoTime time;
    private Moderator moderator;

    @BeforeEach
    void everybody(Village everybody) {
        village = everybody;
        time = everybody.time;
        moderator = everybody.moderator;
    }

    @Test
    void rejectedInModerationOnGroundNine() {
        var yerlan = village.yerlan;
        var law = village.lawFor(yerlan);
        var title = "Поднять призывной возраст до двадцати одного года";
        var mail = village.system.mailbox("yerlan@example.kz", title);
        var petition = Petition.openedBy(yerlan, village.key("yerlan"), title);
        var late = village.system.keysOfOthers(1).get(0).sign(petition.statement(village.anyone));

        // 1. One moderator works on it and finds a ground, by words that the petition has.
        moderator.claims(petition).expect(200);
        law.refuses(
                petition, 409, "claimed-by-other", () -> village.second.findsGround(petition, "forbidden-9", title));
        var yes = Map.of("ground", "forbidden-9", "answer", "YES");
        law.refuses(petition, 400, "invalid-request", () -> moderator.answers(petition, yes));
        law.refuses(
                petition,
                422,
                "quote-not-in-text",
                "90-2(6)",
                () -> moderator.findsGround(petition, "forbidden-9", "пропаганда войны"));
        law.refuses(
                petition,
                422,
                "unknown-ground",
                "90-2(6)",
                () -> moderator.proposesRefusal(petition, "forbidden-17", "Такого основания нет"));
        moderator.findsGround(petition, "forbidden-9", "призывной возраст").expect(200);
        law.refuses(petition, 409, "checklist-contradicts", "90-2(5)", () -> moderator.approves(petition));

        // 2. To refuse takes two.
        var reason = "Призыв — вопрос обороны.";
        var officer = new Moderator(village.officer.person());
        law.refuses(petition, 403, "forbidden", () -> officer.proposesRefusal(petition, "forbidden-9", reason));
        moderator.proposesRefusal(petition, "forbidden-9", reason).expect(200);
        assertEquals("COSIGNING", petition.phase(yerlan));
        village.anyone.get("/api/v1/rejections/" + petition.id()).expect(404);
        law.refuses(petition, 403, "same-moderator", "90-2(6)", () -> moderator.agrees(petition));
        law.refuses(petition, 409, "second-opinion-awaited", "90-2(6)", () -> village.second.approves(petition));
        village.second.agrees(petition).expect(200);

        // 3. Everybody reads why; what the ground forbids to publish is not published by it.
        assertEquals("REJECTED", petition.phase(yerlan));
        var refusal = village.anyone
                .get("/api/v1/rejections/" + petition.id())
                .expect(200)
                .body();
        assertEquals("forbidden-9", refusal.path("ground").asText());
        assertEquals("90-2(3)", refusal.path("article").asText());
        assertEquals(reason, refusal.path("reason").asText());
        assertTrue(
                refusal.path("textHidden").asBoolean() && refusal.path("title").isMissingNode(), refusal::toString);
        assertEquals(
                "forbidden-9",
                village.events.await(petition, "rejected").path("ground").asText());
        mail.eventuallyHas("Петиция не прошла модерацию");
        law.refuses(
                petition,
                409,
                "already-moderated",
                "90-2(5)",
                () -> village.second.findsGround(petition, "forbidden-9", "призывной возраст"));
        law.refuses(petition, 409, "already-ended", "64(9), 88(1)(4)", () -> petition.withdrawnBy(yerlan));
        village.awaitsRefusal(petition, late);
    }

    @Test
    void lapsedWithoutFiftyCosigners() {
        var aigul = village.aigul;
        var law = village.lawFor(aigul);
        var petition = Petition.openedBy(aigul, village.key("aigul"), "Көкбұлақта жылқы базары");
        law.refuses(petition, 409, "text-frozen", "90-2(2)", () -> petition.rewrittenBy(aigul, "Басқа"));
        village.sign(petition, 0, 20);
        var lastDay = date(aigul.get(petition.path()).expect(200).body(), "cosignersDueOn");
        time.becomes(lastDay);
        village.sign(petition, 20, 22);
        eventually(() -> assertEquals(23, petition.count(aigul)));
        var late = village.system.keysOfOthers(23).get(22).sign(petition.statement(aigul));

        time.isOver(lastDay);

        assertEquals("LAPSED", petition.phase(aigul));
        village.awaitsRefusal(petition, late);
        time.passes(DemoTime.UNTIL_THE_LAST_COUNT);
        village.events.await(petition, "lapsed");
        law.refuses(petition, 409, "wrong-phase", "90-2(5)", () -> moderator.approves(petition));
        law.refuses(petition, 409, "already-ended", "64(9), 88(1)(4)", () -> petition.withdrawnBy(aigul));
        assertTrue(petition.timeline(aigul).contains("LAPSED"));
        eventually(() -> assertEquals(Set.of("COSIGNERS"), new Deadlines(petition, aigul).missed()));
        assertEquals(23, petition.count(aigul), "what was signed stays counted");
        village.anyone.get(petition.path()).expect(404);
    }

    @Test
    void belowTheThresholdAfterSixMonths() {
        var olga = village.olga;
        var law = village.lawFor(olga);
        var petition = Petition.draftedBy(olga, "Футбольное поле в Кокбулаке", Map.of("appealKind", "RESPONSE"));
        petition.openedBy(olga, village.key("olga"));
        village.publish(petition, olga);
        village.sign(petition, 49, 51);
        eventually(() -> assertEquals(52, petition.count(village.anyone)));
        var statement = petition.statement(village.anyone);
        var closesAt = village.anyone.get(petition.path()).expect(200).text("signingClosesAt");

        time.becomes(LocalDate.ofInstant(Instant.parse(closesAt), ZoneOffset.ofHours(5)));

        // Returned to its author, and on to the body as the appeal that the author chose (90-3(5)).
        assertEquals("CLOSED_SHORT", petition.phase(village.anyone));
        village.awaitsRefusal(petition, village.system.keysOfOthers(52).get(51).sign(statement));
        time.passes(DemoTime.UNTIL_THE_LAST_COUNT);
        var returned = village.events.await(petition, "fell-short");
        assertEquals("RESPONSE", returned.path("appealKind").asText());
        assertEquals(Petition.VILLAGE, returned.path("bodyCode").asText());
        assertEquals(52, returned.path("count").asInt());
        assertTrue(olga.get(petition.path()).expect(200).body().hasNonNull("fellShortAt"));
        var appeal = village.anyone.get(petition.path("appeal")).expect(200).body();
        assertEquals("RESPONSE", appeal.path("type").asText());
        assertEquals(Petition.VILLAGE, appeal.path("bodyCode").asText());
        assertEquals("UNDER_REVIEW", appeal.path("phase").asText());
        assertTrue(olga.get("/api/v1/appeals/mine").expect(200).raw().contains(petition.id()), "its author follows it");
        assertTrue(petition.timeline(village.anyone).contains("CLOSED_SHORT"));
        law.refuses(petition, 404, "not-found", () -> village.officer.drafts(petition, "SATISFIED", "Алаң салынады."));
        law.refuses(petition, 409, "already-ended", "64(9), 88(1)(4)", () -> petition.withdrawnBy(olga));
    }

    @Test
    void withdrawnByItsAuthor() {
        var aigul = village.aigul;
        var law = village.lawFor(aigul);
        var petition = Petition.openedBy(aigul, village.key("aigul"), "Көкбұлақта кітапхана");
        village.publish(petition, aigul);
        var late = village.system.keysOfOthers(50).get(49).sign(petition.statement(village.anyone));
        law.refuses(petition, 404, "not-found", () -> petition.withdrawnBy(village.yerlan));
        law.refuses(petition, 401, "unauthenticated", () -> petition.withdrawnBy(village.anyone));

        petition.withdrawnBy(aigul).expect(200);

        assertEquals("WITHDRAWN", petition.phase(village.anyone), "it stays readable");
        assertEquals(
                "WITHDRAWN_BY_AUTHOR",
                village.events.await(petition, "withdrawn").path("endsAs").asText());
        petition.withdrawnBy(aigul).expect(200);
        assertEquals(1, new AuditTrail(village.auditor, petition).number("withdrawn"), "repeated it is no other act");
        assertTrue(village.deadlines(petition).dropped().contains("COLLECTION"));
        law.refuses(petition, 404, "not-found", () -> village.officer.drafts(petition, "REFUSED", "Керек емес."));
        village.awaitsRefusal(petition, late);
    }

    @Test
    void aPetitionKeepsTheEditionUnderWhichItWasBegun() {
        var olga = village.olga;
        var law = village.lawFor(olga);
        var old = village.begunUnderTheOldLaw;
        var fresh = Petition.draftedBy(olga, "Прачечная в Кокбулаке");
        assertEquals("2023-12", olga.get(old.path()).expect(200).text("ruleSet"));
        assertEquals("2026-03", olga.get(fresh.path()).expect(200).text("ruleSet"));
        assertEquals("2026-03", Petition.forbiddenSubjects(village.anyone));
        var unread = Map.of("showName", false, "cms", "AAAA");
        law.refuses(fresh, 409, "not-submitted", "90-2(2)", () -> olga.post(fresh.path("author-signature"), unread));

        old.openedBy(olga, village.key("olga"));
        fresh.openedBy(olga, village.key("olga"));

        // Ten working days for the co-signers then, twenty now.
        var lastOfOld = date(olga.get(old.path()).expect(200).body(), "cosignersDueOn");
        var lastOfFresh = date(olga.get(fresh.path()).expect(200).body(), "cosignersDueOn");
        assertTrue(!lastOfFresh.isBefore(lastOfOld.plusDays(14)), lastOfOld + " " + lastOfFresh);
        // What was decided within a year stands in the way only since.
        assertEquals(19, moderator.file(old).body().path("checklist").size());
        assertEquals(20, moderator.file(fresh).body().path("checklist").size());
        var no = Map.of("ground", "same-subject-decided", "answer", "NO");
        law.refuses(old, 422, "unknown-ground", "90-2(6)", () -> moderator.answers(old, no));
        moderator.answers(fresh, no).expect(200);

        time.isOver(lastOfOld);

        assertEquals("LAPSED", old.phase(olga));
        assertEquals("COSIGNING", fresh.phase(olga));
    }
}
