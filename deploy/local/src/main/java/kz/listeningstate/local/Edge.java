package kz.listeningstate.local;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One address for all services. Bodies stream in both directions, nothing is buffered (server-sent events).
 * A service that is away or silent is answered for with a problem, never with a wait without end.
 */
final class Edge {

    // Hop by hop (RFC 9110, 7.6.1), and what a client may not tell the services about itself.
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "forwarded",
            "x-real-ip");

    private static final Logger LOG = Logger.getLogger(Edge.class.getName());

    private final Vertx vertx;
    private final EdgeRoutes routes;
    private final long bodyLimit;
    private final Duration patience;
    private final HttpClient client;
    // A stream keeps its connection as long as somebody looks at the page: it takes none from the other requests.
    private final HttpClient streams;

    Edge(Vertx vertx, EdgeRoutes routes, long bodyLimit, Duration patience) {
        this.vertx = vertx;
        this.routes = routes;
        this.bodyLimit = bodyLimit;
        this.patience = patience;
        this.client = vertx.createHttpClient(connections(256));
        this.streams = vertx.createHttpClient(connections(20_000));
    }

    private static HttpClientOptions connections(int most) {
        return new HttpClientOptions()
                .setConnectTimeout(2000)
                .setMaxPoolSize(most)
                .setKeepAliveTimeout(20)
                .setDecompressionSupported(false);
    }

    LocalHttp server(int port) {
        HttpServerOptions options = new HttpServerOptions()
                .setPort(port)
                .setMaxHeaderSize(32 * 1024)
                .setIdleTimeout(0);
        return new LocalHttp(vertx, options, server -> server.requestHandler(this::handle));
    }

    private void handle(HttpServerRequest request) {
        if (declaredLength(request) > bodyLimit) {
            EdgeProblem.TOO_LARGE.send(request);
            return;
        }
        request.pause();
        RequestOptions target = new RequestOptions()
                .setMethod(request.method())
                .setHost("127.0.0.1")
                .setPort(routes.portFor(request.path() == null ? "/" : request.path()))
                .setURI(request.uri())
                .setConnectTimeout(2000);
        HttpClient sender = isForStream(request) ? streams : client;
        sender.request(target).onSuccess(outgoing -> passOn(request, outgoing)).onFailure(away -> {
            request.resume();
            EdgeProblem.UNAVAILABLE.send(request);
        });
    }

    private void passOn(HttpServerRequest request, HttpClientRequest outgoing) {
        requestHeaders(request, outgoing);
        outgoing.exceptionHandler(told -> LOG.log(Level.FINE, "request to a service broke off", told));
        long timer = vertx.setTimer(patience.toMillis(), id -> {
            outgoing.reset();
            EdgeProblem.UNAVAILABLE.send(request);
        });
        outgoing.response().onComplete(answer -> {
            vertx.cancelTimer(timer);
            if (answer.succeeded()) {
                passBack(request.response(), answer.result());
            } else {
                request.resume();
                EdgeProblem.UNAVAILABLE.send(request);
            }
        });
        // A browser that went away needs no answer; a stream would otherwise run on.
        request.response().closeHandler(gone -> outgoing.reset());
        body(request, outgoing);
    }

    private void body(HttpServerRequest request, HttpClientRequest outgoing) {
        if (hasBody(request)) {
            if (request.getHeader("Content-Length") == null) {
                outgoing.setChunked(true);
            }
            request.pipe().endOnFailure(false).to(new LimitedBody(outgoing, bodyLimit, () -> {
                EdgeProblem.TOO_LARGE.send(request);
                outgoing.reset();
            }));
        } else {
            request.resume();
            outgoing.end();
        }
    }

    private static void passBack(HttpServerResponse response, HttpClientResponse answer) {
        if (response.ended() || response.closed() || response.headWritten()) {
            answer.request().reset();
            return;
        }
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        answer.headers().forEach(header -> {
            if (isPassedOn(header.getKey())) {
                response.headers().add(header.getKey(), header.getValue());
            }
        });
        if (answer.getHeader("Content-Length") == null) {
            response.setChunked(true);
        }
        // A service that dies in the middle: the reader must see a broken answer, not a short one.
        answer.pipe().endOnFailure(false).to(response).onFailure(broken -> response.reset());
    }

    private static void requestHeaders(HttpServerRequest request, HttpClientRequest outgoing) {
        request.headers().forEach(header -> {
            if (isPassedOn(header.getKey())) {
                outgoing.headers().add(header.getKey(), header.getValue());
            }
        });
        String host = request.getHeader("Host");
        outgoing.putHeader("X-Forwarded-For", request.remoteAddress().hostAddress())
                .putHeader("X-Forwarded-Proto", "http")
                .putHeader(
                        "X-Forwarded-Port",
                        Integer.toString(request.localAddress().port()));
        if (host != null) {
            outgoing.putHeader("X-Forwarded-Host", host);
        }
    }

    private static boolean isPassedOn(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return !NOT_PASSED_ON.contains(lower) && !lower.startsWith("x-forwarded-");
    }

    private static boolean isForStream(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/event-stream");
    }

    private static boolean hasBody(HttpServerRequest request) {
        return declaredLength(request) > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
