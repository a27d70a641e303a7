package kz.listeningstate.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
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
import kz.listeningstate.notification.AppealCase;
import kz.listeningstate.notification.ServiceTest;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.OneLanguage;
import org.junit.jupiter.api.Test;

/** From an appeal's event on the topic to the mail in the mailbox. */
@QuarkusTest
class AppealNewsTest extends ServiceTest {
    private static final String OFFICER = "officer@example.kz";
    private static final String COLLEAGUE = "officer3@example.kz";
    private static final String OTHER_BODY = "officer2@example.kz";
    private static final String HIGHER_BODY = "officer4@example.kz";

    @Test
    void appellantAndOfficeHearEachStepInTheirOrderAndLanguage() {
        AppealCase appeal = new AppealCase(account("yerlan"), Language.RU);
        publish(appeal.event("filed"), appeal.event("classified"), appeal.event("assigned"));
        publish(appeal.event("defects-named"), appeal.event("mended"), appeal.event("extended"));
        publish(appeal.event("hearing-announced"), appeal.event("objected"), appeal.event("answered"));
        soon().until(() -> headlines("yerlan@example.kz", appeal.number).size() == 5
                && headlines(OFFICER, appeal.number).size() == 3
                && headlines(COLLEAGUE, appeal.number).size() == 3);
        assertEquals(
                List.of(
                        "Ваше обращение зарегистрировано: " + appeal.number,
                        "Обращение нужно дополнить: " + appeal.number,
                        "Срок рассмотрения обращения продлён: " + appeal.number,
                        "Вас выслушают по вашему обращению: " + appeal.number,
                        "На ваше обращение дан ответ: " + appeal.number),
                headlines("yerlan@example.kz", appeal.number));
        assertEquals(
                List.of(
                        "Жолданым келіп түсті: " + appeal.number,
                        "Жолданым толықтырылды: " + appeal.number,
                        "Қарсылық келіп түсті: " + appeal.number),
                headlines(OFFICER, appeal.number));
        assertTrue(mails(OTHER_BODY, appeal.number).isEmpty(), "another body's");
        Mail defects = mails("yerlan@example.kz", appeal.number).get(1);
        assertTrue(defects.text().contains("Дополнить не позднее: 30 ноября 2026 г."), defects.text());
        assertTrue(defects.text().contains("/ru/me/appeals/" + appeal.id), defects.text());
        inOneLanguage(appeal, "yerlan@example.kz", Language.RU);
        inOneLanguage(appeal, OFFICER, Language.KK);
    }

    @Test
    void whereItWasSentOnIsToldByName() {
        AppealCase appeal = new AppealCase(account("aigul"), Language.KK);
        ObjectNode arrived = appeal.event("arrived");
        ObjectNode data = (ObjectNode) arrived.get("data");
        data.put("bodyCode", "akimat-710000000").put("partly", true);
        data.putObject("bodyName")
                .put("kk", "Астана қаласының әкімдігі")
                .put("ru", "Акимат")
                .put("en", "Akimat");
        publish(appeal.event("redirected"), arrived);
        soon().until(() -> mails("aigul@example.kz", appeal.number).size() == 1
                && mails(OTHER_BODY, appeal.number).size() == 1);
        Mail told = mails("aigul@example.kz", appeal.number).get(0);
        assertTrue(told.subject().startsWith("Жолданымыңыздың бір бөлігі"), told.subject());
        assertTrue(told.text().contains("Мемлекеттік орган: Астана қаласының әкімдігі"), told.text());
        assertTrue(mails(OFFICER, appeal.number).isEmpty(), "the body that sent it on knows");
    }

