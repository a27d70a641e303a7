package kz.listeningstate.local;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.Kind;

/** The key holder's page and its HTTP for scripts, NCALayer's web socket, and the telephone's screen. */
final class KeyPages {

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Vertx vertx;
    private final KeyHolder keys;
    private final NcaLayer ncaLayer;
    private final PhonePages phonePages;
    private final ClockPages clockPages;

    KeyPages(Vertx vertx, KeyHolder keys, Phone phone, DemoClock clock) {
        this.vertx = vertx;
        this.keys = keys;
        this.phonePages = new PhonePages(vertx, keys, phone);
        this.ncaLayer = new NcaLayer(keys);
        this.clockPages = new ClockPages(vertx, clock);
    }

    LocalHttp pages(int port) {
        return new LocalHttp(
                vertx, new HttpServerOptions().setPort(port), server -> server.requestHandler(this::handle));
    }

    LocalHttp webSocket(int port) {
        HttpServerOptions options = new HttpServerOptions()
                .setPort(port)
                .setMaxWebSocketFrameSize(MOST_BYTES)
                .setMaxWebSocketMessageSize(MOST_BYTES);
        return new LocalHttp(
                vertx,
                options,
                server -> server.webSocketHandler(this::connected)
                        .requestHandler(
                                request -> LocalHttp.text(request.response(), 426, "A web socket, not a page\n")));
    }

    private void connected(ServerWebSocket socket) {
        String origin = Optional.ofNullable(socket.headers().get("Origin")).orElse("");
        if (!origin.isEmpty() && !origin.matches("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?")) {
            socket.close((short) 1008, "Pages of this machine only");
            return;
        }
        socket.writeTextMessage(NcaLayer.GREETING);
        // Signing takes milliseconds of processor time: not on the event loop.
        socket.textMessageHandler(message -> vertx.executeBlocking(() -> ncaLayer.answer(message, origin))
                .onSuccess(socket::writeTextMessage)
                .onFailure(failure -> socket.close((short) 1011, "internal error")));
    }

    private void handle(HttpServerRequest request) {
        if (!LocalHttp.isLocal(request)) {
            LocalHttp.text(request.response(), 421, "Not this host\n");
            return;
        }
        String route = request.method() + " " + request.path();
        switch (route) {
            case "GET /" ->
                LocalHttp.html(
                        request.response(),
                        Html.page("keys.html", LocalHttp.language(request), content(LocalHttp.language(request))),
                        LocalHttp.POLICY);
            case "GET /pages.css" ->
                LocalHttp.answer(request.response(), 200, "text/css", Html.resource("pages.css"), LocalHttp.POLICY);
            case "GET /keys.js" ->
                LocalHttp.answer(
                        request.response(), 200, "text/javascript", Html.resource("keys.js"), LocalHttp.POLICY);
            case "GET /identities" ->
                LocalHttp.json(
                        request.response(),
                        keys.identities().stream().map(Listed::of).toList());
            case "PUT /inserted" -> withBody(request, body -> insert(request, body.toString()));
            case "PUT /mode" -> withBody(request, body -> mode(request, body.toString()));
            case "POST /sign" -> withBody(request, body -> sign(request, body));
            case "GET /clock" -> clockPages.show(request);
            case "POST /clock" -> withBody(request, body -> clockPages.advance(request, body.toString()));
            case "GET /phone" -> phonePages.show(request);
            case "POST /phone" -> phonePages.sign(request);
            case "GET /phone/document" -> phonePages.document(request);
            case "POST /phone/scan" -> withBody(request, body -> phonePages.scan(request, body.toString()));
            default -> LocalHttp.text(request.response(), 404, "Not found\n");
        }
    }

    /** An identity as programs see it. */
    record Listed(String id, String name, String algorithm, String kind) {
        static Listed of(DemoIdentity identity) {
            return new Listed(
                    identity.id(),
                    identity.name(),
                    identity.algorithm().name(),
                    identity.kind().name());
        }
    }

