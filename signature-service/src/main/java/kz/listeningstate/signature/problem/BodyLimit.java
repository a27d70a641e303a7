package kz.listeningstate.signature.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a request that announces too large a body with a problem; without it the server would answer with nothing. */
@Singleton
class BodyLimit {
    private static final int BEFORE_THE_SERVERS_OWN = 100;

    private final long largest;
    private final ProblemWords words;
    private final ObjectMapper json;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest,
            ProblemWords words,
            ObjectMapper json) {
        this.largest = largest.asLongValue();
        this.words = words;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext exchange) {
        if (announced(exchange.request()) <= largest) {
            exchange.next();
            return;
        }
        String language = exchange.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .filter(ProblemWords.LANGUAGES::contains)
                .findFirst()
                .orElse("kk");
        ProblemBody body = words.body(new Problem(413, "payload-too-large"), language, exchange.normalizedPath());
        // The rest of the body is not read: the connection ends with the answer.
        exchange.response()
                .setStatusCode(body.status())
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                .putHeader("Content-Language", language)
                .putHeader("Connection", "close")
                .end(encoded(body));
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    private String encoded(ProblemBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
