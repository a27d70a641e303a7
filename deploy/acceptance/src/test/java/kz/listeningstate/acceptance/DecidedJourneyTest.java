package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static kz.listeningstate.acceptance.Village.date;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Decisions of the akimat that do not please everybody, and two officers who write one at the same time. */
@ExtendWith(LawSystem.class)
class DecidedJourneyTest {
    private Village village;
    private DemoTime time;
    private Officer officer;

    @BeforeEach
    void everybody(Village everybody) {
        village = everybody;
        time = everybody.time;
        officer = everybody.officer;
    }

    @Test
    void partiallySatisfied() {
        var yerlan = village.yerlan;
        var law = village.lawFor(yerlan);
        var petition = village.considered(yerlan, "yerlan", "Автобус из Кокбулака в райцентр");
        var russian = "Рейс будет по будням.\n\nПо выходным — нет.";
        law.refuses(
                petition,
                400,
                "invalid-request",
                "90-6(2)",
                () -> officer.drafts(petition, partly("en", "On working days.", Map.of()), null));
        law.refuses(
                petition,
                422,
                "paragraphs-differ",
                "90-6(2)",
                () -> officer.drafts(petition, partly("ru", russian, Map.of("kk", "Жұмыс күндері.")), null));
        var kazakh = "Рейс жұмыс күндері болады.\n\nДемалыста — жоқ.";
        officer.drafts(petition, partly("ru", russian, Map.of("kk", kazakh)), null)
                .expect(200);
        village.signDecision(petition).expect(200);
        officer.publishes(petition).expect(200);

        var decision = village.anyone.get(petition.path("decision")).expect(200);
        assertEquals("PARTLY_SATISFIED", decision.text("outcome"));
        assertEquals(kazakh, decision.body().at("/texts/kk").asText());
        assertEquals(russian, decision.body().at("/texts/ru").asText());
        assertEquals(Set.of(), Officer.dutiesDone(decision), "everybody sees what the body did not do");
        assertTrue(date(decision.body().path("remedy"), "until")
                .isAfter(time.today().plusMonths(2)));
        assertEquals(
                "PARTLY_SATISFIED",
                village.events.await(petition, "decided").path("outcome").asText());
        // What was granted is executed; of what was not the author may complain.
        officer.plans(petition, "Рейс", Petition.VILLAGE, time.today().plusDays(30))
                .expect(201);
        petition.complainedOfBy(yerlan, "Нужны и выходные.").expect(201);
    }

    private static Map<String, Object> partly(String language, String reasons, Map<String, String> translations) {
        return Map.of(
                "outcome", "PARTLY_SATISFIED", "language", language, "reasons", reasons, "translations", translations);
    }

    @Test
    void refusedAndComplainedOf() {
        var olga = village.olga;
        var law = village.lawFor(olga);
        var petition = village.considered(olga, "olga", "Каток в Кокбулаке");
        law.refuses(petition, 404, "not-found", () -> petition.complainedOfBy(olga, "Рано."));
        officer.drafts(petition, "REFUSED", "Ауылда мұзға су жетпейді.").expect(200);
        village.signDecision(petition).expect(200);

        // Published late, and everybody sees that it was.
        time.isOver(village.deadlines(petition).lastDay("DECISION_PUBLICATION"));
        eventually(() -> assertEquals(
                Set.of("DECISION_PUBLICATION"), village.deadlines(petition).missed()));
        officer.publishes(petition).expect(200);
        assertTrue(village.deadlines(petition).missed().contains("DECISION_PUBLICATION"));

        law.refuses(
                petition,
                409,
                "nothing-to-execute",
                "90-6(1)",
                () -> officer.plans(
                        petition, "Каток", Petition.VILLAGE, time.today().plusDays(30)));
        law.refuses(petition, 403, "not-the-author", "91", () -> petition.complainedOfBy(village.yerlan, "Жаль."));
        var complaint =
                petition.complainedOfBy(olga, "Воды хватает, есть расчёт.").expect(201);
        law.refuses(petition, 409, "already-complained", "91", () -> petition.complainedOfBy(olga, "И ещё."));

        var registered = village.events.await(petition, "complaint-registered");
        assertEquals(complaint.text("id"), registered.path("complaintId").asText());
        assertEquals(date(complaint.body(), "registeredOn"), date(registered, "registeredOn"));
        assertTrue(filedWith(officer).contains(complaint.text("id")));
        assertFalse(filedWith(village.ofRegion).contains(complaint.text("id")));
        village.anyone.get(petition.path("decision/complaint")).expect(401);
    }

    private static List<String> filedWith(Officer officer) {
        var page = officer.person().get("/api/v1/office/complaints?size=100").expect(200);
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .map(one -> one.path("id").asText())
                .toList();
    }

    @Test
    void twoOfficersAtOnce() {
        var colleague = village.colleague;
        var petition = village.considered(village.aigul, "aigul", "Көкбұлаққа фельдшер");
        var law = village.lawFor(village.aigul);
        var trail = new AuditTrail(village.auditor, petition);
        officer.drafts(petition, "REFUSED", "Қаржы жоқ.").expect(200);
        var read = officer.versionOfDraft(petition);

        // Both have read the draft and both rewrite it: one comes second and is told so.
        var rewrites = atOnce(
                () -> officer.drafts(petition, Officer.decision("SATISFIED", "Фельдшер келеді."), read),
                () -> colleague.drafts(petition, Officer.decision("REFUSED", "Орын жоқ."), read));
        assertEquals(List.of(200, 412), statuses(rewrites));
        assertEquals(2, trail.number("decision-drafted"), "the first draft and one of the two");
        var late = Officer.decision("REFUSED", "Кеш.");
        law.refuses(petition, 412, "stale-version", () -> colleague.drafts(petition, late, read));
        law.refuses(petition, 428, "if-match-missing", () -> colleague.drafts(petition, late, null));

        // Both bring the head's signature, both publish: the decision is taken once and published once.
        var signatures = atOnce(
                () -> officer.bringsSignatureOf(village.head(), petition),
                () -> colleague.bringsSignatureOf(village.head(), petition));
        assertEquals(
                1, statuses(signatures).stream().filter(status -> status == 200).count(), signatures.toString());
        assertEquals(1, trail.number("decision-signed"));
        atOnce(() -> officer.publishes(petition), () -> colleague.publishes(petition))
                .forEach(answer -> answer.expect(200));
        assertEquals(1, trail.number("decided"));
        law.refuses(petition, 409, "already-decided", "90-6(1)", () -> colleague.drafts(petition, "REFUSED", "Кеш."));
    }

    @SafeVarargs
    private static List<Person.Answer> atOnce(Supplier<Person.Answer>... acts) {
        var begun = Stream.of(acts).map(CompletableFuture::supplyAsync).toList();
        return begun.stream().map(CompletableFuture::join).toList();
    }

    private static List<Integer> statuses(List<Person.Answer> answers) {
        return answers.stream().map(Person.Answer::status).sorted().toList();
    }
}
