package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static kz.listeningstate.acceptance.Village.REGION;
import static kz.listeningstate.acceptance.Village.awaits;
import static kz.listeningstate.acceptance.Village.date;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A petition that the akimat satisfies, from draft to the last measure, with all that the law asks of the body. */
@ExtendWith(LawSystem.class)
class SatisfiedJourneyTest {
    private Village village;
    private DemoTime time;
    private Moderator moderator;
    private Officer officer;
    private Law law;
    private Petition petition;
    /** One signature with the secrets that only its signer has. */
    private Person.Answer signature;

    @BeforeEach
    void everybody(Village everybody) {
        village = everybody;
        time = everybody.time;
        moderator = everybody.moderator;
        officer = everybody.officer;
        law = everybody.lawFor(everybody.aigul);
    }

    @Test
    void satisfiedAndExecutedToTheEnd(@TempDir Path folder) throws Exception {
        petition = Petition.openedBy(village.aigul, village.key("aigul"), "Көкбұлақта су құбырын жаңарту");
        becomesPublic();
        reachesTheAkimat();
        isConsidered();
        isDiscussed();
        isDecided();
        everyTermWasKept();
        isExecuted();
        isBoundToThePublicLog(folder);
    }

    private void becomesPublic() {
        law.refuses(petition, 403, "forbidden", () -> new Moderator(village.aigul).approves(petition));
        law.refuses(petition, 409, "wrong-phase", "90-2(8)", () -> moderator.informs(petition, "Көкбұлақ жаршысы"));
        village.publish(petition, village.aigul);
        moderator.informs(petition, "Көкбұлақ жаршысы", "Egemen Qazaqstan").expect(200);
    }

    private void reachesTheAkimat() {
        law.refuses(petition, 404, "not-found", () -> officer.drafts(petition, "SATISFIED", "Ерте."));
        signature = village.sign(petition, 49, 58).get(0);
        eventually(() -> assertEquals(59, petition.count(village.anyone)));
        assertEquals("OPEN", petition.phase(village.anyone), "59 are not enough");
        village.sign(petition, 58, 59);
        awaits(petition, village.anyone, "CONSIDERATION");
        time.becomes(village.registeredOn(petition));
    }

    private void isConsidered() {
        var citizen = new Officer(village.yerlan);
        law.refuses(petition, 403, "forbidden", () -> citizen.invites(petition, "Е. Ж.", "өзі", "CHAIR"));
        var region = village.ofRegion;
        law.refuses(petition, 403, "other-body", "90-5(1)", () -> region.invites(petition, "С. Т.", "облыс", "CHAIR"));
        var chair = officer.invites(petition, "Г. Тілеуова", "Көкбұлақ әкімдігі", "CHAIR")
                .expect(201);
        var deputy = officer.invites(petition, "Н. Серікова", "Аудандық мәслихат", "DEPUTY")
                .expect(201);
        var builder = officer.invites(petition, "Б. Ахметов", "«Таза су» бірлестігі", "ORGANISATION")
                .expect(201);
        officer.invites(petition, "А. Сәрсенова", "петиция авторы", "AUTHOR").expect(201);
        officer.records(petition, "MEETING", time.today(), "№ 1 хаттама", chair, deputy, builder)
                .expect(201);
        officer.notesConflict(petition, builder, "Мердігердің құрылтайшысы").expect(200);
        var seen = "Құбыр 1974 жылғы, үш жерінен ағады";
        var tomorrow = time.today().plusDays(1);
        law.refuses(
                petition, 400, "invalid-request", () -> officer.records(petition, "SITE_VISIT", tomorrow, seen, chair));
        officer.records(petition, "SITE_VISIT", time.today(), seen, chair, deputy)
                .expect(201);
        var asked = officer.asks(petition, REGION, "Құны қанша?").expect(201);
        law.refuses(petition, 403, "other-body", "90-5(2)", () -> officer.givesOpinion(asked, "0"));
        region.givesOpinion(asked, "12 млн теңге, бюджетте бар").expect(200);

        var told =
                village.anyone.get(petition.path("consideration")).expect(200).body();
        assertEquals(4, told.path("workingGroup").size());
        assertEquals("12 млн теңге, бюджетте бар", told.at("/opinions/0/answer").asText());
    }

