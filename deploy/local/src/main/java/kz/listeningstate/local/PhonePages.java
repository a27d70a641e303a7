package kz.listeningstate.local;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.listeningstate.embedded.authority.DemoIdentity;

/** The telephone's screen: a code is read, its document shown, a demo citizen chosen, and the document signed. */
final class PhonePages {

    private final Vertx vertx;
    private final KeyHolder keys;
    private final Phone phone;

    PhonePages(Vertx vertx, KeyHolder keys, Phone phone) {
        this.vertx = vertx;
        this.keys = keys;
        this.phone = phone;
    }

    /** {@code ?link=}: the code's text or the address in it. */
    void show(HttpServerRequest request) {
        String link = parameter(request, "link");
        Language language = LocalHttp.language(request);
        answer(request, link.isEmpty() ? () -> scan(language) : () -> invitation(link, language));
    }

    /** The document as the app would show it. */
    void document(HttpServerRequest request) {
        String link = parameter(request, "link");
        vertx.executeBlocking(
                        () -> phone.read(link, LocalHttp.language(request)).file())
                .onSuccess(file -> request.response()
                        .putHeader("Content-Type", "application/pdf")
                        .putHeader("X-Content-Type-Options", "nosniff")
                        .putHeader("Cache-Control", "no-store")
                        .end(Buffer.buffer(file)))
                .onFailure(failure -> LocalHttp.text(request.response(), 404, failure.getMessage() + "\n"));
    }

    /** For the screen's form; afterwards the outcome is shown. */
    void sign(HttpServerRequest request) {
        request.setExpectMultipart(true);
        request.endHandler(end -> {
            String link = Optional.ofNullable(request.getFormAttribute("link")).orElse("");
            String identity =
                    Optional.ofNullable(request.getFormAttribute("identity")).orElse("");
            Language language = LocalHttp.language(request);
            answer(request, () -> {
                phone.sign(link, identity, language);
                return "<p role=\"status\"><b>" + text(language, "phone.signed") + "</b></p>";
            });
        });
    }

    /** For programs: the code in the body, {@code ?identity=}; answers with the portal's status. */
    void scan(HttpServerRequest request, String code) {
        String identity = parameter(request, "identity");
        vertx.executeBlocking(() -> {
                    phone.sign(code, identity, LocalHttp.language(request));
                    return 200;
                })
                .onSuccess(status -> LocalHttp.text(request.response(), status, "Signed\n"))
                .onFailure(failure -> LocalHttp.text(
                        request.response(),
                        failure instanceof Phone.Refused refused ? refused.status() : 400,
                        failure.getMessage() + "\n"));
    }

    private void answer(HttpServerRequest request, Callable<String> content) {
        Language language = LocalHttp.language(request);
        vertx.executeBlocking(() -> {
                    try {
                        return content.call();
                    } catch (Phone.Refused refused) {
                        return problem(refused.getMessage());
                    } catch (IllegalArgumentException noCode) {
                        return problem(language.text("phone.no-code")) + scan(language);
                    }
                })
                .onSuccess(shown ->
                        LocalHttp.html(request.response(), Html.page("phone.html", language, shown), LocalHttp.POLICY))
                .onFailure(failure -> LocalHttp.text(request.response(), 500, "Failed\n"));
    }

    private static String problem(String words) {
        return "<p role=\"alert\"><b>" + Html.escape(words) + "</b></p>";
    }

    private static String scan(Language language) {
        return "<form method=\"get\" action=\"/phone\"><input type=\"hidden\" name=\"lang\" value=\"%s\">"
                        .formatted(language.tag())
                + "<label>%s<br><input name=\"link\" size=\"60\" required autocomplete=\"off\"></label>"
                        .formatted(text(language, "phone.code"))
                + "<p><button>%s</button></p></form>".formatted(text(language, "phone.read"));
    }

    private String invitation(String link, Language language) throws Phone.Refused {
        Phone.Shown shown = phone.read(link, language);
        StringBuilder page = new StringBuilder("<h2>" + Html.escape(shown.organisation()) + "</h2>")
                .append("<p>" + Html.escape(shown.description()) + "</p>");
        shown.document()
                .path("meta")
                .forEach(meta ->
                        page.append("<p><b>" + Html.escape(meta.path("name").asText()) + "</b><br>"
                                + Html.escape(meta.path("value").asText()) + "</p>"));
        page.append("<p><a href=\"/phone/document?link=%s\" target=\"_blank\" rel=\"noopener\">%s</a></p>"
                .formatted(URLEncoder.encode(link, StandardCharsets.UTF_8), text(language, "phone.document")));
        page.append("<form method=\"post\" action=\"/phone?lang=%s\"><input type=\"hidden\" name=\"link\" value=\"%s\">"
                .formatted(language.tag(), Html.escape(link)));
        page.append("<label>%s<br><select name=\"identity\">".formatted(text(language, "phone.person")));
        DemoIdentity inserted = keys.inserted();
        keys.identities()
                .forEach(one -> page.append("<option value=\"%s\"%s>%s · %s · %s</option>"
                        .formatted(
                                one.id(),
                                one == inserted ? " selected" : "",
                                Html.escape(one.name()),
                                one.id(),
                                one.algorithm().name())));
        return page.append("</select></label><p><button>%s</button></p></form>".formatted(text(language, "phone.sign")))
                .toString();
    }

    private static String parameter(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getParam(name)).orElse("");
    }

    private static String text(Language language, String key) {
        return Html.escape(language.text(key));
    }
}
