package kz.listeningstate.petition.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an API call must be before anything looks into it: not too large, JSON (or a file where files are taken), and not sent by another site under the
 * reader's session cookie. A bearer token cannot be sent by another site; a cookie can, so an unsafe method needs the
 * browser's word that it comes from our own pages. Forms of the pages carry a token of their own (quarkus-rest-csrf).
 */
@ApplicationScoped
class ApiGate {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Before the server's own limit (order -2), which would answer without a word. */
    private static final int BEFORE_UPLOAD_LIMIT = 100;
    /** After it (order -1), to lower what it allows. */
    private static final int AFTER_UPLOAD_LIMIT = 1;

    private final ProblemWords words;
    private final ObjectMapper json;
    private final MemorySize limit;
    private final MemorySize fileLimit;
    private final Pattern files;

    ApiGate(
            ProblemWords words,
            ObjectMapper json,
            @ConfigProperty(name = "api.max-body-size") MemorySize limit,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize fileLimit,
            @ConfigProperty(name = "api.files") String files) {
        this.words = words;
        this.json = json;
        this.limit = limit;
        this.fileLimit = fileLimit;
        this.files = Pattern.compile(files);
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_UPLOAD_LIMIT);
        filters.register(this::limitUnannounced, AFTER_UPLOAD_LIMIT);
    }

    /** A body that does not say how long it is, is read so far and no farther. */
    private void limitUnannounced(RoutingContext exchange) {
        if (exchange.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(exchange.request()));
        }
        exchange.next();
    }

    private long limit(HttpServerRequest request) {
        return (takesFile(request) ? fileLimit : limit).asLongValue();
    }

    private boolean takesFile(HttpServerRequest request) {
        return files.matcher(request.path()).matches();
    }

    private void pass(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        Optional<Problem> refusal = SAFE.contains(request.method().name()) ? Optional.empty() : refusal(request);
        refusal.ifPresentOrElse(problem -> answer(exchange, problem), exchange::next);
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        if (isTooLarge(request)) {
            return Optional.of(new Problem(413, "payload-too-large"));
        }
        return request.path().startsWith("/api/") ? apiRefusal(request) : Optional.empty();
    }

    private Optional<Problem> apiRefusal(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        if (type != null
                && !takesFile(request)
                && !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            return Optional.of(new Problem(415, "unsupported-media-type"));
        }
        boolean byCookie = request.getHeader("Authorization") == null && request.getHeader("Cookie") != null;
        return byCookie && !isOwnPage(request) ? Optional.of(new Problem(403, "cross-site-request")) : Optional.empty();
    }

    private boolean isTooLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > limit(request);
    }

    private static boolean isOwnPage(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return request.authority() != null
                && (request.scheme() + "://" + request.authority()).equals(request.getHeader("Origin"));
    }

    private void answer(RoutingContext exchange, Problem problem) {
        String path = exchange.request().path();
        String language = ReaderLanguage.of(path, exchange.request().getHeader("Accept-Language"));
        try {
            String body = json.writeValueAsString(words.body(problem, language, path));
            exchange.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                    .putHeader("Content-Language", language)
                    // What is left of a body that nobody reads would be taken for the next request.
                    .putHeader("Connection", problem.status() == 413 ? "close" : "keep-alive")
                    .end(body);
        } catch (JsonProcessingException e) {
            exchange.fail(e);
        }
    }
}
