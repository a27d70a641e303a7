package kz.listeningstate.audit.source;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** HTTP GET under a prefix; what may be a passing trouble is tried again, each time after twice the wait. */
final class HttpSource implements Source {
    private static final int TRIES = 5;
    private static final long LONGEST_WAIT_MS = 30_000;

    private final URI prefix;
    private final HttpClient client;
    private final Duration timeOut;
    private final Duration firstWait;

    HttpSource(URI prefix) {
        this(prefix, Duration.ofSeconds(30), Duration.ofMillis(250));
    }

    /** @param timeOut of one try, from sending to the answer's last byte */
    HttpSource(URI prefix, Duration timeOut, Duration firstWait) {
        this.prefix = prefix.getPath().endsWith("/") ? prefix : URI.create(prefix + "/");
        this.timeOut = timeOut;
        this.firstWait = firstWait;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(timeOut)
                .build();
    }

    @Override
    public CompletableFuture<byte[]> get(String path, int limit) {
        HttpRequest request = HttpRequest.newBuilder(prefix.resolve(path))
                .header("Accept-Encoding", "gzip, identity")
                .build();
        return attempt(request, limit, 1);
    }

    private CompletableFuture<byte[]> attempt(HttpRequest request, int limit, int tried) {
        // A gzip of what does not compress is a little longer than that.
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, info -> new BoundedBody(limit + 1024));
        return exchange.copy()
                .orTimeout(timeOut.toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, failure) -> {
                    if (failure == null) {
                        return answered(request, answer, limit, tried);
                    }
                    exchange.cancel(true);
                    Throwable cause = Source.cause(failure);
                    return cause instanceof TooLargeException
                            ? CompletableFuture.<byte[]>failedFuture(new TooLargeException(limit))
                            : again(request, limit, tried, OptionalLong.empty(), "could not be fetched: " + cause);
                })
                .thenCompose(result -> result);
    }

    private CompletableFuture<byte[]> answered(HttpRequest request, HttpResponse<byte[]> answer, int limit, int tried) {
        int status = answer.statusCode();
        if (status == 200) {
            return content(answer, limit);
        }
        if (status == 404 || status == 410) {
            return CompletableFuture.failedFuture(new FileNotFoundException("is not served (" + status + ")"));
        }
        String problem = "could not be fetched: the answer was " + status;
        return status == 429 || status >= 500
                ? again(request, limit, tried, retryAfter(answer), problem)
                : CompletableFuture.failedFuture(new IOException(problem));
    }

    private CompletableFuture<byte[]> again(
            HttpRequest request, int limit, int tried, OptionalLong asked, String problem) {
        if (tried == TRIES) {
            return CompletableFuture.failedFuture(new IOException(problem));
        }
        long wait = Math.min(LONGEST_WAIT_MS, asked.orElse(firstWait.toMillis() << (tried - 1)));
        return CompletableFuture.supplyAsync(
                        () -> attempt(request, limit, tried + 1),
                        CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS))
                .thenCompose(result -> result);
    }

    /** In milliseconds; given as a date it is not heeded. */
    private static OptionalLong retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> OptionalLong.of(1000 * Long.parseLong(value)))
                .orElse(OptionalLong.empty());
    }

    private static CompletableFuture<byte[]> content(HttpResponse<byte[]> answer, int limit) {
        try {
            return CompletableFuture.completedFuture(decoded(answer, limit));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** tlog-tiles allows gzip whether or not it was asked for. */
    private static byte[] decoded(HttpResponse<byte[]> answer, int limit) throws IOException {
        byte[] body = answer.body();
        if (answer.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = in.readNBytes(limit + 1);
            }
        }
        if (body.length > limit) {
            throw new TooLargeException(limit);
        }
        return body;
    }

    @Override
    public String name() {
        return prefix.toString();
    }

    @Override
    public boolean isLive() {
        return true;
    }

    /** The client's connections close by themselves when nobody uses them (Java has no close before 21). */
    @Override
    public void close() {}
}
