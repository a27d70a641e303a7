package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One petition from draft to decision, by persona, through HTTP and mail only. The addressee is the akimat of a demo
 * village of 1,200 people: the legal 5 % are 60 signatures, 50 of them make it public.
 */
@ExtendWith(Running.class)
class PetitionJourneyTest {

    @Test
    void aPetitionGoesFromDraftToDecision(Running system) {
        var author = system.loggedIn("aigul", "kk");
        var passerBy = system.passerBy("en");
        var moderator = system.loggedIn("moderator", "ru");
        var officer = system.loggedIn("officer", "kk");

        var title = "Көкбұлақ ауылына көше жарығы";
        var authorsMail = system.mailbox("aigul@example.kz", title);
        var followersMail = system.mailbox("follower@example.kz", title);

        // 1. Aigul drafts, freezes the text and signs it. Nobody else sees it yet.
        var petition = Petition.draftedBy(author, title);
        assertEquals("DRAFT", petition.phase(author));
        passerBy.get(petition.path()).expect(404);
        petition.frozenBy(author);
        petition.signedByAuthor(author, system.key("aigul")).expect(200);
        assertEquals("COSIGNING", petition.phase(author));
        authorsMail.eventuallyHas("Петицияңыздың беті ашылды");

        // 2. Others come by the link and sign. The moderator approves before the 50th is there.
        passerBy.get(petition.byLink(author)).expect(200);
        var signers = system.keysOfOthers(60);
        signers.subList(0, 48).forEach(key -> petition.signedWith(key, passerBy).expect(201));
        eventually(() -> assertEquals(49, petition.count(author)));
        moderator
                .post(petition.path("moderation"), Map.of("verdict", "APPROVED"))
                .expect(200);
        passerBy.get(petition.path()).expect(404);
        petition.signedWith(signers.get(48), passerBy).expect(201);
        eventually(() -> assertEquals("OPEN", petition.phase(passerBy)));
        authorsMail.eventuallyHas("Петиция порталда жарияланды");

        // Olga follows it in English; the link in her mail asks, her button confirms.
        passerBy.post(
                        "/api/v1/subscriptions",
                        Map.of("petitionId", petition.id(), "email", "follower@example.kz", "language", "en"))
                .expect(202);
        var question = followersMail.eventuallyHas("Confirm that you want to follow");
        passerBy.post("/api/v1/subscriptions/confirmation", Map.of("token", Mailbox.token(question)))
                .expect(204);

        // 3. The 60th signature, and not the 59th, registers it at the akimat at once.
        signers.subList(49, 58)
                .forEach(key -> petition.signedWith(key, passerBy).expect(201));
        eventually(() -> assertEquals(59, petition.count(passerBy)));
        assertEquals("OPEN", petition.phase(passerBy));
        petition.signedWith(signers.get(58), passerBy).expect(201);
        eventually(() -> assertEquals("CONSIDERATION", petition.phase(passerBy)));

        followersMail.eventuallyHas("registered at the state body");
        var dossier = petition.onDeskOf(officer);
        var statement = petition.statement(passerBy);
        assertTrue(dossier.path("workingDaysLeft").asInt() >= 20, dossier.toString());
        officer.put(
                        petition.path("decision"),
                        Map.of("outcome", "SATISFIED", "language", "kk", "reasons", "Шамдар қазанда орнатылады."))
                .expect(200);
        passerBy.get(petition.path("decision")).expect(404);
        petition.decisionSignedBy(officer, system.key("head-kokbulak")).expect(200);
        officer.post(petition.path("decision/publication")).expect(200);

        // 4. Everyone sees the decision and the way to it; signing is over.
        assertEquals(
                "SATISFIED", passerBy.get(petition.path("decision")).expect(200).text("outcome"));
        assertEquals("DECIDED", petition.phase(passerBy));
        assertTrue(petition.timeline(passerBy)
                .containsAll(List.of("OPENED", "COSIGNED", "APPROVED", "PUBLISHED", "REGISTERED", "DECIDED")));
        var late = signers.get(59).sign(statement);
        // signature-service learns it by an event; a signature sent before that would be accepted, and stay so.
        eventually(() -> assertEquals(
                "signing-closed",
                passerBy.get("/api/v1/signing-documents/" + petition.id())
                        .expect(409)
                        .problem()));
        assertEquals("signing-closed", petition.sent(late, passerBy).expect(409).problem());
        authorsMail.eventuallyHas("толық қанағаттандырылды");
        followersMail.eventuallyHas("satisfied in full");
    }

    @Test
    void theFiftiethSignatureMayComeBeforeTheModerator(Running system) {
        var author = system.loggedIn("yerlan", "ru");
        var passerBy = system.passerBy("ru");
        var petition = Petition.openedBy(author, system.key("yerlan"), "Ремонт моста через Кокбулак");

        system.keysOfOthers(49)
                .forEach(key -> petition.signedWith(key, passerBy).expect(201));

        eventually(() -> assertEquals("MODERATION", petition.phase(author)));
        passerBy.get(petition.path()).expect(404);
        system.loggedIn("moderator", "ru")
                .post(petition.path("moderation"), Map.of("verdict", "APPROVED"))
                .expect(200);
        assertEquals("OPEN", petition.phase(passerBy));
        assertEquals(50, petition.count(passerBy));
    }
}
