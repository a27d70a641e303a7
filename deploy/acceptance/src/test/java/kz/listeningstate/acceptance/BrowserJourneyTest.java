package kz.listeningstate.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same journey with mouse and keyboard: Aigul in Kazakh, the moderator in Russian, a signer and the officer. */
@ExtendWith(Running.class)
@EnabledIf("kz.listeningstate.acceptance.Browser#isThere")
class BrowserJourneyTest {

    private static final String TITLE = "Көкбұлақта балалар алаңы";

    @Test
    void aPetitionGoesFromDraftToDecisionInTheBrowser(Running system) {
        try (var browser = Browser.at(system.url())) {
            // Aigul drafts, freezes and signs with the key in her NCALayer.
            var author = browser.windowOf("aigul", "kk", "/kk/petitions/new");
            fillInDraft(author);
            author.locator("form[action$='/submission'] button").click();
            sign(system, author, "aigul");
            assertThat(author.locator("#signing [data-download]")).isVisible();
            author.locator("#signing a.btn.primary").click();
            author.waitForURL("**/me/petitions/*");
            var link = author.locator("#share").inputValue();
            var petition = new Petition(author.url().replaceFirst(".*/", ""));

            // A neighbour signs on a phone; cancels first, and is told that nothing was sent.
            var neighbour = browser.window("ru", 390);
            neighbour.navigate(link.replace("/kk/", "/ru/"));
            neighbour.locator("main a[href$='/sign']").first().click();
            system.nextSigner("citizen-80", "cancel");
            start(neighbour);
            assertThat(neighbour.locator("#signing h2")).containsText("отменили");
            neighbour.locator("[data-retry]").click();
            sign(system, neighbour, "citizen-80");
            assertThat(neighbour.locator("[data-receipt]")).hasText(Pattern.compile("\\S{16,}"));

            // Again with the same key: no error, it is there already. With the authentication key: told which to take.
            neighbour.evaluate("sessionStorage.clear()");
            neighbour.reload();
            sign(system, neighbour, "citizen-80");
            assertThat(neighbour.locator("#signing h2")).containsText("уже");
            neighbour.reload();
            system.nextSigner("aigul-auth", "wrong-certificate");
            start(neighbour);
            assertThat(neighbour.locator("#signing [data-bad]")).isVisible();

            var passerBy = system.passerBy("kk");
            system.keysOfOthers(58)
                    .forEach(key -> petition.signedWith(key, passerBy).expect(201));
            eventually(() -> assertEquals("MODERATION", petition.phase(system.loggedIn("aigul", "kk"))));

            var moderator = browser.windowOf("moderator", "ru", "/ru/moderation");
            moderator.navigate("/ru/moderation/" + petition.id());
            moderator.locator("input[name=verdict][value=APPROVED]").check();
            moderator
                    .locator("form[action*='/moderation/'] button[type=submit]")
                    .click();
            assertThat(moderator.locator("[role=status]")).isVisible();

            // 60 signatures were there already: publication and registration are one moment.
            eventually(() -> assertEquals("CONSIDERATION", petition.phase(passerBy)));
            var officer = browser.windowOf("officer", "en", "/en/office");
            officer.getByText(TITLE).click();
            officer.locator("input[name=outcome][value=SATISFIED]").check();
            officer.locator("textarea[name=reasons]").fill("Алаң 2027 жылы салынады.");
            officer.locator("form[action$='/decision'] button").click();
            petition.decisionSignedBy(system.loggedIn("officer", "en"), system.key("head-kokbulak"))
                    .expect(200);
            officer.reload();
            officer.locator("form[action$='/publication'] button").click();
            assertThat(officer.locator("[role=status]")).isVisible();

            for (var language : List.of("kk", "ru", "en")) {
                var reader = browser.window(language, 390);
                reader.navigate("/" + language + "/petitions/" + petition.number(passerBy) + "/decision");
                assertThat(reader.getByText("Алаң 2027 жылы салынады.")).isVisible();
            }
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static void fillInDraft(Page page) {
        page.locator("select[name=bodyCode]").selectOption(Petition.VILLAGE);
        for (var field : List.of("title", "subject", "content", "arguments", "proposals")) {
            page.locator("[name=" + field + "]").fill(TITLE);
        }
        page.locator("[name=acknowledged]").check();
        page.locator("form[action$='/petitions/new'] button[type=submit]").click();
    }

    private static void sign(Running system, Page page, String key) {
        system.nextSigner(key, "sign");
        start(page);
    }

    private static void start(Page page) {
        // The author has no other way; a telephone's page offers eGov Mobile first.
        page.locator("#signing form").waitFor();
        page.locator("#signing input[value=ncalayer]").all().forEach(Locator::check);
        page.locator("#signing input[name=consent]").check();
        page.locator("#signing button[type=submit]").click();
    }
}
