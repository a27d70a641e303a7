package kz.listeningstate.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Debian's Chromium, driven like a person would; collects what the console complains about. */
final class Browser implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;
    private final URI portal;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browser(Path executable, URI portal) {
        // A cold system on a busy machine is slow at its first answers; that is no fault of the page.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        this.portal = portal;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    static Browser at(URI portal) {
        return new Browser(executable().orElseThrow(), portal);
    }

    /** Where chromium is on the PATH; tests that need it are skipped aloud when it is not there. */
    static boolean isThere() {
        if (executable().isPresent()) {
            return true;
        }
        System.err.println("""
                ############################################################
                # SKIPPED: the browser journeys. No chromium on the PATH.  #
                # Debian: apt-get install chromium                         #
                ############################################################""");
        return false;
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A fresh window of a person who reads one language, at a desktop's or a telephone's width. */
    Page window(String language, int width) {
        BrowserContext person = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(portal.toString())
                .setLocale(language)
                .setViewportSize(width, 900));
        person.setDefaultTimeout(PATIENCE_MILLIS);
        var page = person.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A window whose person has logged in with the code flow at Keycloak. */
    Page windowOf(String user, String language, String firstPage) {
        var page = window(language, 1280);
        page.navigate(firstPage);
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill("demo");
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(portal + "/" + language) || url.startsWith(portal + "/signed-in"));
        return page;
    }

    private void note(ConsoleMessage message) {
        // Chromium reports every answer of the API that is no 2xx; a refused signature is the API doing its work.
        boolean answer =
                message.location().contains("/api/v1/") && message.text().startsWith("Failed to load resource");
        if (!answer && (message.type().equals("error") || message.text().contains("Content Security Policy"))) {
            complaints.add(message.location() + ": " + message.text());
        }
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
