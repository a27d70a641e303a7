package kz.listeningstate.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** A neighbour signs with eGov Mobile: at a computer by the code on its screen, or on the telephone that shows the page. */
@ExtendWith(Running.class)
@EnabledIf("kz.listeningstate.acceptance.Browser#isThere")
class PhoneJourneyTest {

    @Test
    void aNeighbourSignsByTelephone(Running system) {
        var aigul = system.loggedIn("aigul", "kk");
        var petition = Petition.openedBy(aigul, system.key("aigul"), "Өзен үстіндегі көпір");
        var page = "/p/" + aigul.get(petition.path()).expect(200).text("linkToken") + "/sign";
        try (var browser = Browser.at(system.url())) {
            var telephone = browser.window("ru", 390);
            telephone.navigate("/ru" + page);
            start(telephone);
            var app =
                    telephone.waitForPopup(() -> telephone.locator("[data-app]").click());
            assertThat(app.locator("main"))
                    .containsText(telephone.locator("[data-control]").innerText());
            assertThat(telephone.locator("[data-step=OPENED]")).isVisible();

            // With the key for logging in first: the page says what is wrong, and the same code serves again.
            sign(app, "aigul-auth");
            assertThat(telephone.locator("#signing [data-bad]")).isVisible();
            app.goBack();
            sign(app, "citizen-82");
            assertThat(app.locator("[role=status]")).isVisible();
            assertThat(telephone.locator("[data-receipt]")).hasText(Pattern.compile("\\S{16,}"));

            var computer = browser.window("kk", 1280);
            computer.navigate("/kk" + page);
            computer.locator("#signing input[value=phone]").check();
            start(computer);
            assertThat(computer.locator("img.qr").first()).isVisible();
            // A reload shows the same code.
            var control = computer.locator("[data-control]").innerText();
            computer.reload();
            assertThat(computer.locator("[data-control]")).hasText(control);
            system.scan(codeOf(computer), "citizen-83");
            assertThat(computer.locator("[data-receipt]")).hasText(Pattern.compile("\\S{16,}"));

            eventually(() -> assertEquals(3, petition.count(aigul)));
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static void start(Page page) {
        page.locator("#signing input[name=consent]").check();
        page.locator("#signing button[type=submit]").click();
    }

    private static void sign(Page app, String key) {
        app.locator("select[name=identity]").selectOption(key);
        app.locator("form button").click();
    }

    /** What a camera would read. */
    private static String codeOf(Page page) {
        return page.evaluate(
                        "JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith('code-of-'))[1]).qrText")
                .toString();
    }
}