    @Test
    void silenceIsToldToTheCitizenTheBodyAndTheBodyAbove() {
        AppealCase appeal = new AppealCase(account("olga"), Language.EN);
        ObjectNode last = appeal.event("deadline-near");
        ((ObjectNode) last.get("data")).put("workingDaysLeft", 1);
        publish(appeal.event("deadline-near"), last, appeal.event("deadline-missed"));
        soon().until(() -> headlines("olga@example.kz", appeal.number).size() == 1
                && headlines(OFFICER, appeal.number).size() == 3
                && headlines(HIGHER_BODY, appeal.number).size() == 1);
        assertEquals(
                List.of("The body has not answered your appeal in time: " + appeal.number),
                headlines("olga@example.kz", appeal.number));
        String silence = mails("olga@example.kz", appeal.number).get(0).text();
        assertTrue(silence.contains("You can complain with one click"), silence);
        assertEquals(
                List.of(
                        "Мерзім жақындап қалды: " + appeal.number,
                        "Мерзім жақындап қалды: " + appeal.number,
                        "Мерзім өтіп кетті: " + appeal.number),
                headlines(OFFICER, appeal.number));
        assertTrue(mails(OFFICER, appeal.number).get(1).text().contains("Қалған жұмыс күні: 1"));
        assertEquals(
                List.of("Төмен тұрған орган мерзімді бұзды: " + appeal.number), headlines(HIGHER_BODY, appeal.number));
        inOneLanguage(appeal, "olga@example.kz", Language.EN);
    }

    @Test
    void theComplaintIsToldToTheCitizenToTheBodyAndToTheOneThatDecides() {
        AppealCase appeal = new AppealCase(account("aigul"), Language.KK);
        publish(appeal.event("complained"), appeal.event("complaint-forwarded"));
        publish(appeal.event("complaint-decided"), appeal.event("remitted"));
        soon().until(() -> headlines("aigul@example.kz", appeal.number).size() == 4
                && headlines(OFFICER, appeal.number).size() == 3
                && headlines(HIGHER_BODY, appeal.number).size() == 1);
        assertEquals(
                List.of(
                        "Шағымыңыз тіркелді: " + appeal.number,
                        "Шағымыңыз жоғары тұрған органға жіберілді: " + appeal.number,
                        "Шағымыңыз бойынша шешім қабылданды: " + appeal.number,
                        "Жолданымыңыз жаңадан қаралады: " + appeal.number),
                headlines("aigul@example.kz", appeal.number));
        assertTrue(mails("aigul@example.kz", appeal.number)
                .get(2)
                .text()
                .contains("Нәтижесі: Орган тиісті әрекетті жасауға міндеттелді"));
        inOneLanguage(appeal, "aigul@example.kz", Language.KK);
        inOneLanguage(appeal, HIGHER_BODY, Language.KK);
    }

    /** An appeal has no steps: what comes twice is told twice, but one event once, in whatever order they are repeated. */
    @Test
    void eachEventIsToldOnce() {
        long seed = new Random().nextLong();
        AppealCase appeal = new AppealCase(account("olga"), Language.EN);
        List<ObjectNode> events = new ArrayList<>(
                Stream.of("filed", "answered", "measure-reported", "reopened", "answered", "withdrawn", "terminated")
                        .map(appeal::event)
                        .toList());
        publish(events.toArray(ObjectNode[]::new));
        List<ObjectNode> again = new ArrayList<>(events);
        Collections.shuffle(again, new Random(seed));
        publish(again.toArray(ObjectNode[]::new));
        ObjectNode marker = appeal.event("returned");
        publish(marker);
        handled(marker);
        soon().until(() -> headlines("olga@example.kz", appeal.number).size() == 8);
        forAWhile().until(() -> headlines("olga@example.kz", appeal.number).size() == 8);
        assertEquals(
                List.of(
                        "Your appeal is registered: ",
                        "Your appeal is answered: ",
                        "The body says that what it promised is done: ",
                        "Your appeal is open again: ",
                        "Your appeal is answered: ",
                        "Your appeal is withdrawn: ",
                        "Your appeal is closed: ",
                        "Your appeal was returned: "),
                headlines("olga@example.kz", appeal.number).stream()
                        .map(line -> line.replace(appeal.number, ""))
                        .toList(),
                "seed " + seed);
    }

