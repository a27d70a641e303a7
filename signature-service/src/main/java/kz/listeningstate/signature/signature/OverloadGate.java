package kz.listeningstate.signature.signature;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kz.listeningstate.signature.problem.EarlyProblems;
import kz.listeningstate.signature.problem.Problem;

/**
 * Sends signatures away before their bodies are read while there is no room for another one. A refusal must cost next to
 * nothing, or the refused would take the time of the accepted; the pool itself still has the last word.
 */
@Singleton
class OverloadGate {
    private static final int AFTER_THE_RATE_LIMIT = 105;
    private static final String RETRY_AFTER_SECONDS = "5";

    private final VerificationPool pool;
    private final EarlyProblems problems;
    private final MeterRegistry metrics;

    OverloadGate(VerificationPool pool, EarlyProblems problems, MeterRegistry metrics) {
        this.pool = pool;
        this.problems = problems;
        this.metrics = metrics;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_RATE_LIMIT);
    }

    private void check(RoutingContext exchange) {
        if (pool.isFull() && brings(exchange.request().method(), exchange.normalizedPath())) {
            metrics.counter("signatures_refused", "cause", "overloaded").increment();
            exchange.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
            problems.refuse(exchange, new Problem(503, "overloaded"));
        } else {
            exchange.next();
        }
    }

    /** Whether it brings a signature. */
    private static boolean brings(HttpMethod method, String path) {
        return method == HttpMethod.POST && path.equals("/api/v1/signatures")
                || method == HttpMethod.PUT && path.startsWith("/api/v1/qr/");
    }
}
