package kz.listeningstate.load.reading;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import kz.listeningstate.load.Progress;
import kz.listeningstate.load.signing.Arrivals;

/** People who read or write: each request is sent when it is due, whether or not earlier ones were answered. */
public final class Readers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double MILLIS = 1e6;
    private static final double NANOS = 1e9;
    private static final int FAILURES_SAID = 3;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI portal;

    public Readers(URI portal) {
        this.portal = portal;
    }

    /**
     * @param latencies in milliseconds from when each was due, ascending; those that failed are infinite
     * @param failed not answered with a 2xx
     * @param seconds from the first moment until all kinds had their last answer
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Read(double[] latencies, int failed, double seconds) {

        /** Good answers a second. */
        public double perSecond() {
            return (latencies.length - failed) / seconds;
        }

        /** What so many per cent did not exceed. */
        public double percentile(double percent) {
            int rank = (int) Math.ceil(percent / 100 * latencies.length);
            return latencies[Math.max(0, rank - 1)];
        }
    }

    /** Something that is asked for. */
    public interface Kind {
        /** Without time-out; {@code portal} is the address of the pages and of the API. */
        HttpRequest.Builder request(URI portal, Random random);
    }

    /** Asks for all kinds by turns, at so many requests a second together; answers by kind. */
    public List<Read> read(List<? extends Kind> kinds, double perSecond, Duration length, Random random) {
        long[] due = Arrivals.poisson(perSecond, length, random);
        double[] latency = new double[due.length];
        AtomicInteger[] failed = new AtomicInteger[kinds.size()];
        Arrays.setAll(failed, i -> new AtomicInteger());
        CompletableFuture<?>[] answers = new CompletableFuture<?>[due.length];
        long begun = System.nanoTime();
        for (int i = 0; i < due.length; i++) {
            int request = i;
            HttpRequest question = kinds.get(i % kinds.size())
                    .request(portal, random)
                    .timeout(PATIENCE)
                    .build();
            await(begun + due[i]);
            answers[i] = http.sendAsync(question, HttpResponse.BodyHandlers.ofByteArray())
                    .handle((answer, failure) -> {
                        boolean good = failure == null && answer.statusCode() / 100 == 2;
                        if (!good) {
                            failed(question, answer, failure, failed[request % kinds.size()]);
                        }
                        latency[request] =
                                good ? (System.nanoTime() - begun - due[request]) / MILLIS : Double.POSITIVE_INFINITY;
                        return answer;
                    });
        }
        CompletableFuture.allOf(answers).orTimeout(60, TimeUnit.SECONDS).join();
        double seconds = (System.nanoTime() - begun) / NANOS;
        return IntStream.range(0, kinds.size())
                .mapToObj(kind -> new Read(every(latency, kind, kinds.size()), failed[kind].get(), seconds))
                .toList();
    }

    private static void failed(HttpRequest question, HttpResponse<?> answer, Throwable failure, AtomicInteger failed) {
        if (failed.incrementAndGet() <= FAILURES_SAID) {
            Progress.say("  no answer to " + question.uri() + ": " + (failure == null ? answer.statusCode() : failure));
        }
    }

    private static double[] every(double[] latency, int first, int step) {
        return IntStream.iterate(first, i -> i < latency.length, i -> i + step)
                .mapToDouble(i -> latency[i])
                .sorted()
                .toArray();
    }

    private static void await(long moment) {
        long left = moment - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = moment - System.nanoTime();
        }
    }
}
