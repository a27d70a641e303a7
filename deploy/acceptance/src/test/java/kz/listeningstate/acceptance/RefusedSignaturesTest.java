package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signatures that must not count, each told apart by its problem type and in the reader's language. */
@ExtendWith(Running.class)
class RefusedSignaturesTest {

    @Test
    void eachHasItsOwnProblemAndNoneCounts(Running system) {
        var author = system.loggedIn("aigul", "kk");
        var citizen = system.passerBy("ru");
        var petition = Petition.openedBy(author, system.key("aigul"), "Мектепке жылу");
        var others = system.keysOfOthers(2);

        var signed = petition.signedWith(others.get(0), citizen).expect(201);
        assertEquals(
                "already-signed",
                petition.signedWith(others.get(0), citizen).expect(409).problem());
        var otherText = others.get(1).sign("{\"action\":\"sign\"}".getBytes(StandardCharsets.UTF_8));
        assertEquals("wrong-text", petition.sent(otherText, citizen).expect(422).problem());
        assertEquals("issuer-unknown", refusal(petition, system.key("stranger-unknown-ca"), citizen));
        assertEquals("certificate-not-for-signing", refusal(petition, system.key("aigul-auth"), citizen));
        assertEquals("certificate-expired", refusal(petition, system.key("aigul-expired"), citizen));
        assertEquals("certificate-not-individual", refusal(petition, system.key("head-kokbulak"), citizen));
        assertEquals("cms-malformed", petition.sent("%%%", citizen).expect(422).problem());

        var russian = petition.signedWith(system.key("aigul-auth"), citizen);
        var kazakh = petition.signedWith(system.key("aigul-auth"), system.passerBy("kk"));
        assertNotEquals(russian.text("title"), kazakh.text("title"));
        eventually(() -> assertEquals(2, petition.count(author)));
        Petition.receipt(signed, citizen).expect(200);
    }

    @Test
    void nobodySignsBeforeTheAuthorOrInTheAuthorsPlace(Running system) {
        var author = system.loggedIn("olga", "en");
        var petition = Petition.draftedBy(author, "Warm water for the kindergarten");
        petition.frozenBy(author);
        var other = system.keysOfOthers(1).get(0);

        assertEquals(
                "not-open-yet",
                petition.signedWith(other, system.passerBy("en")).expect(409).problem());
        assertEquals(
                "signer-is-not-author",
                petition.signedByAuthor(author, other).expect(422).problem());
        assertEquals("SUBMITTED", petition.phase(author));
    }

    @Test
    void strangersLearnNothingAndOthersCannotAct(Running system) {
        var author = system.loggedIn("aigul", "kk");
        var neighbour = system.loggedIn("yerlan", "ru");
        var petition = Petition.draftedBy(author, "Кітапхана");

        assertEquals("not-found", neighbour.get(petition.path()).expect(404).problem());
        petition.frozenAt(neighbour, 0).expect(404);
        petition.frozenAt(author, 1).expect(412);
        neighbour
                .post(petition.path("moderation"), Map.of("verdict", "APPROVED"))
                .expect(403);
        system.loggedIn("officer2", "ru")
                .put(petition.path("decision"), Map.of("outcome", "REFUSED", "language", "kk", "reasons", "Жоқ."))
                .expect(404);
        system.passerBy("kk").get("/api/v1/petitions/mine").expect(401);
    }

    private static String refusal(Petition petition, Key key, Person sender) {
        return petition.signedWith(key, sender).expect(422).problem();
    }
}
