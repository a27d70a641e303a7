package kz.listeningstate.signature.stamp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import kz.listeningstate.signature.http.HttpAnswer;

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
        HttpRequest.Builder post = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(BodyPublishers.ofByteArray(request.bytes()));
        try {
            HttpAnswer answer = HttpAnswer.to(post, http, timeout, LARGEST + 1);
            if (answer.status() != OK) {
                throw new StampRefused("the authority answered " + answer.status());
            }
            if (answer.body().length > LARGEST) {
                throw new StampRefused("the authority's answer has no end");
            }
            return request.granted(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the authority was asked", e);
        }
    }
}
