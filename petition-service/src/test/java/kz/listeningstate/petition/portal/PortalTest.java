package kz.listeningstate.petition.portal;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.listeningstate.petition.Api;
import kz.listeningstate.petition.PlatformTest;
import kz.listeningstate.petition.SignatureServiceStandIn;
import kz.listeningstate.petition.SignatureServiceStandIn.Confirmed;
import kz.listeningstate.petition.TestTime;
import kz.listeningstate.petition.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The portal's pages over HTTP, with real data behind them. */
@QuarkusTest
class PortalTest extends PlatformTest {
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self' wss://127.0.0.1:13579; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void aPetitionsWholeLifeReadsInThreeLanguagesAndItsTextStaysText() {
        String id = Api.drafted(PortalPages.hostileText());
        inThreeLanguages("aigul", "/me");
        inThreeLanguages("aigul", "/me/petitions/" + id);
        inThreeLanguages("aigul", "/me/petitions/" + id + "/edit");
        PortalPages.freezeAndSign(id);
        String link = PortalPages.linkToken(id);
        inThreeLanguages("aigul", "/me/petitions/" + id);
        inThreeLanguages(null, "/p/" + link);
        inThreeLanguages(null, "/p/" + link + "/sign");
        inThreeLanguages(null, "/p/" + link + "/my-signature");
        inThreeLanguages(null, "/p/" + link + "/withdraw");
        inThreeLanguages("moderator", "/moderation");
        inThreeLanguages("moderator", "/moderation/" + id);
        int number = PortalPages.published(id);
        assertEquals(303, PortalPages.get(null, "/ru/p/" + link).statusCode(), "the link leads on to the public page");
        inThreeLanguages(null, "/");
        inThreeLanguages(null, "/petitions");
        inThreeLanguages(null, "/petitions/" + number);
        inThreeLanguages(null, "/petitions/" + number + "/sign");
        inThreeLanguages(null, "/petitions/" + number + "/my-signature");
        inThreeLanguages(null, "/petitions/" + number + "/withdraw");
        PortalPages.registered(id);
        inThreeLanguages("officer", "/office");
        inThreeLanguages("officer", "/office/petitions/" + id);
        decideByForm(id);
        inThreeLanguages(null, "/petitions/" + number + "/withdraw");
        inThreeLanguages(null, "/petitions/" + number);
        inThreeLanguages(null, "/petitions/" + number + "/decision");
        inThreeLanguages("officer", "/office/petitions/" + id);
        inThreeLanguages("aigul", "/me/petitions/" + id);
    }

    @Test
    void theFrontDoorShowsTheNearestGoalAndTheLatestDecision() {
        String decided = Api.opened();
        int decidedNumber = PortalPages.published(decided);
        PortalPages.registered(decided);
        String near = Api.opened();
        int nearNumber = PortalPages.published(near);
        Topics.count(near, 59, 9);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertTrue(PortalPages.html(null, "/ru/").contains("\"/ru/petitions/" + nearNumber + "\"")));
        // Later than every decision of the other tests, so that it is the latest one.
        time.set(TestTime.START.plus(Duration.ofHours(1)));
        decideByForm(decided);
        assertTrue(PortalPages.html(null, "/ru/").contains("\"/ru/petitions/" + decidedNumber + "/decision\""));
    }

    @Test
    void aRefusalByFormNeedsTheTextsWordsAndAnotherModerator() {
        String id = Api.opened();
        String page = "/ru/moderation/" + id;
        Map<String, String> typed = new java.util.HashMap<>(
                Map.of("verdict", "REJECTED", "ground", "forbidden-4", "reason", "Себеп" + PortalPages.HOSTILE));
        Response unquoted = PortalPages.submit("moderator", page, page, typed);
        assertEquals(400, unquoted.statusCode());
        assertTrue(unquoted.asString().contains("Приведите слова петиции"));
        typed.put("quote", "таких слов нет");
        Response wrong = PortalPages.submit("moderator", page, page, typed);
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.asString().contains("Приведите слова самой петиции дословно"), wrong.asString());
        assertTrue(wrong.asString().contains("Статья 90-2(6) АППК"));
        assertTrue(wrong.asString().contains("таких слов нет"), "nothing typed is lost");
        typed.put("quote", "Құбыр қатады");
        assertEquals(303, PortalPages.submit("moderator", page, page, typed).statusCode());
        inThreeLanguages("moderator", "/moderation/" + id);
        inThreeLanguages("moderator2", "/moderation/" + id);
        inThreeLanguages("moderator2", "/moderation");
        String review = page + "/second-opinion";
        String version = Api.caseTag(id).replace("\"", "");
        assertEquals(
                400,
                PortalPages.submit("moderator2", page, review, Map.of("agrees", "no", "version", version))
                        .statusCode());
        assertEquals(
                412,
                PortalPages.submit("moderator2", page, review, Map.of("agrees", "yes", "version", "0"))
                        .statusCode());
        assertEquals(
                303,
                PortalPages.submit("moderator2", page, review, Map.of("agrees", "yes", "version", version))
                        .statusCode());
        assertTrue(PortalPages.html("moderator", page).contains("Себеп"));
        assertEquals("REJECTED", Api.phase("aigul", id));
        inThreeLanguages("moderator", "/moderation/" + id);
        inThreeLanguages("aigul", "/me/petitions/" + id);
    }

    private static void decideByForm(String id) {
        String page = "/ru/office/petitions/" + id;
        Response empty = PortalPages.submit("officer", page, page + "/decision", Map.of("reasons", " "));
        assertEquals(400, empty.statusCode());
        assertTrue(empty.asString().contains("Выберите результат"));
        Response saved = PortalPages.submit(
                "officer",
                page,
                page + "/decision",
                Map.of("outcome", "REFUSED", "reasons", "Негіз" + PortalPages.HOSTILE, "language", "kk"));
        assertEquals(303, saved.statusCode());
        keepsOtherLanguages(id, page);
        Response unsigned = PortalPages.submit("officer", page, page + "/publication", Map.of());
        assertEquals(409, unsigned.statusCode());
        assertTrue(unsigned.asString().contains("Статья 90-6(1) АППК"));
        assertEquals(200, Api.signDecision("officer", id, "by-head").statusCode());
        Response published = PortalPages.submit("officer", page, page + "/publication", Map.of());
        assertEquals(303, published.statusCode());
    }

    /** The page writes one language version of the decision; what was written in others stays. */
    private static void keepsOtherLanguages(String id, String page) {
        String decision = "/api/v1/petitions/" + id + "/decision";
        String dossier = "/api/v1/office/petitions/" + id;
        int read = Api.as("officer").get(dossier).path("decision.version");
        Api.as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + read + "\"")
                .body(Map.of(
                        "outcome",
                        "REFUSED",
                        "reasons",
                        "Негіз",
                        "language",
                        "kk",
                        "translations",
                        Map.of("ru", "Основание")))
                .put(decision)
                .then()
                .statusCode(200);
        Map<String, String> form =
                new HashMap<>(Map.of("outcome", "REFUSED", "reasons", "Негіз" + PortalPages.HOSTILE, "language", "kk"));
        form.put("version", "" + (read + 1));
        assertEquals(
                303,
                PortalPages.submit("officer", page, page + "/decision", form).statusCode());
        Api.as("officer").get(dossier).then().body("decision.texts.ru", equalTo("Основание"));
    }

    @Test
    void staticPagesReadInThreeLanguages() {
        for (String page : List.of(
                "/",
                "/petitions",
                "/petitions?q=zzz",
                "/rules",
                "/privacy",
                "/log",
                "/receipts",
                "/receipts/" + "0f".repeat(32),
                "/subscriptions/confirm",
                "/subscriptions/cancel",
                "/petitions?phase=NONSENSE&page=-3&body=nobody")) {
            inThreeLanguages(null, page);
        }
        inThreeLanguages("aigul", "/petitions/new");
    }

    private static void inThreeLanguages(String user, String page) {
        for (String language : LANGUAGES) {
            String path = "/" + language + page;
            String html = PortalPages.html(user, path);
            assertTrue(html.contains("<html lang=\"" + language + "\">"), path);
            PageText.assertOnlyIn(language, html, path);
            assertFalse(
                    html.contains("<script>alert") || html.contains("<img src=x"), path + " runs the author's script");
            assertFalse(html.contains(" style=") || html.contains("onclick"), path + " breaks the CSP");
            assertFalse(html.contains("900315400017"), path + " shows an IIN");
        }
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : List.of("/kk/", "/kk/nothing", "/assets/0000000000000000/portal.css")) {
            Response answer = PortalPages.get(null, path);
            assertEquals(CSP, answer.header("Content-Security-Policy"), path);
            assertEquals("same-origin", answer.header("Referrer-Policy"), path);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
            assertNotNull(answer.header("Permissions-Policy"), path);
        }
        assertEquals("private, no-store", PortalPages.get(null, "/kk/").header("Cache-Control"));
    }

    @Test
    void ownFilesAreKeptForAYearUnderTheHashOfTheirContent() {
        String html = PortalPages.html(null, "/kk/");
        int start = html.indexOf("/assets/");
        Response css = PortalPages.get(null, html.substring(start, html.indexOf('"', start)));
        assertEquals(200, css.statusCode());
        assertEquals("public, max-age=31536000, immutable", css.header("Cache-Control"));
        Response other = PortalPages.get(null, "/assets/0000000000000000/portal.css");
        assertEquals(307, other.statusCode(), "another edition's hash must not name today's file for a year");
        assertEquals("no-store", other.header("Cache-Control"));
        assertEquals(
                200,
                PortalPages.get(null, "/_static/inter/files/inter-cyrillic-ext-400-normal.woff2")
                        .statusCode());
    }

    @Test
    void onlyThreeLanguagesExistAndTheDoorOpensInTheReaders() {
        assertEquals(404, PortalPages.get(null, "/de").statusCode());
        assertEquals(404, PortalPages.get(null, "/de/petitions").statusCode());
        Response russian = given().redirects()
                .follow(false)
                .header("Accept-Language", "ru-KZ,en;q=0.5")
                .get("/");
        assertEquals(303, russian.statusCode());
        assertTrue(russian.header("Location").endsWith("/ru/"));
        Response german = given().redirects()
                .follow(false)
                .header("Accept-Language", "de")
                .get("/");
        assertTrue(german.header("Location").endsWith("/kk/"));
    }

    @Test
    void errorsArePagesInTheReadersLanguage() {
        for (String language : LANGUAGES) {
            Response missing = PortalPages.get(null, "/" + language + "/petitions/999999");
            assertEquals(404, missing.statusCode());
            assertTrue(missing.contentType().startsWith("text/html"), missing.contentType());
            PageText.assertOnlyIn(language, missing.asString(), "404");
        }
        Response forbidden = PortalPages.get("aigul", "/ru/moderation");
        assertEquals(403, forbidden.statusCode());
        assertTrue(forbidden.asString().contains("У вас нет доступа"));
    }

    @Test
    void aFormWithoutItsTokenIsRefusedWithAPage() {
        Response answer = Api.as("aigul")
                .formParams(Map.of("title", "x"))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .post("/ru/petitions/new");
        assertEquals(403, answer.statusCode());
        assertTrue(answer.asString().contains("Форма устарела"), answer.asString());
    }

    @Test
    void aDraftIsWrittenByFormAndNothingTypedIsLost() {
        Map<String, String> typed = new java.util.HashMap<>();
        Api.text().forEach((field, value) -> typed.put(field, value.toString()));
        Response refused = PortalPages.submit("aigul", "/en/petitions/new", "/en/petitions/new", typed);
        assertEquals(400, refused.statusCode(), "the forbidden subjects were not acknowledged");
        assertTrue(refused.asString().contains("Көкбұлақ ауылында қыста суды тоқтатпау туралы"));
        typed.put("acknowledged", "yes");
        typed.put("forbiddenList", "2026-03");
        Response saved = PortalPages.submit("aigul", "/en/petitions/new", "/en/petitions/new", typed);
        assertEquals(303, saved.statusCode());
        String own = saved.header("Location").replaceAll("^https?://[^/]+|\\?.*$", "");
        assertTrue(PortalPages.html("aigul", own).contains("Freeze the text"));
        typed.put("version", "-1");
        Response stale = PortalPages.submit("aigul", own + "/edit", own + "/edit", typed);
        assertEquals(412, stale.statusCode());
        assertTrue(stale.asString().contains("changed meanwhile"));
        assertEquals(404, PortalPages.get("yerlan", own).statusCode(), "another's draft does not exist");
    }

    @Test
    void everyDeskIsForItsOwnPeople() {
        String id = Api.opened();
        PortalPages.published(id);
        PortalPages.registered(id);
        assertEquals(
                200, PortalPages.get("officer", "/kk/office/petitions/" + id).statusCode());
        assertTrue(List.of(403, 404)
                .contains(PortalPages.get("officer2", "/kk/office/petitions/" + id)
                        .statusCode()));
        assertEquals(403, PortalPages.get("aigul", "/kk/office").statusCode());
        assertEquals(403, PortalPages.get("officer", "/kk/moderation/" + id).statusCode());
        assertEquals(403, PortalPages.get("moderator", "/kk/me").statusCode());
        Response visitor = PortalPages.get(null, "/ru/me");
        assertEquals(302, visitor.statusCode());
        assertTrue(visitor.header("Location").contains("ui_locales=ru"), visitor.header("Location"));
    }

    @Test
    void logInLeadsBackToOwnPagesOnly() {
        for (String foreign :
                List.of("https://example.org/", "//example.org/kk", "/kk/../../evil", "javascript:alert(1)")) {
            Response answer = Api.as("aigul")
                    .redirects()
                    .follow(false)
                    .queryParam("to", foreign)
                    .get("/en/login");
            assertEquals(303, answer.statusCode());
            assertTrue(answer.header("Location").endsWith("/en/"), answer.header("Location"));
        }
        Response back = Api.as("aigul")
                .redirects()
                .follow(false)
                .queryParam("to", "/en/petitions/7/sign")
                .get("/en/login");
        assertTrue(back.header("Location").endsWith("/en/petitions/7/sign"));
    }

    @Test
    void followingSaysPlainlyWhenTheOtherServiceIsAway() {
        String id = Api.opened();
        String page = "/ru/petitions/" + PortalPages.published(id);
        Response bad =
                PortalPages.submit(null, page, page + "/follow", Map.of("email", "no address", "language", "ru"));
        assertTrue(bad.header("Location").contains("follow=bad"));
        Response away =
                PortalPages.submit(null, page, page + "/follow", Map.of("email", "a@example.kz", "language", "ru"));
        assertEquals(303, away.statusCode());
        assertTrue(away.header("Location").contains("follow=away"));
        assertFalse(away.header("Location").contains("example.kz"), "no address in an address");
        assertTrue(PortalPages.html(null, page + "?follow=away").contains("не отвечает"));
    }

    @Test
    void everyCountNamesTheTreeThatItIsOf() {
        String word = UUID.randomUUID().toString();
        Map<String, Object> text = Api.text();
        text.put("title", word);
        String id = Api.drafted(text);
        PortalPages.freezeAndSign(id);
        int number = PortalPages.published(id);
        Topics.count(id, 53, 12_400);
        Topics.count(id, 52, 12_399);
        Topics.count(id, 54, 12_400);
        Topics.count(id, 55, 12_401);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        55, (int) given().get("/api/v1/petitions/" + id).path("signatures.count")));
        given().get("/api/v1/petitions/" + id)
                .then()
                .body("signatures.treeSize", equalTo(12_401))
                .body("signatures.checkpointedAt", equalTo("2026-09-01T05:00:00Z"));
        given().get("/api/v1/petitions?q=" + word).then().body("items[0].treeSize", equalTo(12_401));
        for (String page : List.of("/en/petitions/" + number, "/en/petitions?q=" + word)) {
            String html = PortalPages.html(null, page);
            assertTrue(html.contains("as of log size 12,401, 10:00"), page);
        }
        time.advance(Duration.ofDays(1));
        assertTrue(PortalPages.html(null, "/ru/petitions/" + number)
                .contains("записей в журнале: 12\u00a0401, 1 сентября 2026 года, 10:00"));
    }

    @Test
    void theLogsPageClaimsNoWitnessThatDidNotConfirm() {
        String html = PortalPages.html(null, "/en/log");
        assertTrue(html.contains("0 independent witnesses"), html);
        assertEquals(
                404, PortalPages.get(null, "/en/receipts/" + "0F".repeat(32)).statusCode());
        assertEquals(
                404, PortalPages.get(null, "/en/petitions/999999999/withdraw").statusCode());
        assertTrue(PortalPages.html(null, "/kk/receipts/" + "0f".repeat(32)).contains("noindex"));
    }

    @Test
    void theLogsPageCountsWhoOfThoseNamedCosignedTheLatestCheckpoint() {
        try {
            SignatureServiceStandIn.confirm(Confirmed.IN_ANOTHERS_NAME);
            assertTrue(PortalPages.html(null, "/en/log").contains("0 independent witnesses"));
            SignatureServiceStandIn.confirm(Confirmed.BY_FAR);
            String html = PortalPages.html(null, "/en/log");
            assertTrue(html.contains("1 independent witness<"), html);
            assertTrue(html.contains("<code>far</code>"), html);
            assertFalse(html.contains("farther"), html);
            SignatureServiceStandIn.confirm(Confirmed.UNKNOWN);
            String unknown = PortalPages.html(null, "/en/log");
            assertFalse(unknown.contains("independent witness<"), unknown);
            assertFalse(unknown.contains("0 independent witnesses"), unknown);
        } finally {
            SignatureServiceStandIn.confirm(Confirmed.BY_NOBODY_INDEPENDENT);
        }
    }

    /** A verdict that a script shows as a state without words would read as "try again". */
    @Test
    void whatCannotBeTriedAgainHasWordsOfItsOwn() {
        String link = PortalPages.linkToken(Api.opened());
        String sign = PortalPages.html(null, "/en/p/" + link + "/sign");
        assertTrue(sign.contains("id=\"state-" + state("sign.js", "UNVERIFIABLE") + "\""), sign);
        assertTrue(sign.contains("Your signature was not counted"), sign);
        assertTrue(sign.contains("data-bad-withdrawal hidden>This is not the confirmation of a withdrawal"), sign);
        String mine = PortalPages.html(null, "/en/p/" + link + "/my-signature");
        assertTrue(mine.contains("id=\"state-" + state("services.js", "'key-destroyed'") + "\""), mine);
        assertTrue(mine.contains("The key of this petition was destroyed"), mine);
    }

    /** Which state the script shows for a verdict; not the one for whatever has no words. */
    private static String state(String script, String verdict) {
        Matcher shown = Pattern.compile(verdict + ": '([a-z-]+)'")
                .matcher(given().get("/portal/" + script).asString());
        assertTrue(shown.find(), verdict);
        assertNotEquals("refused", shown.group(1));
        return shown.group(1);
    }

    /** Whoever signed in time learns on the same page what became of it. */
    @Test
    void theSigningPageTellsOfAPendingSignatureAfterClosingToo() {
        String id = Api.opened();
        int number = PortalPages.published(id);
        PortalPages.registered(id);
        decideByForm(id);
        String html = PortalPages.html(null, "/en/petitions/" + number + "/sign");
        assertTrue(html.contains("data-over=\"true\"") && html.contains("/sign.js"), html);
        assertTrue(html.contains("id=\"state-unverifiable\""), html);
        inThreeLanguages(null, "/petitions/" + number + "/sign");
    }

    /** In words that need no script; the script is there for whoever lost the answer to a withdrawal in time. */
    @Test
    void theWithdrawalPageSaysThatItIsTooLate() {
        String id = Api.opened();
        int number = PortalPages.published(id);
        String page = "/petitions/" + number + "/withdraw";
        assertFalse(PortalPages.html(null, "/en" + page).contains("data-over"), "open");
        PortalPages.registered(id);
        decideByForm(id);
        Map.of(
                        "kk", "Қолды енді қайтарып алу мүмкін емес",
                        "ru", "Отозвать подпись больше нельзя",
                        "en", "Signatures can no longer be taken back")
                .forEach((language, sentence) -> {
                    String html = PortalPages.html(null, "/" + language + page);
                    assertTrue(html.contains("data-over=\"true\"") && html.contains("/withdraw.js"), html);
                    String said = html.substring(html.indexOf("id=\"signing\""), html.indexOf("<template"));
                    assertTrue(said.contains(sentence), html);
                });
        inThreeLanguages(null, page);
    }

    @Test
    void hiddenPagesAreKeptOutOfSearchEngines() {
        String link = PortalPages.linkToken(Api.opened());
        assertTrue(PortalPages.html(null, "/kk/p/" + link).contains("noindex"));
        assertFalse(PortalPages.html(null, "/kk/").contains("noindex"));
        assertTrue(PortalPages.html(null, "/kk/rules").contains("hreflang=\"en\" href=\"/en/rules\""));
    }
}
