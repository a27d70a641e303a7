package kz.listeningstate.petition.portal;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;

/** What every page shows around its content, in templates as {@code {inject:page…}}: language, reader, addresses. */
@Named("page")
@RequestScoped
class PageFrame {
    private final RoutingContext request;
    private final PortalSettings settings;
    private final Assets assets;
    private final CurrentUser user;
    private final StateBodies bodies;
    private final Clock clock;

    @Inject
    PageFrame(
            RoutingContext request,
            PortalSettings settings,
            Assets assets,
            CurrentUser user,
            StateBodies bodies,
            Clock clock) {
        this.request = request;
        this.settings = settings;
        this.assets = assets;
        this.user = user;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** One entry of the language switcher, which keeps the page. */
    record Translation(String tag, String name, String href, boolean current) {}

    /** The template in the language of the page. */
    TemplateInstance show(TemplateInstance template) {
        return template.setLocale(language().tag());
    }

    /** Language of the path; pages outside the languages' paths speak the reader's. */
    PageLanguage language() {
        return PageLanguage.find(firstSegment()).orElseGet(this::preferred);
    }

    PageLanguage preferred() {
        var accepted = new ArrayList<Locale>();
        request.acceptableLanguages().forEach(header -> accepted.add(Locale.forLanguageTag(header.value())));
        return PageLanguage.of(accepted);
    }

    public String lang() {
        return language().tag();
    }

    /** Address of a page in the current language: {@code href('/petitions')} → {@code /kk/petitions}. */
    public String href(String path) {
        return "/" + lang() + path;
    }

    public URI to(String path) {
        return URI.create(href(path));
    }

    /** Address that works from outside. */
    public String absolute(String path) {
        return origin() + href(path);
    }

    /** The address of all services, from outside, without a slash at its end. */
    public String origin() {
        return settings.publicUrl().toString().replaceAll("/$", "");
    }

    public String asset(String file) {
        return assets.href(file);
    }

    public String brand() {
        return settings.brand();
    }

    public boolean demo() {
        return settings.demo();
    }

    public boolean signedIn() {
        return user.isSignedIn();
    }

    public String userName() {
        return user.displayName().orElse("");
    }

    public boolean citizen() {
        return user.hasRole(Role.CITIZEN);
    }

    public boolean moderator() {
        return user.hasRole(Role.MODERATOR);
    }

    public boolean operator() {
        return user.hasRole(Role.OPERATOR);
    }

    public boolean officer() {
        return user.hasRole(Role.OFFICER);
    }

    /** Marks the current entry of the menu. */
    public boolean at(String path) {
        return afterLanguage().startsWith(path);
    }

    public String bodyName(String code) {
        return bodies.find(code).map(body -> body.name().in(lang())).orElse(code);
    }

    public boolean demoBody(String code) {
        return bodies.find(code).map(body -> body.demo()).orElse(false);
    }

    /** When the page was made, as {@link #moment}. */
    public String now() {
        return moment(clock.instant());
    }

    /** The minute of today, day and minute of another day, in the Republic's zone. */
    public String moment(Instant at) {
        boolean today = WorkingCalendar.dateOf(at).equals(WorkingCalendar.dateOf(clock.instant()));
        return today ? Format.minute(at) : Format.moment(at, lang());
    }

    /** Name of the officer's own body. */
    public String ownBody() {
        return user.body().map(this::bodyName).orElse("");
    }

    public List<Translation> translations() {
        var result = new ArrayList<Translation>();
        for (PageLanguage language : PageLanguage.values()) {
            result.add(new Translation(
                    language.tag(),
                    language.ownName(),
                    "/" + language.tag() + afterLanguage() + query(),
                    language == language()));
        }
        return result;
    }

    /** A page that only holders of a link or of an account see is kept out of search engines. */
    public boolean hidden() {
        String path = afterLanguage();
        return path.startsWith("/p/")
                || path.startsWith("/me")
                || path.startsWith("/office")
                || path.startsWith("/ops")
                || path.startsWith("/moderation")
                || path.startsWith("/subscriptions")
                || path.startsWith("/receipts/")
                || path.endsWith("/sign")
                || path.endsWith("/withdraw")
                || path.endsWith("/my-signature");
    }

    /** Log-in that comes back to this page. */
    public String logIn() {
        return href("/login?to=" + encoded(request.normalizedPath()));
    }

    public String petition(Integer number, UUID id) {
        return number == null ? href("/me/petitions/" + id) : href("/petitions/" + number);
    }

    static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private String firstSegment() {
        String[] segments = request.normalizedPath().split("/", 3);
        return segments.length > 1 ? segments[1] : "";
    }

    private String afterLanguage() {
        String path = request.normalizedPath();
        return PageLanguage.find(firstSegment()).isPresent() ? path.substring(3) : "/";
    }

    private String query() {
        String query = request.request().query();
        return query == null || query.isBlank() ? "" : "?" + query;
    }
}
