package kz.listeningstate.local;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import kz.listeningstate.embedded.Mail;
import kz.listeningstate.embedded.MailServer;

/** The mails that were sent, to read in the browser; {@code /api/mails?to=} gives them to programs. */
final class MailPages {

    // The mail's own markup: no script, nothing loaded from elsewhere; links open outside the frame.
    private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; "
            + "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");

    private final Supplier<MailServer> mails;
    private final ZoneId zone;

    MailPages(Supplier<MailServer> mails, ZoneId zone) {
        this.mails = mails;
        this.zone = zone;
    }

    LocalHttp server(Vertx vertx, int port) {
        return new LocalHttp(
                vertx, new HttpServerOptions().setPort(port), server -> server.requestHandler(this::handle));
    }

    private void handle(HttpServerRequest request) {
        if (!LocalHttp.isLocal(request)) {
            LocalHttp.text(request.response(), 421, "Not this host\n");
        } else if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            LocalHttp.text(request.response(), 405, "Only GET\n");
        } else {
            route(request, LocalHttp.language(request));
        }
    }

    private void route(HttpServerRequest request, Language language) {
        String path = request.path();
        if (path.equals("/")) {
            LocalHttp.html(request.response(), list(language), LocalHttp.POLICY);
        } else if (path.equals("/api/mails")) {
            LocalHttp.json(request.response(), asked(request.getParam("to")));
        } else if (path.equals("/pages.css")) {
            LocalHttp.answer(request.response(), 200, "text/css", Html.resource("pages.css"), LocalHttp.POLICY);
        } else if (path.startsWith("/mails/")) {
            one(request, language, path.substring("/mails/".length()));
        } else {
            LocalHttp.text(request.response(), 404, "Not found\n");
        }
    }

    private void one(HttpServerRequest request, Language language, String rest) {
        boolean markup = rest.endsWith("/html");
        mails.get()
                .find(markup ? rest.substring(0, rest.length() - "/html".length()) : rest)
                .ifPresentOrElse(
                        mail -> {
                            if (markup) {
                                String page = "<!doctype html><base target=\"_blank\">" + mail.html();
                                LocalHttp.html(request.response(), page, MAIL_POLICY);
                            } else {
                                LocalHttp.html(request.response(), shown(mail, language), LocalHttp.POLICY);
                            }
                        },
                        () -> LocalHttp.text(request.response(), 404, "Not found\n"));
    }

    private List<MailView> asked(String to) {
        List<Mail> found = to == null ? mails.get().mails() : mails.get().mailsTo(to);
        return found.stream().map(MailView::of).toList();
    }

    private String list(Language language) {
        List<Mail> newestFirst = new ArrayList<>(mails.get().mails());
        Collections.reverse(newestFirst);
        if (newestFirst.isEmpty()) {
            return Html.page("mails.html", language, "<p>" + Html.escape(language.text("mails.none")) + "</p>");
        }
        StringBuilder rows = new StringBuilder("<ul class=\"list\">");
        for (Mail mail : newestFirst) {
            rows.append("<li><a href=\"/mails/%s?lang=%s\">%s</a><span>%s</span><time>%s</time></li>"
                    .formatted(
                            mail.id(),
                            language.tag(),
                            Html.escape(mail.subject()),
                            Html.escape(mail.to()),
                            TIME.format(mail.receivedAt().atZone(zone))));
        }
        return Html.page("mails.html", language, rows.append("</ul>").toString());
    }

    private String shown(Mail mail, Language language) {
        String body = mail.html().isEmpty()
                ? "<pre>" + Html.linked(mail.text()) + "</pre>"
                : "<iframe sandbox=\"allow-popups allow-popups-to-escape-sandbox\" title=\""
                        + Html.escape(mail.subject()) + "\" src=\"/mails/" + mail.id()
                        + "/html\"></iframe><details><summary>"
                        + Html.escape(language.text("mails.plain")) + "</summary><pre>" + Html.linked(mail.text())
                        + "</pre></details>";
        String head = "<h2>%s</h2><dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl>"
                .formatted(
                        Html.escape(mail.subject()),
                        Html.escape(language.text("mails.from")),
                        Html.escape(mail.from()),
                        Html.escape(language.text("mails.to")),
                        Html.escape(mail.to()),
                        Html.escape(language.text("mails.time")),
                        TIME.format(mail.receivedAt().atZone(zone)));
        return Html.page("mails.html", language, head + body);
    }

    /** A mail as programs get it; the time in ISO 8601, UTC. */
    record MailView(String id, String to, String from, String subject, String receivedAt, String text, String html) {
        static MailView of(Mail mail) {
            return new MailView(
                    mail.id(),
                    mail.to(),
                    mail.from(),
                    mail.subject(),
                    mail.receivedAt().toString(),
                    mail.text(),
                    mail.html());
        }
    }
}
