package kz.listeningstate.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.Mail;
import kz.listeningstate.notification.PetitionLife;
import kz.listeningstate.notification.ServiceTest;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.OneLanguage;
import org.junit.jupiter.api.Test;

/** From the event on the topic to the mail in the mailbox. */
@QuarkusTest
class NewsTest extends ServiceTest {

    @Test
    void authorAndFollowerHearEachStepInTheirLanguages() {
        PetitionLife petition = new PetitionLife(account("aigul"), Language.KK);
        publish(petition.event("submitted"), petition.event("opened"));
        String follower = newAddress();
        follow(petition.id, follower, Language.RU);
        String english = newAddress();
        follow(petition.id, english, Language.EN);
        ObjectNode cosigned = petition.event("cosigned");
        publish(cosigned);
        soon().until(() -> headlines(follower, petition.title).size() == 1);
        publish(petition.event("approved"), petition.event("published"));
        soon().until(() -> headlines(follower, petition.title).size() == 2);
        publish(petition.event("threshold-reached"), petition.event("registered"));
        soon().until(() -> headlines(follower, petition.title).size() == 3);
        publish(petition.event("decided"));
        soon().until(() -> headlines(follower, petition.title).size() == 4);
        soon().until(() -> headlines("aigul@example.kz", petition.title).size() == 5);
        assertEquals(
                List.of(
                        "Петиция собрала первые подписи",
                        "Петиция опубликована на портале",
                        "Петиция зарегистрирована в государственном органе",
                        decided(Language.RU)),
                headlines(follower, petition.title));
        assertEquals(
                List.of(
                        "Петицияңыздың беті ашылды",
                        "Петиция алғашқы қолдарды жинады",
                        "Петиция порталда жарияланды",
                        "Петиция мемлекеттік органда тіркелді",
                        decided(Language.KK)),
                headlines("aigul@example.kz", petition.title));
        soon().until(() -> headlines(english, petition.title).size() == 4);
        Mail registered = mails(follower, petition.title).get(2);
        assertTrue(registered.text().contains("Собрано подписей: "), registered.text());
        assertTrue(registered.text().contains("Рассмотреть не позднее: 8 октября 2026 г."), registered.text());
        inOneLanguage(petition, follower, Language.RU);
        inOneLanguage(petition, english, Language.EN);
        inOneLanguage(petition, "aigul@example.kz", Language.KK);
    }

    private static String decided(Language language) {
        String outcome = PetitionLife.example("decided").at("/data/outcome").asText();
        return switch (outcome) {
            case "SATISFIED" ->
                language == Language.RU ? "Петиция удовлетворена полностью" : "Петиция толық қанағаттандырылды";
            case "PARTLY_SATISFIED" ->
                language == Language.RU ? "Петиция удовлетворена частично" : "Петиция ішінара қанағаттандырылды";
            default ->
                language == Language.RU
                        ? "В удовлетворении петиции отказано"
                        : "Петицияны қанағаттандырудан бас тартылды";
        };
    }

    private static void inOneLanguage(PetitionLife petition, String address, Language language) {
        for (Mail mail : mails(address, petition.title)) {
            assertEquals(language.tag(), mail.headers().get("Content-Language"));
            OneLanguage.check(language, mail.text(), mail.subject(), petition.title, "Халық үні");
            OneLanguage.check(
                    language, mail.html().replaceAll("(?s)<[^>]*>", " "), mail.subject(), petition.title, "Халық үні");
        }
    }

    @Test
    void rejectionIsToldToBothWithItsGround() {
        PetitionLife petition = new PetitionLife(account("yerlan"), Language.RU);
        String follower = newAddress();
        follow(petition.id, follower, Language.KK);
        publish(petition.event("opened"), petition.event("rejected"));
        soon().until(() -> headlines(follower, petition.title).size() == 1
                && headlines("yerlan@example.kz", petition.title).size() == 2);
        Mail told = mails("yerlan@example.kz", petition.title).get(1);
        assertTrue(told.text().contains("Основание: Оборона, национальная безопасность"), told.text());
        assertTrue(mails(follower, petition.title).get(0).text().contains("Негізі: Қорғаныс"));
    }

