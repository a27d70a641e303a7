package kz.listeningstate.load.signing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.listeningstate.load.Progress;

/** Watches the log's public checkpoint, twenty times a second: when everybody could see each leaf. */
final class Checkpoints implements AutoCloseable {
    private static final long EVERY_MS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double MILLIS = 1e6;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Thread thread = new Thread(this::watch, "checkpoints");
    /** When each size was first seen, by {@link System#nanoTime()}. */
    private final TreeMap<Long, Long> seen = new TreeMap<>();

    private Checkpoints(URI address) {
        this.address = address;
        look();
        thread.setDaemon(true);
        thread.start();
    }

    static Checkpoints watch(Target target) {
        return new Checkpoints(target.signature().resolve("/log/checkpoint"));
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(EVERY_MS);
                look();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** A checkpoint's second line is its size (c2sp.org/tlog-checkpoint). */
    private synchronized void look() {
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                seen.putIfAbsent(Long.parseLong(answer.body().split("\n", 3)[1]), System.nanoTime());
            }
        } catch (IOException e) {
            Progress.say("the checkpoint could not be read just now: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of the log when the watch began. */
    synchronized long firstSize() {
        return seen.firstKey();
    }

    /**
     * Milliseconds from the answer 201 to the first look at a checkpoint over the leaf, which so many per cent did not exceed;
     * infinite for leaves that none was seen over.
     *
     * @param places of the leaves in the tree
     */
    synchronized double percentile(double percent, OpenLoop.Sent sent, Map<String, Long> places) {
        look();
        return percentile(percent, sent, places, seen);
    }

    static double percentile(double percent, OpenLoop.Sent sent, Map<String, Long> places, TreeMap<Long, Long> seen) {
        double[] waited = IntStream.range(0, sent.leaves().length)
                .filter(i -> sent.leaves()[i] != null)
                .mapToDouble(i -> {
                    Long place = places.get(sent.leaves()[i]);
                    Map.Entry<Long, Long> checkpoint = place == null ? null : seen.higherEntry(place);
                    long answered = sent.begun()
                            + sent.outcome().due()[i]
                            + sent.outcome().latency()[i];
                    return checkpoint == null
                            ? Double.POSITIVE_INFINITY
                            : Math.max(0, (checkpoint.getValue() - answered) / MILLIS);
                })
                .toArray();
        Arrays.sort(waited);
        return waited.length == 0 ? 0 : waited[(int) Math.ceil(percent / 100 * waited.length) - 1];
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
