package kz.listeningstate.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a signer has of the public log: a receipt that others can check, the way back, signing again, "did I sign?". */
@ExtendWith(Running.class)
@EnabledIf("kz.listeningstate.acceptance.Browser#isThere")
class PublicLogJourneyTest {

    private static final String KEY = "citizen-79";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Test
    void aSignerHoldsAReceiptTakesTheSignatureBackAndSignsAgain(Running system, @TempDir Path folder) throws Exception {
        var aigul = system.loggedIn("aigul", "kk");
        var petition = Petition.openedBy(aigul, system.key("aigul"), "Ауылдағы саябақ");
        var page = "/p/" + aigul.get(petition.path()).expect(200).text("linkToken");
        system.nextSigner(KEY, "sign");
        try (var browser = Browser.at(system.url())) {
            // A reader whose page is never loaded anew.
            var reader = browser.window("kk", 390);
            reader.navigate("/kk" + page);
            assertThat(reader.locator(".num[data-count]")).hasText("1");
            assertThat(reader.locator("[data-as-of]")).isVisible();

            var signer = browser.window("ru", 1280);
            signer.navigate("/ru" + page + "/sign");
            sign(signer);
            assertThat(signer.locator("[data-receipt]")).hasText(HASH);
            var whole = saved(signer, "[data-private-file]", folder);
            var shareable = saved(signer, "[data-share-file]", folder);
            assertTrue(Files.readString(whole).contains("\"vrfProof\""));
            assertTrue(!Files.readString(shareable).contains("private"));
            audit(system, folder, shareable);
            assertThat(reader.locator(".num[data-count]")).hasText("2");

            var hash = signer.locator("[data-receipt]").innerText();
            var friend = browser.window("en", 390);
            friend.navigate("/en/receipts/" + hash);
            check(friend, Files.readString(shareable).replace(petition.id(), "00000000-0000-4000-8000-000000000000"));
            assertThat(friend.locator("[data-result] .msg.bad")).isVisible();
            check(friend, Files.readString(shareable));
            assertThat(friend.locator("[data-result] [data-index]")).isVisible();

            takeBack(signer);
            assertThat(reader.locator(".num[data-count]")).hasText("1");

            // On another day, in another browser: the statement from before the withdrawal serves no more.
            var later = browser.window("kk", 1280);
            later.navigate("/kk" + page + "/sign");
            sign(later);
            later.locator("[data-sign-again]").click();
            assertThat(later.locator("[data-again-note]")).isVisible();
            sign(later);
            assertThat(later.locator("[data-private-file]")).isVisible();
            assertThat(reader.locator(".num[data-count]")).hasText("2");

            var asker = browser.window("en", 390);
            assertThat(asked(asker, page, "[data-receipt]")).hasText(HASH);
            assertThat(asker.locator("[data-private-file]")).isVisible();
            system.nextSigner("citizen-81", "sign");
            assertThat(asked(asker, page, "[data-number]")).hasText(HASH);
            assertThat(asker.locator("[data-sign]")).isVisible();

            asker.navigate("/en/log");
            assertThat(asker.locator("[data-root]")).hasText(HASH);
            assertThat(asker.getByText("0 independent witnesses")).isVisible();
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static void sign(Page page) {
        page.locator("#signing form").waitFor();
        page.locator("#signing input[value=ncalayer]").check();
        page.locator("#signing input[name=consent]").check();
        page.locator("#signing button[type=submit]").click();
    }

    private static void takeBack(Page signer) {
        signer.locator("[data-withdraw]").click();
        assertThat(signer.locator("#hash")).hasValue(HASH);
        signer.locator("#signing button[type=submit]").click();
        assertThat(signer.locator("[data-withdrawal]")).hasText(HASH);
        assertThat(signer.locator("[data-result-file]")).isVisible();
        // The same once more finds nothing.
        var hash = signer.locator("[data-withdrawal]").innerText();
        signer.reload();
        signer.locator("#hash").fill(hash);
        signer.locator("#signing button[type=submit]").click();
        assertThat(signer.locator("#signing [data-retry]")).isVisible();
    }

    private static Locator asked(Page page, String petition, String answer) {
        page.navigate("/en" + petition + "/my-signature");
        page.locator("#signing button[type=submit]").click();
        return page.locator(answer);
    }

    private static void check(Page page, String receipt) {
        page.locator("#text").fill(receipt);
        page.locator("#receipt form button").click();
    }

    private static Path saved(Page page, String link, Path folder) {
        page.locator(link).waitFor();
        var download = page.waitForDownload(() -> page.locator(link).click());
        var file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** The auditor's program, which shares nothing with the page that checked the receipt before. */
    private static void audit(Running system, Path folder, Path receipt) throws Exception {
        var keys = Files.writeString(
                folder.resolve("keys.json"),
                system.passerBy("en").get("/log/keys").expect(200).body().toString());
        new Auditor(folder)
                .run("receipt", "--keys", keys.toString(), receipt.toString())
                .expect(0);
    }
}
