package kz.listeningstate.notification.subscription;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.Mail;
import kz.listeningstate.notification.PetitionLife;
import kz.listeningstate.notification.ServiceTest;
import kz.listeningstate.notification.message.Language;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscriptionTest extends ServiceTest {

    @Test
    void nothingButTheQuestionIsSentBeforeItIsConfirmed() {
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        String address = newAddress();
        ask(petition.id, address, Language.KK);
        soon().until(() -> EmbeddedPlatform.mail().mailsTo(address).size() == 1);
        ObjectNode published = petition.event("published");
        publish(published);
        soon().until(() -> mails("olga@example.kz", petition.title).size() == 1);
        assertEquals(1, EmbeddedPlatform.mail().mailsTo(address).size());
        Mail question = EmbeddedPlatform.mail().mailsTo(address).get(0);
        assertFalse(question.headers().containsKey("List-Unsubscribe"));
        assertEquals(204, post("confirmation", tokenOf(question)));
        assertEquals(204, post("confirmation", tokenOf(question)), "twice is as good as once");
        publish(petition.event("decided"));
        soon().until(() -> mails(address, petition.title).size() == 1);
    }

    @Test
    void aTitleNobodyModeratedIsNotSentToStrangers() {
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        ObjectNode opened = petition.event("opened");
        publish(opened);
        handled(opened);
        String early = newAddress();
        ask(petition.id, early, Language.RU);
        soon().until(() -> EmbeddedPlatform.mail().mailsTo(early).size() == 1);
        assertFalse(EmbeddedPlatform.mail().mailsTo(early).get(0).text().contains(petition.title));
        ObjectNode published = petition.event("published");
        publish(published);
        handled(published);
        String late = newAddress();
        ask(petition.id, late, Language.RU);
        soon().until(() -> EmbeddedPlatform.mail().mailsTo(late).size() == 1);
        assertTrue(EmbeddedPlatform.mail().mailsTo(late).get(0).text().contains(petition.title));
    }

    @Test
    void oneClickAndTheLinkBothEndIt() {
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        String byProgram = newAddress();
        follow(petition.id, byProgram, Language.EN);
        String byLink = newAddress();
        follow(petition.id, byLink, Language.EN);
        publish(petition.event("published"));
        soon().until(() -> mails(byProgram, petition.title).size() == 1
                && mails(byLink, petition.title).size() == 1);
        Mail mail = mails(byProgram, petition.title).get(0);
        assertEquals("List-Unsubscribe=One-Click", mail.headers().get("List-Unsubscribe-Post"));
        URI address = URI.create(mail.headers().get("List-Unsubscribe").replaceAll("[<>]", ""));
        String path = address.getPath() + "?" + address.getQuery();
        given().get(path).then().statusCode(405);
        oneClick(path).then().statusCode(204);
        oneClick(path).then().statusCode(204);
        assertEquals(
                204, post("cancellation", tokenOf(mails(byLink, petition.title).get(0))));
        assertEquals(
                0, count("SELECT count(*) FROM subscription WHERE email = '" + byProgram + "'"), "the address is gone");
        ObjectNode decided = petition.event("decided");
        publish(decided);
        handled(decided);
        forAWhile()
                .until(() -> mails(byProgram, petition.title).size() == 1
                        && mails(byLink, petition.title).size() == 1);
    }

    private static io.restassured.response.Response oneClick(String path) {
        return given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path);
    }

    @Test
    void aMailProgramMayAlsoSendMultipart() {
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        String address = newAddress();
        follow(petition.id, address, Language.EN);
        publish(petition.event("published"));
        soon().until(() -> mails(address, petition.title).size() == 1);
        URI unsubscribe = URI.create(mails(address, petition.title)
                .get(0)
                .headers()
                .get("List-Unsubscribe")
                .replaceAll("[<>]", ""));
        given().multiPart("List-Unsubscribe", "One-Click")
                .post(unsubscribe.getPath() + "?" + unsubscribe.getQuery())
                .then()
                .statusCode(204);
    }

    @Test
    void whoeverAsksLearnsNothing() {
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        String address = newAddress();
        follow(petition.id, address, Language.EN);
        for (UUID id : new UUID[] {petition.id, UUID.randomUUID()}) {
            given().contentType("application/json")
                    .body("{\"petitionId\":\"" + id + "\",\"email\":\"" + address + "\",\"language\":\"kk\"}")
                    .post("/api/v1/subscriptions")
                    .then()
                    .statusCode(202)
                    .body(emptyString());
        }
    }

    @Test
    void oneAddressIsAskedThreeTimesADay() {
        String victim = newAddress();
        IntStream.range(0, 12)
                .parallel()
                .forEach(i ->
                        ask(UUID.randomUUID(), i % 2 == 0 ? victim : victim.toUpperCase(Locale.ROOT), Language.KK));
        soon().until(() -> EmbeddedPlatform.mail().mailsTo(victim).size() == 3);
        forAWhile().until(() -> EmbeddedPlatform.mail().mailsTo(victim).size() == 3);
    }

    @Test
    void tokensCannotBeGuessedNorReadFromTheDatabase() {
        String address = newAddress();
        UUID petition = UUID.randomUUID();
        ask(petition, address, Language.KK);
        soon().until(() -> EmbeddedPlatform.mail().mailsTo(address).size() == 1);
        String token = tokenOf(EmbeddedPlatform.mail().mailsTo(address).get(0));
        assertEquals(43, token.length());
        byte[] random = new byte[32];
        for (int i = 0; i < 50; i++) {
            new SecureRandom().nextBytes(random);
            assertEquals(
                    404,
                    post("confirmation", Base64.getUrlEncoder().withoutPadding().encodeToString(random)));
        }
        assertEquals(404, post("confirmation", token.substring(1)));
        assertEquals(404, post("confirmation", ""));
        assertEquals(404, post("cancellation", token), "a token does only what it is for");
        assertEquals(0, count("SELECT count(*) FROM link_token t WHERE t::text LIKE '%" + token + "%'"));
        String stored = (String)
                query("SELECT encode(t.sha256, 'hex') FROM link_token t JOIN subscription s ON s.id = t.subscription_id"
                        + " WHERE s.email = '" + address + "'");
        assertNotEquals(token, stored);
        assertEquals(404, post("confirmation", stored));
        assertEquals(
                0,
                count("SELECT count(*) FROM subscription WHERE confirmed_at IS NOT NULL AND email = '" + address
                        + "'"));
    }

    @jakarta.inject.Inject
    jakarta.persistence.EntityManager entities;

    @Test
    void anExpiredTokenIsNoToken() {
        String address = newAddress();
        ask(UUID.randomUUID(), address, Language.KK);
        soon().until(() -> EmbeddedPlatform.mail().mailsTo(address).size() == 1);
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE link_token SET expires_at = now() - interval '1 second' WHERE subscription_id ="
                                        + " (SELECT id FROM subscription WHERE email = '" + address + "')")
                        .executeUpdate());
        String token = tokenOf(EmbeddedPlatform.mail().mailsTo(address).get(0));
        given().contentType("application/json")
                .header("Accept-Language", "ru")
                .body("{\"token\":\"" + token + "\"}")
                .post("/api/v1/subscriptions/confirmation")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:listening-state:problem:token-unknown"))
                .body("title", equalTo("Ссылка недействительна"));
    }

    @Test
    void anAccountFollowsAtOnce() {
        PetitionLife petition = new PetitionLife(account("aigul"), Language.KK);
        given().auth()
                .oauth2(EmbeddedPlatform.keycloak().accessToken("yerlan"))
                .contentType("application/json")
                .header("Accept-Language", "ru")
                .body("{\"petitionId\":\"" + petition.id + "\"}")
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(202);
        publish(petition.event("published"));
        soon().until(() -> headlines("yerlan@example.kz", petition.title)
                .equals(java.util.List.of("Петиция опубликована на портале")));
        assertEquals(
                204,
                post(
                        "cancellation",
                        tokenOf(mails("yerlan@example.kz", petition.title).get(0))));
        ObjectNode decided = petition.event("decided");
        publish(decided);
        soon().until(() -> mails("aigul@example.kz", petition.title).size() == 2);
        assertEquals(1, mails("yerlan@example.kz", petition.title).size());
    }
}
