package kz.listeningstate.signature.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kz.listeningstate.signature.problem.EarlyProblems;
import kz.listeningstate.signature.problem.Problem;

/**
 * So many signatures, withdrawals, questions and codes to sign by, from one address in a minute, counted before their bodies
 * are read. An address may be a village's only computer or a mobile operator's gateway, so the default is generous: it stops
 * a flood, not a crowd.
 */
@Singleton
class RateLimit {
    /** Whoever is sent away need not be known: authentication runs at 200. */
    private static final int BEFORE_AUTHENTICATION = 210;

    private static final int ADDRESSES = 100_000;
    private static final Set<String> POSTS = Set.of(
            "/api/v1/signatures",
            "/api/v1/withdrawals",
            "/api/v1/nullifiers",
            "/api/v1/nullifiers/challenges",
            "/api/v1/qr");

    private final Settings settings;
    private final EarlyProblems problems;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** How much one address may send. */
    @ConfigMapping(prefix = "rate-limit")
    interface Settings {
        @WithDefault("true")
        boolean enabled();

        @WithDefault("1200")
        long perMinute();

        /** Sent at once by an address that was quiet before. */
        @WithDefault("400")
        long burst();
    }

    RateLimit(Settings settings, EarlyProblems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        if (settings.enabled()) {
            filters.register(this::check, BEFORE_AUTHENTICATION);
        }
    }

    private void check(RoutingContext exchange) {
        if (!isLimited(exchange.request().method(), RequestPath.of(exchange))) {
            exchange.next();
            return;
        }
        Bucket bucket =
                buckets.get(Network.of(exchange.request().remoteAddress().hostAddress()), unused -> bucket());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            exchange.next();
        } else {
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            exchange.response().putHeader("Retry-After", Long.toString(seconds));
            problems.answer(exchange, new Problem(429, "too-many-requests"));
        }
    }

    private static boolean isLimited(HttpMethod method, String path) {
        return method == HttpMethod.POST && POSTS.contains(path)
                || method == HttpMethod.PUT && path.startsWith("/api/v1/qr/");
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
