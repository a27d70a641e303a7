package kz.listeningstate.signature.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a request that announces too large a body with a problem; without it the server would answer with nothing. */
@Singleton
class BodyLimit {
    private static final int BEFORE_THE_SERVERS_OWN = 100;

    private final long largest;
    private final EarlyProblems problems;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest, EarlyProblems problems) {
        this.largest = largest.asLongValue();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext exchange) {
        if (announced(exchange.request()) <= largest) {
            exchange.next();
        } else {
            problems.answer(exchange, new Problem(413, "payload-too-large"));
        }
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
