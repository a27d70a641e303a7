package kz.listeningstate.signature.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Problems told before a request's body is read. */
@Singleton
public class EarlyProblems {
    private final ProblemWords words;
    private final ObjectMapper json;

    EarlyProblems(ProblemWords words, ObjectMapper json) {
        this.words = words;
        this.json = json;
    }

    /** Answers and ends the connection: the rest of the body is not read. */
    public void answer(RoutingContext exchange, Problem problem) {
        exchange.response().putHeader("Connection", "close");
        write(exchange, problem);
    }

    /** Answers without having read the body, which is thrown away: whoever comes again needs no new connection. */
    public void refuse(RoutingContext exchange, Problem problem) {
        write(exchange, problem);
        exchange.request().resume();
    }

    private void write(RoutingContext exchange, Problem problem) {
        String language = Languages.of(exchange.acceptableLanguages().stream().map(LanguageHeader::tag));
        ProblemBody body = words.body(problem, language, exchange.normalizedPath());
        exchange.response()
                .setStatusCode(body.status())
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                .putHeader("Content-Language", language)
                .end(encoded(body));
    }

    private String encoded(ProblemBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