    private void insert(HttpServerRequest request, String id) {
        try {
            keys.insert(id.strip());
            request.response().setStatusCode(204).end();
        } catch (IllegalArgumentException e) {
            LocalHttp.text(request.response(), 404, "No such identity\n");
        }
    }

    private void mode(HttpServerRequest request, String name) {
        try {
            keys.mode(
                    KeyHolder.Mode.valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
            request.response().setStatusCode(204).end();
        } catch (IllegalArgumentException e) {
            LocalHttp.text(request.response(), 400, "sign, cancel, wrong-certificate or error\n");
        }
    }

    private void sign(HttpServerRequest request, Buffer content) {
        String id = Optional.ofNullable(request.getParam("identity")).orElse("");
        vertx.executeBlocking(() -> keys.sign(id, content.getBytes(), true))
                .onSuccess(cms -> LocalHttp.text(
                        request.response(), 200, Base64.getEncoder().encodeToString(cms)))
                .onFailure(failure -> {
                    boolean unknown = failure instanceof IllegalArgumentException;
                    LocalHttp.text(
                            request.response(), unknown ? 404 : 500, unknown ? "No such identity\n" : "Failed\n");
                });
    }

    private static void withBody(HttpServerRequest request, io.vertx.core.Handler<Buffer> action) {
        Buffer all = Buffer.buffer();
        request.handler(piece -> {
            if (all.length() <= MOST_BYTES) {
                all.appendBuffer(piece);
            }
        });
        request.endHandler(end -> {
            if (all.length() > MOST_BYTES) {
                LocalHttp.text(request.response(), 413, "Too large\n");
            } else {
                action.handle(all);
            }
        });
    }

    private String content(Language language) {
        return modes(language) + clockPages.content(language) + asked(language) + identities(language);
    }

    private String modes(Language language) {
        StringBuilder markup = new StringBuilder("<fieldset><legend>" + text(language, "keys.mode") + "</legend>");
        for (KeyHolder.Mode mode : KeyHolder.Mode.values()) {
            String name = mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
            markup.append("<label><input type=\"radio\" name=\"mode\" value=\"%s\"%s> %s</label>"
                    .formatted(name, mode == keys.mode() ? " checked" : "", text(language, "keys.mode." + name)));
        }
        return markup.append("</fieldset>").toString();
    }

    private String identities(Language language) {
        StringBuilder markup = new StringBuilder("<fieldset><legend>" + text(language, "keys.inserted") + "</legend>");
        for (DemoIdentity identity : keys.identities()) {
            String note = identity.kind() == Kind.INDIVIDUAL_SIGN
                    ? ""
                    : " · "
                            + text(
                                    language,
                                    "keys.kind."
                                            + identity.kind()
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-'));
            markup.append(
                    "<label><input type=\"radio\" name=\"identity\" value=\"%s\"%s> %s <small>%s · %s%s</small></label>"
                            .formatted(
                                    identity.id(),
                                    identity == keys.inserted() ? " checked" : "",
                                    Html.escape(identity.name()),
                                    identity.id(),
                                    identity.algorithm().name(),
                                    note));
        }
        return markup.append("</fieldset>").toString();
    }

    private String asked(Language language) {
        List<KeyHolder.Asked> asked = keys.asked();
        StringBuilder markup = new StringBuilder("<h2>" + text(language, "keys.asked") + "</h2><ul class=\"list\">");
        asked.forEach(one -> markup.append("<li><span>%s</span><span>%s</span><span>%s</span><time>%s</time></li>"
                .formatted(
                        one.identity(),
                        Html.escape(one.origin()),
                        text(language, "keys.outcome." + one.outcome()),
                        one.at())));
        return markup.append(asked.isEmpty() ? "<li>—</li>" : "")
                .append("</ul>")
                .toString();
    }

    private static String text(Language language, String key) {
        return Html.escape(language.text(key));
    }
}
