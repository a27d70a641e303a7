package kz.listeningstate.signature.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An answer that was read to its end, or to the length that was asked for.
 *
 * @param body never longer than the caller wanted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpAnswer(int status, byte[] body) {

    /**
     * Asks and waits. The time-out of a request ends with the headers (JDK-8208693); this one includes the body.
     *
     * @param patience until the last octet of the answer
     * @param most octets of the body that are read; what follows is not
     * @throws HttpTimeoutException when it took longer
     */
    public static HttpAnswer to(HttpRequest.Builder request, HttpClient http, Duration patience, int most)
            throws IOException, InterruptedException {
        CompletableFuture<HttpAnswer> answer = promised(request, http, patience, most);
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TimeoutException) {
                throw new HttpTimeoutException("the answer did not end in time");
            }
            throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed.getCause());
        } finally {
            // Whoever is interrupted leaves no connection behind.
            answer.cancel(true);
        }
    }

    /**
     * Likewise without waiting on a thread; fails with a {@link TimeoutException} when it took longer. Given up by {@code
     * cancel}.
     */
    public static CompletableFuture<HttpAnswer> promised(
            HttpRequest.Builder request, HttpClient http, Duration patience, int most) {
        CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request.build(), headers -> new BoundedBody(most));
        var unused = exchange.whenComplete((whole, failure) -> {
            if (failure == null) {
                answer.complete(new HttpAnswer(whole.statusCode(), whole.body()));
            } else {
                answer.completeExceptionally(failure);
            }
        });
        var unusedToo = answer.orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((whole, failure) -> exchange.cancel(true));
        return answer;
    }
}
