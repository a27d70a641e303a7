package kz.listeningstate.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** An HTTP server of the launcher's own as a part, and what its small pages have in common. */
final class LocalHttp implements Part.Lifecycle {

    /** No script or style but our own files, no frames, nothing from elsewhere. */
    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
            + "frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx;
    private final HttpServerOptions options;
    private final Handler<HttpServer> routes;
    private volatile HttpServer running;

    LocalHttp(Vertx vertx, HttpServerOptions options, Handler<HttpServer> routes) {
        this.vertx = vertx;
        this.options = options.setHost("127.0.0.1").setReuseAddress(true).setHttp2ClearTextEnabled(false);
        this.routes = routes;
    }

    @Override
    public void launch() {
        HttpServer server = vertx.createHttpServer(options);
        routes.handle(server);
        await(server.listen());
        running = server;
    }

    @Override
    public boolean isAlive() {
        return running != null;
    }

    @Override
    public void stop() {
        HttpServer server = running;
        running = null;
        if (server != null) {
            await(server.close());
        }
    }

    int port() {
        return running.actualPort();
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new LauncherException("its HTTP server gave up: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted", e);
        }
    }

    /**
     * True when the request names this machine and comes from no foreign page. A page elsewhere could
     * otherwise reach us by a name of its own that leads to 127.0.0.1 (DNS rebinding).
     */
    static boolean isLocal(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return isLoopback(request.getHeader("Host")) && (origin == null || isLoopbackOrigin(origin));
    }

    private static boolean isLoopback(String host) {
        return host != null && LOOPBACK.contains(host.replaceFirst(":\\d+$", ""));
    }

    private static boolean isLoopbackOrigin(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host != null && LOOPBACK.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static Language language(HttpServerRequest request) {
        String asked = request.getParam("lang");
        return Language.preferred(asked == null ? request.getHeader("Accept-Language") : asked);
    }

    static void html(HttpServerResponse response, String page, String policy) {
        answer(response, 200, "text/html; charset=utf-8", page, policy);
    }

    static void json(HttpServerResponse response, Object value) {
        try {
            answer(response, 200, "application/json", JSON.writeValueAsString(value), POLICY);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + value.getClass(), e);
        }
    }

    static void text(HttpServerResponse response, int status, String body) {
        answer(response, status, "text/plain; charset=utf-8", body, POLICY);
    }

    static void answer(HttpServerResponse response, int status, String type, String body, String policy) {
        response.setStatusCode(status)
                .putHeader("Content-Type", type)
                .putHeader("Content-Security-Policy", policy)
                .putHeader("X-Content-Type-Options", "nosniff")
                // With no-referrer our own forms would come from nowhere: the browser says Origin: null then.
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cache-Control", "no-store")
                .end(body);
    }
}
