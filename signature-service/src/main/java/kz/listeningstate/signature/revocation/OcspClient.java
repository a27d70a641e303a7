package kz.listeningstate.signature.revocation;

import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.faulttolerance.api.Guard.Builder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import kz.listeningstate.signature.http.HttpAnswer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks OCSP responders (RFC 6960, appendix A.1). A responder that fails or is slow is left alone for a while, and never
 * more than so many questions are under way, so that it holds up nothing but what only it could answer.
 */
@ApplicationScoped
class OcspClient {
    private static final int AT_ONCE = 128;
    private static final int FAILURES_LOOKED_AT = 8;
    private static final int OK = 200;
    private static final TypeLiteral<CompletionStage<byte[]>> ANSWER = new TypeLiteral<>() {};

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<URI, Guard> guards = new ConcurrentHashMap<>();
    private final Duration rest;

    OcspClient(@ConfigProperty(name = "ocsp.rest", defaultValue = "PT10S") Duration rest) {
        this.rest = rest;
    }

    /** The responder's answer, DER; fails when it has not ended by the time-out, at once while the responder rests. */
    CompletionStage<byte[]> ask(URI responder, byte[] request, Duration timeout) {
        HttpRequest.Builder post = HttpRequest.newBuilder(responder)
                .header("Content-Type", "application/ocsp-request")
                .header("Accept", "application/ocsp-response")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request));
        return guards.computeIfAbsent(responder, unused -> guard()).get(() -> send(post, timeout), ANSWER);
    }

    private Guard guard() {
        Builder builder = Guard.create();
        return builder.withCircuitBreaker()
                .requestVolumeThreshold(FAILURES_LOOKED_AT)
                .failureRatio(0.5)
                .delay(rest.toMillis(), ChronoUnit.MILLIS)
                .done()
                .withBulkhead()
                .limit(AT_ONCE)
                .queueSize(AT_ONCE)
                .done()
                .build();
    }

    private CompletionStage<byte[]> send(HttpRequest.Builder post, Duration timeout) {
        // One octet more than any good answer has, so that a longer one is refused and never kept.
        return HttpAnswer.promised(post, http, timeout, OcspAnswer.LARGEST + 1).thenApply(answer -> {
            UnusableAnswer.unless(answer.status() == OK, "HTTP status " + answer.status());
            return answer.body();
        });
    }
}
