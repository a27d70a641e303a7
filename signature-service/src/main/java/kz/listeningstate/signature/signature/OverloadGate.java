package kz.listeningstate.signature.signature;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import kz.listeningstate.signature.limit.RequestPath;
import kz.listeningstate.signature.problem.EarlyProblems;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.sequencer.Backlog;

/**
 * Sends whatever is to be verified away before its body is read while there is no room for it, and while the log could not
 * keep what a promise says. A refusal must cost next to nothing, or the refused would take the time of the accepted; the pool
 * itself still has the last word.
 */
@Singleton
class OverloadGate {
    private static final int AFTER_THE_RATE_LIMIT = 205;
    private static final Set<String> POSTS = Set.of("/api/v1/signatures", "/api/v1/withdrawals", "/api/v1/nullifiers");
    private static final String RETRY_AFTER_SECONDS = "5";

    private final VerificationPool pool;
    private final Backlog backlog;
    private final EarlyProblems problems;
    private final MeterRegistry metrics;

    OverloadGate(VerificationPool pool, Backlog backlog, EarlyProblems problems, MeterRegistry metrics) {
        this.pool = pool;
        this.backlog = backlog;
        this.problems = problems;
        this.metrics = metrics;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_RATE_LIMIT);
    }

    private void check(RoutingContext exchange) {
        String cause = pool.isFull() ? "overloaded" : backlog.isTooLong() ? "log-behind" : null;
        if (cause != null && brings(exchange.request().method(), RequestPath.of(exchange))) {
            metrics.counter("signatures_refused", "cause", cause).increment();
            exchange.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
            problems.refuse(exchange, new Problem(503, cause));
        } else {
            exchange.next();
        }
    }

    /** Whether it brings something that is signed. */
    private static boolean brings(HttpMethod method, String path) {
        return method == HttpMethod.POST && POSTS.contains(path)
                || method == HttpMethod.PUT && path.startsWith("/api/v1/qr/");
    }
}
