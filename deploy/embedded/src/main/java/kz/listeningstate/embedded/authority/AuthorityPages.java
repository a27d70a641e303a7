package kz.listeningstate.embedded.authority;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** {@link AuthorityServer} over HTTP; the addresses are listed there. */
final class AuthorityPages implements HttpHandler {
    /** More than any request of these protocols needs. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final String LOOPBACK = "(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?";

    private final AuthorityServer server;
    private final Executor hands;

    AuthorityPages(AuthorityServer server, Executor hands) {
        this.server = server;
        this.hands = hands;
    }

    private record Answer(int status, String type, byte[] body) {
        static Answer text(int status, String sentence) {
            return new Answer(status, "text/plain; charset=utf-8", (sentence + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final int status;

        Refused(int status, String sentence) {
            super(sentence);
            this.status = status;
        }
    }

    @Override
    public void handle(HttpExchange exchange) {
        Behaviour behaviour = service(exchange).map(server::behaviour).orElse(Behaviour.HONEST);
        switch (behaviour) {
            case DOWN -> exchange.close();
            case SLOW ->
                CompletableFuture.delayedExecutor(AuthorityServer.SLOWNESS.toMillis(), TimeUnit.MILLISECONDS, hands)
                        .execute(() -> respond(exchange));
            default -> respond(exchange);
        }
    }

    private static Optional<OnlineService> service(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return Arrays.stream(OnlineService.values())
                .filter(service -> path.matches("/" + service.name().toLowerCase(Locale.ROOT) + "(/.*)?"))
                .findFirst();
    }

    private void respond(HttpExchange exchange) {
        try (exchange) {
            Answer answer = answered(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (IOException | AuthorityServer.Down silence) {
            // The client did not wait, or we went down while it did.
        }
    }

    private Answer answered(HttpExchange exchange) throws IOException {
        try {
            requireLocal(exchange);
            requireNow(exchange);
            return route(exchange);
        } catch (Refused e) {
            return Answer.text(e.status, e.getMessage());
        } catch (AuthorityServer.Down e) {
            throw e;
        } catch (RuntimeException e) {
            System.getLogger(AuthorityPages.class.getName()).log(System.Logger.Level.ERROR, "Failed", e);
            return Answer.text(500, "Failed");
        }
    }

    private Answer route(HttpExchange exchange) throws IOException, Refused {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/ocsp":
                return posted(exchange, "application/ocsp-request", "application/ocsp-response", server::ocsp);
            case "/tsp":
                return posted(
                        exchange, "application/timestamp-query", "application/timestamp-reply", server::timeStamp);
            case "/behaviour":
                require(exchange, "GET", "PUT");
                return exchange.getRequestMethod().equals("GET") ? behaviours(exchange) : behave(exchange);
            case "/revocations":
                require(exchange, "POST");
                return revoke(exchange);
            default:
                return list(exchange, path);
        }
    }

    private Answer posted(HttpExchange exchange, String takes, String gives, UnaryOperator<byte[]> service)
            throws IOException, Refused {
        require(exchange, "POST");
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .map(value -> value.split(";")[0].strip())
                .orElse("");
        if (!type.equalsIgnoreCase(takes)) {
            throw new Refused(415, takes + " only");
        }
        return new Answer(200, gives, service.apply(body(exchange)));
    }

    private Answer list(HttpExchange exchange, String path) throws Refused {
        for (Algorithm issuer : Algorithm.values()) {
            String file = "/crl/" + DemoAuthority.issuingStem(issuer);
            if (path.equals(file + ".crl") || path.equals(file + "-delta.crl")) {
                require(exchange, "GET");
                byte[] list = path.endsWith("-delta.crl") ? server.deltaCrl(issuer) : server.crl(issuer);
                return new Answer(200, "application/pkix-crl", list);
            }
        }
        throw new Refused(404, "Not found");
    }

    private Answer behaviours(HttpExchange exchange) throws Refused {
        List<OnlineService> services = services(exchange);
        boolean alike = services.stream().map(server::behaviour).distinct().count() == 1;
        return Answer.text(
                200,
                alike
                        ? server.behaviour(services.get(0)).name()
                        : services.stream()
                                .map(service -> service + " " + server.behaviour(service))
                                .collect(Collectors.joining("\n")));
    }

    private Answer behave(HttpExchange exchange) throws IOException, Refused {
        List<OnlineService> services = services(exchange);
        String name = new String(body(exchange), StandardCharsets.UTF_8).strip();
        Behaviour behaviour = named(Behaviour.values(), name);
        services.forEach(service -> server.behave(service, behaviour));
        return new Answer(204, "text/plain", new byte[0]);
    }

    private static List<OnlineService> services(HttpExchange exchange) throws Refused {
        Optional<String> one = parameter(exchange, "service");
        return one.isEmpty()
                ? List.of(OnlineService.values())
                : List.of(named(OnlineService.values(), one.get().toUpperCase(Locale.ROOT)));
    }

    private Answer revoke(HttpExchange exchange) throws Refused {
        String identity = parameter(exchange, "identity")
                .orElseThrow(() -> new Refused(400, "Whose certificate? ?identity=aigul"));
        try {
            server.revoke(
                    identity, Integer.parseInt(parameter(exchange, "reason").orElse("0")));
            return new Answer(204, "text/plain", new byte[0]);
        } catch (NoSuchElementException e) {
            throw new Refused(404, "No such identity");
        } catch (IllegalArgumentException e) {
            throw new Refused(400, e.getMessage());
        }
    }

    private static <T extends Enum<T>> T named(T[] values, String name) throws Refused {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(400, "One of " + Arrays.toString(values)));
    }

    private static void require(HttpExchange exchange, String... methods) throws Refused {
        if (!List.of(methods).contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", String.join(", ", methods));
            throw new Refused(405, String.join(" or ", methods) + " only");
        }
    }

    /** A page elsewhere could otherwise switch us: by a form, or by a name of its own that leads to 127.0.0.1. */
    private static void requireLocal(HttpExchange exchange) throws Refused {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (host == null || !host.matches(LOOPBACK) || origin != null && !origin.matches("https?://" + LOOPBACK)) {
            throw new Refused(421, "Not this host");
        }
    }

    /** OCSP has an answer of its own for it. */
    private void requireNow(HttpExchange exchange) throws Refused {
        Optional<OnlineService> asked = service(exchange).filter(service -> service != OnlineService.OCSP);
        if (asked.map(server::behaviour).filter(Behaviour.TRY_LATER::equals).isPresent()) {
            throw new Refused(503, "Try later");
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException, Refused {
        InputStream source = exchange.getRequestBody();
        byte[] body = source.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            // Read to its end: a client that still sends would see a broken connection, not the reason.
            source.transferTo(OutputStream.nullOutputStream());
            throw new Refused(413, "Too large");
        }
        return body;
    }

    private static Optional<String> parameter(HttpExchange exchange, String name) {
        URI uri = exchange.getRequestURI();
        return uri.getRawQuery() == null
                ? Optional.empty()
                : Arrays.stream(uri.getRawQuery().split("&"))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                        .findFirst();
    }
}
