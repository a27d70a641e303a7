package kz.listeningstate.signature.sequencer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.TilePath;
import kz.listeningstate.signature.problem.EarlyProblems;
import kz.listeningstate.signature.problem.Problem;

/**
 * {@code GET /log/...}: the log's files as they lie in its folder, ready to be cached by anybody. Public, and for every origin.
 * Read by worker threads, since the folder may be another machine's; none has more than some ten thousand bytes.
 */
@Singleton
class LogPages {
    private static final String PREFIX = "/log/";
    private static final String FRESH = "public, max-age=1";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String NO_STAMPS = "[]";
    private static final String BYTES = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.of(LogFolder.CHECKPOINT, TEXT, LogFolder.KEYS, JSON);
    private static final Pattern STAMP = Pattern.compile(PublicFiles.STAMPS + "/[1-9][0-9]{0,18}/(checkpoint|token)");

    private final LogFolder folder;
    private final EarlyProblems problems;

    LogPages(LogKeys keys, EarlyProblems problems) {
        this.folder = keys.files().folder();
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.routeWithRegex("/log/.+")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext exchange) {
        String name = exchange.normalizedPath().substring(PREFIX.length());
        String type = TYPES.get(name);
        if (type != null) {
            send(exchange, folder.path(name), type, FRESH);
        } else if (name.equals(PublicFiles.STAMPS)) {
            sendStamps(exchange);
        } else if (isTile(name)) {
            send(exchange, folder.path(name), BYTES, FOR_EVER);
        } else if (STAMP.matcher(name).matches()) {
            send(exchange, folder.path(name), name.endsWith(LogFolder.CHECKPOINT) ? TEXT : BYTES, FOR_EVER);
        } else {
            problems.answer(exchange, new Problem(404, "not-found"));
        }
    }

    /** Whatever is no tile's name is no file's either: nothing else can be asked for. */
    private static boolean isTile(String name) {
        try {
            TilePath.parse(name);
            return true;
        } catch (LogDataRefused none) {
            return false;
        }
    }

    /** Before the first stamp the list is empty; it is written with that one, and never goes away again. */
    private void sendStamps(RoutingContext exchange) {
        Path list = folder.path(PublicFiles.STAMP_LIST);
        if (Files.notExists(list)) {
            head(exchange, JSON, FRESH).end(NO_STAMPS);
        } else {
            send(exchange, list, JSON, FRESH);
        }
    }

    private void send(RoutingContext exchange, Path file, String type, String caching) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            problems.answer(exchange, new Problem(404, "not-found"));
            return;
        } catch (IOException e) {
            problems.answer(exchange, new Problem(503, "temporarily-unavailable", e));
            return;
        }
        head(exchange, type, caching).end(Buffer.buffer(content));
    }

    private static HttpServerResponse head(RoutingContext exchange, String type, String caching) {
        return exchange.response()
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", caching)
                .putHeader("Access-Control-Allow-Origin", "*");
    }
}
