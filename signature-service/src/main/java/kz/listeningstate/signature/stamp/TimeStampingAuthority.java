package kz.listeningstate.signature.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A time-stamping authority over HTTP (RFC 3161, 3.4). */
final class TimeStampingAuthority {
    private static final int OK = 200;
    /** An answer with the whole chain has less than ten kilobytes. */
    private static final int LARGEST = 64 * 1024;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final Duration timeout;

    TimeStampingAuthority(URI address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    /** A token over this content, unverified. */
    StampRequest.Granted stamp(byte[] content) throws IOException, StampRefused {
        StampRequest request = new StampRequest(content);
        HttpRequest post = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(BodyPublishers.ofByteArray(request.bytes()))
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(post, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw new StampRefused("the authority answered " + answer.statusCode());
                }
                byte[] bytes = body.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new StampRefused("the authority's answer has no end");
                }
                return request.granted(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the authority was asked", e);
        }
    }
}
