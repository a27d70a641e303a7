package kz.listeningstate.signature.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a request with too large a body with a problem; without it the server would answer with nothing. A body whose
 * length is not announced is read here, until it is too much.
 */
@Singleton
class BodyLimit {
    private static final int BEFORE_THE_SERVERS_OWN = 100;
    private static final int TOO_LARGE = 413;
    private static final Set<HttpMethod> BODIED = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final long largest;
    private final BodyHandler unannounced;
    private final EarlyProblems problems;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest, EarlyProblems problems) {
        this.largest = largest.asLongValue();
        this.unannounced = BodyHandler.create(false).setBodyLimit(this.largest);
        this.problems = problems;
    }

    void register(@Observes Filters filters, Router router) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void check(RoutingContext exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null && BODIED.contains(exchange.request().method())) {
            unannounced.handle(exchange);
        } else if (number(length) > largest) {
            tooLarge(exchange);
        } else {
            exchange.next();
        }
    }

    private void failed(RoutingContext exchange) {
        if (exchange.statusCode() == TOO_LARGE && exchange.failure() == null) {
            tooLarge(exchange);
        } else {
            exchange.next();
        }
    }

    private void tooLarge(RoutingContext exchange) {
        problems.answer(exchange, new Problem(TOO_LARGE, "payload-too-large"));
    }

    private static long number(String length) {
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