    @Test
    void duplicatesAreToldOnce() {
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        ObjectNode published = petition.event("published");
        ObjectNode again = petition.event("published");
        publish(published, published, again, published);
        handled(again);
        soon().until(() -> mails("olga@example.kz", petition.title).size() == 1);
        forAWhile().until(() -> mails("olga@example.kz", petition.title).size() == 1);
    }

    @Test
    void inAnyOrderEachStepIsToldAtMostOnceAndTheLastOneIsToldAlways() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<PetitionLife> lives = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
            List<ObjectNode> events = new ArrayList<>();
            List.of("opened", "cosigned", "approved", "published", "threshold-reached", "registered", "decided")
                    .forEach(name -> events.add(petition.event(name)));
            events.addAll(events.subList(0, 3));
            Collections.shuffle(events, random);
            publish(events.toArray(ObjectNode[]::new));
            lives.add(petition);
        }
        for (PetitionLife petition : lives) {
            soon().until(() ->
                    headlines("olga@example.kz", petition.title).stream().anyMatch(line -> isDecision(line)));
            soon().until(() ->
                    count("SELECT count(*) FROM delivery WHERE state = 'PENDING' AND matter_id = '" + petition.id + "'")
                            == 0);
            List<String> told = headlines("olga@example.kz", petition.title);
            assertEquals(told.size(), told.stream().distinct().count(), "seed " + seed + ": " + told);
        }
    }

    private static boolean isDecision(String headline) {
        return headline.startsWith("The petition is satisfied") || headline.equals("The petition is refused");
    }

    @Test
    void theAuthorWhoFollowsOwnPetitionGetsOneMail() {
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        given().auth()
                .oauth2(EmbeddedPlatform.keycloak().accessToken("olga"))
                .contentType("application/json")
                .body("{\"petitionId\":\"" + petition.id + "\"}")
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(202);
        publish(petition.event("decided"));
        soon().until(() -> mails("olga@example.kz", petition.title).size() == 1);
        forAWhile().until(() -> mails("olga@example.kz", petition.title).size() == 1);
    }

    @Test
    void anAccountWithoutAddressBlocksNobody() {
        PetitionLife nobody = new PetitionLife(UUID.randomUUID(), Language.KK);
        publish(nobody.event("published"));
        soon().until(() ->
                count("SELECT count(*) FROM delivery WHERE state = 'UNDELIVERABLE' AND matter_id = '" + nobody.id + "'")
                        == 1);
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        publish(petition.event("published"));
        soon().until(() -> mails("olga@example.kz", petition.title).size() == 1);
    }

    @Test
    void aTitleThatWouldBreakTheHeaderArrivesHarmless() {
        String evil = "Су\r\nBcc: spy@example.kz\u202E <b>тегін</b> 😀 " + UUID.randomUUID();
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN, evil);
        publish(petition.event("published"));
        String tail = evil.substring(evil.length() - 36);
        soon().until(() -> mails("olga@example.kz", tail).size() == 1);
        Mail mail = mails("olga@example.kz", tail).get(0);
        assertFalse(mail.headers().containsKey("Bcc"));
        assertTrue(EmbeddedPlatform.mail().mailsTo("spy@example.kz").isEmpty());
        assertTrue(
                mail.subject().contains("Су Bcc: spy@example.kz")
                        && mail.subject().contains("😀"),
                mail.subject());
        assertTrue(mail.text().contains("😀") && mail.html().contains("😀"));
        assertTrue(mail.html().contains("&lt;b&gt;тегін&lt;/b&gt;"));
    }

    @Test
    void whoOwesADutyHearsOfItAndThePublicOfAMissItSees() {
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        String follower = newAddress();
        follow(petition.id, follower, Language.RU);
        publish(petition.event("registered"));
        ObjectNode near = petition.event("deadline-near");
        ObjectNode nearer = petition.event("deadline-near");
        ((ObjectNode) nearer.get("data")).put("workingDaysLeft", 1);
        publish(near, near, nearer);
        soon().until(() -> headlines("officer@example.kz", petition.title).size() == 2);
        ObjectNode hidden = petition.event("deadline-missed");
        ((ObjectNode) hidden.get("data"))
                .put("kind", "MEDIA_INFORMED")
                .put("shownToPublic", false)
                .remove("owedBy");
        ObjectNode missed = petition.event("deadline-missed");
        publish(hidden, missed, missed, near);
        soon().until(() -> headlines("officer@example.kz", petition.title).size() == 3
                && headlines("moderator@example.kz", petition.title).equals(List.of("Срок пропущен"))
                && headlines("moderator2@example.kz", petition.title).equals(List.of("Мерзім өтіп кетті"))
                && headlines(follower, petition.title).size() == 2
                && headlines("olga@example.kz", petition.title).size() == 2);
        forAWhile()
                .until(() -> headlines("officer@example.kz", petition.title).size() == 3
                        && headlines(follower, petition.title).size() == 2);
        assertEquals(
                List.of("Мерзім жақындап қалды", "Мерзім жақындап қалды", "Мерзім өтіп кетті"),
                headlines("officer@example.kz", petition.title));
        assertEquals(
                "Государственный орган нарушил срок",
                headlines(follower, petition.title).get(1));
        assertEquals(
                "The state body has missed a deadline",
                headlines("olga@example.kz", petition.title).get(1));
        assertTrue(mails("officer2@example.kz", petition.title).isEmpty(), "another body's");
        ObjectNode sheet = petition.event("deadline-near");
        ((ObjectNode) sheet.get("data"))
                .put("kind", "PAPER_ENTRY")
                .put("owedByRole", "operator")
                .remove("owedBy");
        publish(sheet);
        soon().until(() -> !mails("operator@example.kz", petition.title).isEmpty());
        Mail told = mails("operator@example.kz", petition.title).get(0);
        assertTrue(
                told.text().contains("/ops")
                        && Stream.of(
                                        "Entry of a sheet signed on paper",
                                        "Внесение подписного листа",
                                        "Қағаз қол қою парағын енгізу")
                                .anyMatch(told.text()::contains),
                told.text());
        assertEquals(1, headlines("moderator@example.kz", petition.title).size(), "not the moderators' matter");
        given().auth()
                .oauth2(EmbeddedPlatform.keycloak().accessToken("officer"))
                .header("Accept-Language", "en")
                .get("/api/v1/inbox?size=1")
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("duty-missed"))
                .body("items[0].rows.value", hasItem("90-5(1)"));
    }

    @Test
    void whatNoBodyOwesGoesToThePortalsOwnTeamByRole() {
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        String follower = newAddress();
        follow(petition.id, follower, Language.RU);
        ObjectNode verdict = petition.event("deadline-near");
        ((ObjectNode) verdict.get("data")).put("kind", "MODERATION").remove("owedBy");
        ObjectNode notice = petition.event("deadline-missed");
        ((ObjectNode) notice.get("data"))
                .put("kind", "THRESHOLD_NOTICE")
                .put("owedByRole", "operator")
                .remove("owedBy");
        publish(petition.event("registered"), verdict, notice);
        for (String moderator : List.of("moderator", "moderator2")) {
            soon().until(() ->
                    headlines(moderator + "@example.kz", petition.title).size() == 1);
        }
        for (String operator : List.of("operator", "operator2")) {
            soon().until(() ->
                    headlines(operator + "@example.kz", petition.title).equals(List.of("Мерзім өтіп кетті")));
        }
        soon().until(() -> headlines(follower, petition.title).contains("Портал нарушил срок"));
        forAWhile()
                .until(() -> headlines("moderator@example.kz", petition.title).equals(List.of("Приближается срок"))
                        && headlines("moderator2@example.kz", petition.title).equals(List.of("Мерзім жақындап қалды"))
                        && headlines("officer@example.kz", petition.title).isEmpty());
    }

    @Test
    void moderationAsksAuthorBodyAndHeadModerator() {
        PetitionLife petition = new PetitionLife(account("yerlan"), Language.RU);
        ObjectNode draft = petition.event("correction-requested");
        ((ObjectNode) draft.get("data")).put("frozen", false).remove("competentBody");
        publish(draft, petition.event("opened"), petition.event("correction-requested"));
        publish(petition.event("body-asked"), petition.event("moderation-raised"));
        soon().until(() -> headlines("yerlan@example.kz", petition.title).size() == 3
                && headlines("officer2@example.kz", petition.title)
                        .equals(List.of("Модерация органыңызға сұрау жіберді"))
                && headlines("moderator@example.kz", petition.title).size() == 1
                && headlines("moderator2@example.kz", petition.title).size() == 1);
        assertEquals(
                List.of(
                        "Модерация просит исправить петицию",
                        "Страница вашей петиции открыта",
                        "Модерация просит исправить петицию"),
                headlines("yerlan@example.kz", petition.title));
        List<Mail> told = mails("yerlan@example.kz", petition.title);
        assertTrue(
                told.get(0).text().contains("Исправьте черновик"), told.get(0).text());
        assertTrue(told.get(2).text().contains("она заменит эту"), told.get(2).text());
        ObjectNode late = petition.event("body-asked");
        publish(petition.event("published"), late);
        handled(late);
        forAWhile().until(() -> mails("officer2@example.kz", petition.title).size() == 1);
    }

    @Test
    void howItEndedIsToldToAuthorAndFollowersOnce() {
        for (String end : List.of("lapsed", "fell-short", "withdrawn", "superseded")) {
            PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
            String follower = newAddress();
            follow(petition.id, follower, Language.KK);
            ObjectNode again = petition.event(end);
            ObjectNode late = petition.event("published");
            publish(petition.event("opened"), petition.event(end), again, late);
            handled(late);
            soon().until(() -> headlines("olga@example.kz", petition.title).size() == 2
                    && headlines(follower, petition.title).size() == 1);
            inOneLanguage(petition, follower, Language.KK);
        }
    }

    @Test
    void theDiscussionTheExecutionAndTheComplaintAreTold() {
        PetitionLife petition = new PetitionLife(account("olga"), Language.EN);
        String follower = newAddress();
        follow(petition.id, follower, Language.RU);
        publish(petition.event("discussion-announced"), petition.event("discussion-answered"));
        publish(petition.event("progress-reported"), petition.event("progress-reported"), petition.event("executed"));
        publish(petition.event("executed"), petition.event("complaint-registered"));
        soon().until(() -> headlines(follower, petition.title).size() == 5
                && headlines("olga@example.kz", petition.title).size() == 6
                && headlines("officer@example.kz", petition.title)
                        .equals(List.of("Органыңыздың шешіміне шағым тіркелді")));
        assertEquals(
                List.of(
                        "Объявлено публичное обсуждение проекта решения",
                        "Опубликованы ответы на замечания к проекту решения",
                        "Опубликован отчёт об исполнении решения",
                        "Опубликован отчёт об исполнении решения",
                        "Решение по петиции исполнено"),
                headlines(follower, petition.title));
        inOneLanguage(petition, follower, Language.RU);
        inOneLanguage(petition, "olga@example.kz", Language.EN);
    }

    @Test
    void theInboxHoldsWhatWasToldInTheReadersLanguage() {
        PetitionLife petition = new PetitionLife(account("yerlan"), Language.RU);
        publish(petition.event("published"), petition.event("threshold-reached"), petition.event("registered"));
        soon().until(() -> headlines("yerlan@example.kz", petition.title).size() == 2);
        var inbox = given().auth()
                .oauth2(EmbeddedPlatform.keycloak().accessToken("yerlan"))
                .header("Accept-Language", "en")
                .get("/api/v1/inbox?size=2")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .header("Cache-Control", "private, no-store")
                .body("items[0].kind", equalTo("registered"))
                .body("items[0].title", equalTo(petition.title))
                .body("items[0].headline", equalTo("The petition is registered at the state body"))
                .body("items[0].rows.label", hasItem("To be considered by"))
                .body("items[1].kind", equalTo("published"))
                .body("items.size()", equalTo(2))
                .extract();
        assertTrue(inbox.path("items[0].link").toString().contains("/en/petitions/"), inbox.asString());
        given().auth()
                .oauth2(EmbeddedPlatform.keycloak().accessToken("aigul"))
                .get("/api/v1/inbox?size=100")
                .then()
                .statusCode(200)
                .body("items.petitionId", not(hasItem(petition.id.toString())));
    }
}