    private void isDiscussed() {
        var opensOn = time.today().plusDays(10);
        var closesOn = opensOn.plusDays(6);
        var decisionDueOn = village.deadlines(petition).lastDay("CONSIDERATION");
        law.refuses(petition, 409, "no-decision", "90-6(2)", () -> officer.announces(petition, opensOn, closesOn));
        law.refusesField(petition, "reasons", "90-6(2)", () -> officer.drafts(petition, "SATISFIED", " "));
        officer.drafts(petition, "SATISFIED", "Құбыр ескірген.\n\nОл 2027 жылы жаңартылады.")
                .expect(200);
        var tomorrow = time.today().plusDays(1);
        law.refuses(
                petition, 422, "notice-too-short", "90-5(2)", () -> officer.announces(petition, tomorrow, closesOn));
        law.refuses(
                petition,
                422,
                "discussion-too-late",
                "90-5(1)",
                () -> officer.announces(petition, opensOn, decisionDueOn));
        officer.announces(petition, opensOn, closesOn).expect(201);
        assertEquals(opensOn, date(village.events.await(petition, "discussion-announced"), "opensOn"));
        law.refuses(petition, 409, "discussion-under-way", "90-5(2)", () -> village.signDecision(petition));

        var yerlan = village.yerlan;
        law.refuses(petition, 409, "discussion-not-open", "90-5(2)", () -> petition.commentedBy(yerlan, 2, "Скорее"));
        time.becomes(opensOn);
        var sooner = petition.commentedBy(yerlan, 2, "Почему не раньше зимы?")
                .expect(201)
                .text("id");
        var other = petition.commentedBy(village.olga, 1, "Ей больше полувека")
                .expect(201)
                .text("id");
        var insult =
                petition.commentedBy(village.olga, 1, "Бездельники").expect(201).text("id");
        law.refuses(petition, 422, "no-such-paragraph", () -> petition.commentedBy(village.olga, 3, "?"));
        law.refuses(
                petition, 403, "forbidden", () -> new Moderator(officer.person()).hides(insult, "INSULT", "Обидно"));
        moderator.hides(insult, "INSULT", "Оскорбление").expect(200);

        time.isOver(closesOn);
        law.refuses(petition, 409, "digest-missing", "90-5(2)", () -> village.signDecision(petition));
        law.refuses(petition, 409, "comments-unanswered", "90-5(2)", () -> officer.publishesDigest(petition));
        officer.answersTheme(petition, "Мерзімі", "Жұмыс көктемде басталады", List.of(sooner, other))
                .expect(200);
        officer.publishesDigest(petition).expect(200);
        var digest = village.anyone.get(petition.path("discussion")).expect(200).body();
        assertEquals("Жұмыс көктемде басталады", digest.at("/themes/0/answer").asText());
    }

    private void isDecided() {
        officer.drafts(petition, "SATISFIED", "Құбыр ескірген.\n\nОл 2027 жылғы көктемде жаңартылады.")
                .expect(200);
        officer.annexes(petition, "жоспар.pdf").expect(201);
        law.refuses(petition, 409, "decision-unsigned", "90-6(1)", () -> officer.publishes(petition));
        law.refuses(petition, 403, "forbidden", () -> new Officer(village.aigul).publishes(petition));
        law.refuses(
                petition,
                422,
                "certificate-not-official",
                () -> officer.bringsSignatureOf(village.key("aigul"), petition));
        law.refuses(
                petition,
                422,
                "wrong-text",
                () -> petition.decisionSignedBy(
                        officer.person(),
                        village.head(),
                        manifest -> manifest.replace("\"months\":3", "\"months\":1")));
        village.signDecision(petition).expect(200);
        law.refuses(petition, 409, "already-decided", "90-6(1)", () -> officer.drafts(petition, "REFUSED", "Жоқ."));
        law.refuses(petition, 409, "already-decided", "90-6(1)", () -> petition.withdrawnBy(village.aigul));
        law.refuses(petition, 403, "other-body", "90-5(1)", () -> village.ofRegion.publishes(petition));
        village.anyone.get(petition.path("decision")).expect(404);
        officer.publishes(petition).expect(200);

        assertEquals("DECIDED", petition.phase(village.anyone));
        var decision = village.anyone.get(petition.path("decision")).expect(200);
        assertEquals("SATISFIED", decision.text("outcome"));
        assertEquals(Set.of("working-group", "site-visit", "public-discussion"), Officer.dutiesDone(decision));
        var manifest = village.anyone
                .get(petition.path("decision/manifest"))
                .expect(200)
                .raw();
        assertEquals(
                HexFormat.of().formatHex(AuditTrail.sha256(manifest.getBytes(StandardCharsets.UTF_8))),
                decision.body().at("/signature/manifestSha256").asText());
        assertTrue(manifest.contains("жоспар.pdf"), manifest);
        assertTrue(
                manifest.contains(decision.body().at("/remedy/texts/kk").asText()), "the head signed the remedy too");
        officer.keepsStatement(petition, time.today(), "Петиция қанағаттандырылды.")
                .expect(200);
    }

