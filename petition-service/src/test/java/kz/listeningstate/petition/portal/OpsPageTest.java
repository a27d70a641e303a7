package kz.listeningstate.petition.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import kz.listeningstate.petition.PlatformTest;
import org.junit.jupiter.api.Test;

/** The operator's page: how the log is, and what to do. */
@QuarkusTest
class OpsPageTest extends PlatformTest {

    @Test
    void aLogThatIsWellIsSaidToBe() {
        String html = PortalPages.html("operator", "/kk/ops");
        assertTrue(html.contains("Бәрі жақсы."), html);
        assertFalse(html.contains("msg bad"), html);
        assertTrue(html.contains("12\u00a0345") || html.contains("12 345"), html);
        assertTrue(html.contains("<dd>55</dd>"), "placed and not published");
        assertFalse(html.contains("Қазір қолдар қабылданбайды."), html);
        PageText.assertOnlyIn("kk", html, "/kk/ops");
    }

    @Test
    void troubleIsNamedWithWhatToDoAndWhereItIsToldAtLength() {
        String html = PortalPages.html("operator", "/ru/ops");
        assertTrue(html.contains("msg bad"), html);
        assertTrue(html.contains("Исправьте строку."), html);
        assertTrue(html.contains("Сейчас подписи не принимаются."), html);
        assertTrue(html.contains("<code>deploy/runbook.md#leaves-changed</code>"), html);
        assertTrue(html.contains("<code>leaf 5 has another hash</code>"), html);
        assertTrue(html.contains("&lt;script&gt;alert(1)"), html);
        assertFalse(html.contains("<script>alert"), html);
        assertTrue(html.contains("<dd>77</dd>"), "the backlog's seconds");
        assertFalse(html.contains("<dd>0</dd>"), "leaves that nobody could count are not none");
        PageText.assertOnlyIn("ru", html, "/ru/ops");
    }

    @Test
    void aServiceThatIsAwayIsSaidToBe() {
        String html = PortalPages.html("operator", "/en/ops");
        assertTrue(html.contains("The signature service does not answer"), html);
        PageText.assertOnlyIn("en", html, "/en/ops");
    }

    @Test
    void nobodyElseSeesIt() {
        for (String user : new String[] {"aigul", "moderator", "officer"}) {
            assertEquals(403, PortalPages.get(user, "/ru/ops").statusCode(), user);
        }
        assertEquals(302, PortalPages.get(null, "/ru/ops").statusCode());
    }
}
