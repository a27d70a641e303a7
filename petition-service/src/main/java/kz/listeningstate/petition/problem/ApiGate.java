package kz.listeningstate.petition.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an API call must be before anything looks into it: not too large, JSON, and not sent by another site under the
 * reader's session cookie. A bearer token cannot be sent by another site; a cookie can, so an unsafe method needs the
 * browser's word that it comes from our own pages. Forms of the pages carry a token of their own (quarkus-rest-csrf).
 */
@ApplicationScoped
class ApiGate {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Before the server's own limit (order -2), which would answer without a word. */
    private static final int BEFORE_UPLOAD_LIMIT = 100;

    private final ProblemWords words;
    private final ObjectMapper json;
    private final MemorySize limit;

    ApiGate(
            ProblemWords words,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.words = words;
        this.json = json;
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_UPLOAD_LIMIT);
    }

    private void pass(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        boolean changes = request.path().startsWith("/api/")
                && !SAFE.contains(request.method().name());
        Optional<Problem> refusal = changes ? refusal(request) : Optional.empty();
        refusal.ifPresentOrElse(problem -> answer(exchange, problem), exchange::next);
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        if (isTooLarge(request.getHeader("Content-Length"))) {
            return Optional.of(new Problem(413, "payload-too-large"));
        }
        String type = request.getHeader("Content-Type");
        if (type != null && !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            return Optional.of(new Problem(415, "unsupported-media-type"));
        }
        boolean byCookie = request.getHeader("Authorization") == null && request.getHeader("Cookie") != null;
        return byCookie && !isOwnPage(request) ? Optional.of(new Problem(403, "cross-site-request")) : Optional.empty();
    }

    private boolean isTooLarge(String length) {
        return length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > limit.asLongValue();
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