    private void everyTermWasKept() {
        assertEquals(Set.of(), village.deadlines(petition).missed());
        assertEquals(
                Set.of(
                        "COSIGNERS",
                        "MODERATION",
                        "MEDIA_INFORMED",
                        "COLLECTION",
                        "THRESHOLD_NOTICE",
                        "CONSIDERATION",
                        "DISCUSSION_NOTICE",
                        "DECISION_PUBLICATION"),
                village.deadlines(petition).met());
    }

    private void isExecuted() {
        var region = village.ofRegion;
        var soon = time.today().plusDays(30);
        law.refuses(petition, 403, "other-body", "90-5(1)", () -> region.plans(petition, "Құбыр", REGION, soon));
        var yesterday = time.today().minusDays(1);
        law.refuses(petition, 422, "due-in-the-past", () -> officer.plans(petition, "Құбыр", REGION, yesterday));
        var pipes = officer.plans(petition, "Құбыр сатып алу", REGION, soon).expect(201);
        var works = officer.plans(petition, "Құбырды ауыстыру", Petition.VILLAGE, soon.plusDays(15))
                .expect(201);
        law.refuses(petition, 409, "no-report", () -> officer.completes(petition, pipes));

        time.becomes(soon);
        region.reports(petition, pipes, 100, "Құбыр жеткізілді").expect(201);
        officer.completes(petition, pipes).expect(200);
        var report = officer.reports(petition, works, 60, "2 км біткен").expect(201);
        officer.proves(petition, report, "акт.pdf").expect(201);
        var hash = signature.text("leafHash");
        law.refuses(petition, 404, "not-found", () -> petition.rated(village.anyone, report, hash, "guessed", 1));
        var rating = petition.rated(village.anyone, report, hash, signature.text("secret"), 4)
                .expect(200);
        assertEquals(1, rating.body().path("number").asInt());
        officer.reports(petition, works, 100, "Бәрі біткен").expect(201);
        officer.completes(petition, works).expect(200);

        law.refuses(petition, 409, "measure-ended", () -> officer.reports(petition, works, 100, "Тағы"));
        var execution =
                village.anyone.get(petition.path("execution")).expect(200).body();
        assertTrue(execution.path("executed").asBoolean(), execution.toString());
        assertEquals(0, execution.path("overdue").asInt());
        village.events.await(petition, "executed");
    }

    /** Who did what cannot be changed any more without everybody being able to notice. */
    private void isBoundToThePublicLog(Path folder) throws Exception {
        var trail = new AuditTrail(village.auditor, petition);
        for (var act : List.of("discussion-answered", "decision-signed", "decided", "executed")) {
            assertEquals(1, trail.number(act), act);
        }
        var lastDay = time.todayInUtc();
        time.passes(Duration.ofDays(1));
        trail.awaitClosed(lastDay);
        time.passes(Duration.ofDays(1));
        var leaf = trail.anchored(time.todayInUtc());
        eventually(() -> assertTrue(leavesOfLog(folder).contains(leaf), "the anchor is in the log"));
        // The auditor's program lives in real time: all holds but that the log and its witnesses are ahead of it.
        var report = new Auditor(folder).verifyAll(village.system);
        for (var finding : report.json().path("findings")) {
            var isOfTime = List.of("WITNESS", "INCOMPLETE")
                            .contains(finding.path("kind").asText())
                    || finding.path("sentence").asText().contains("dated ahead");
            assertTrue(isOfTime, finding.toString());
        }
        assertEquals(60, report.petition(petition.id()).path("count").asInt());
        assertTrue(report.petition(petition.id()).path("api").asText().startsWith("agrees"));
    }

    private List<String> leavesOfLog(Path folder) throws Exception {
        var mirror = folder.resolve("mirror");
        new Auditor(folder).run("mirror", "--log", village.system.url() + "/log", "--to", mirror.toString());
        return new LogCopy(mirror)
                .leaves().stream()
                        .map(leaf -> HexFormat.of().formatHex(AuditTrail.sha256(new byte[] {0}, leaf)))
                        .toList();
    }
}
