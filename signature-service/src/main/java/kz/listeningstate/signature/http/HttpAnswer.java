package kz.listeningstate.signature.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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
        long began = System.nanoTime();
        HttpResponse<InputStream> answer = http.send(request.timeout(patience).build(), BodyHandlers.ofInputStream());
        long left = patience.toNanos() - (System.nanoTime() - began);
        try (InputStream body = answer.body()) {
            CompletableFuture<Void> end = CompletableFuture.runAsync(
                    () -> close(body), CompletableFuture.delayedExecutor(Math.max(left, 1), TimeUnit.NANOSECONDS));
            byte[] octets = body.readNBytes(most);
            if (!end.cancel(false)) {
                throw new HttpTimeoutException("the answer did not end in time");
            }
            return new HttpAnswer(answer.statusCode(), octets);
        } catch (IOException e) {
            throw System.nanoTime() - began < patience.toNanos()
                    ? e
                    : new HttpTimeoutException("the answer did not end in time");
        }
    }

    /** Whoever reads from it is told at once. */
    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