    @Test
    void whoHasNoAccountOrNoneAnyMoreIsPassedOverAndTheOfficeIsTold() {
        AppealCase nobodys = new AppealCase(null, Language.KK);
        AppealCase erased = new AppealCase(UUID.randomUUID(), Language.KK);
        publish(nobodys.event("filed"), erased.event("filed"));
        soon().until(() -> mails(OFFICER, nobodys.number).size() == 1
                && mails(OFFICER, erased.number).size() == 1);
        soon().until(() ->
                count("SELECT count(*) FROM delivery WHERE state = 'UNDELIVERABLE' AND matter_id = '" + erased.id + "'")
                        == 1);
        assertEquals(
                0, count("SELECT count(*) FROM delivery WHERE author AND matter_id = '" + nobodys.id + "'"), "nobody");
    }

    @Test
    void aPoisonedEventHoldsNobodyUp() {
        AppealCase appeal = new AppealCase(account("olga"), Language.EN);
        ObjectNode broken = appeal.event("extended");
        ((ObjectNode) broken.get("data")).put("until", "soon");
        publish(broken, appeal.event("answered"));
        soon().until(() -> headlines("olga@example.kz", appeal.number)
                .equals(List.of("Your appeal is answered: " + appeal.number)));
        assertEquals(
                0,
                count("SELECT count(*) FROM processed_event WHERE id = '"
                        + broken.get("id").asText() + "'"));
    }

    /** What of an appeal is personal stays in petition-service: a message is made of codes, days and the number. */
    @Test
    void noMailHoldsWhatNoEventShouldHaveBrought() {
        AppealCase appeal = new AppealCase(account("olga"), Language.EN);
        for (String name : AppealCase.events()) {
            ObjectNode event = appeal.event(name);
            ((ObjectNode) event.get("data"))
                    .put("iin", "981101400030")
                    .put("subject", "Құпия мәтін")
                    .put("followUpCode", "0123-4567-89AB");
            publish(event);
        }
        ObjectNode marker = appeal.event("answered");
        publish(marker);
        handled(marker);
        soon().until(() -> count("SELECT count(*) FROM delivery WHERE state = 'PENDING' AND matter_id = '" + appeal.id
                                + "'")
                        == 0
                && count("SELECT count(*) FROM office_notice WHERE facts->'appeal'->>'id' = '" + appeal.id + "'") == 0);
        for (String address : List.of("olga@example.kz", OFFICER, HIGHER_BODY)) {
            List<Mail> mails = mails(address, appeal.number);
            assertFalse(mails.isEmpty(), address);
            for (Mail mail : mails) {
                for (String secret : List.of("981101400030", "Құпия", "0123-4567")) {
                    assertFalse((mail.subject() + mail.text() + mail.html()).contains(secret), secret);
                }
            }
        }
    }

    @Test
    void theInboxHoldsItInTheReadersLanguage() {
        AppealCase appeal = new AppealCase(account("yerlan"), Language.RU);
        publish(appeal.event("answered"));
        soon().until(() -> mails("yerlan@example.kz", appeal.number).size() == 1);
        given().auth()
                .oauth2(EmbeddedPlatform.keycloak().accessToken("yerlan"))
                .header("Accept-Language", "kk")
                .get("/api/v1/inbox?size=100")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.appealId == '" + appeal.id + "' }")
                .body("kind", equalTo("appeal-answered"))
                .body("appealNumber", equalTo(appeal.number))
                .body("headline", equalTo("Жолданымыңызға жауап берілді: " + appeal.number))
                .body("petitionId", nullValue())
                .body("rows.value", hasItem("Көкбұлақ ауылының әкімдігі"))
                .body("link", containsString("/kk/me/appeals/" + appeal.id));
    }

    private static void inOneLanguage(AppealCase appeal, String address, Language language) {
        for (Mail mail : mails(address, appeal.number)) {
            assertEquals(language.tag(), mail.headers().get("Content-Language"));
            OneLanguage.check(language, mail.text(), mail.subject(), appeal.number, "Халық үні");
            OneLanguage.check(
                    language, mail.html().replaceAll("(?s)<[^>]*>", " "), mail.subject(), appeal.number, "Халық үні");
        }
    }
}
