package kz.listeningstate.load.signing;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What became of each request. A latency counts from the moment the request was due, not from when it could be sent: a
 * system that makes the client wait is charged for the wait (no coordinated omission). Every latency is kept, so that
 * percentiles are exact.
 *
 * @param due nanoseconds from the beginning, ascending
 * @param latency nanoseconds from {@code due} to the end of the answer, or to when it was given up
 * @param status of HTTP; {@link #NONE} when the time ran out or the connection broke; negative when a refusal did not say
 *     when to come again (Retry-After)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Outcome(long[] due, long[] latency, int[] status) {

    static final int NONE = 0;
    static final int ACCEPTED = 201;

    private static final double MILLIS = 1e6;
    private static final double SECONDS = 1e9;

    /** The requests that were due from the one moment on and before the other. */
    Outcome between(Duration from, Duration to) {
        int begin = index(from);
        int end = index(to);
        return new Outcome(
                Arrays.copyOfRange(due, begin, end),
                Arrays.copyOfRange(latency, begin, end),
                Arrays.copyOfRange(status, begin, end));
    }

    private int index(Duration moment) {
        int found = Arrays.binarySearch(due, moment.toNanos());
        return found < 0 ? -found - 1 : found;
    }

    int requests() {
        return due.length;
    }

    int accepted() {
        return statuses().getOrDefault(ACCEPTED, 0);
    }

    /** Asked politely to come again later. */
    int refused() {
        return (int) Arrays.stream(status).filter(Outcome::isRefusal).count();
    }

    int unanswered() {
        return statuses().getOrDefault(NONE, 0);
    }

    /** 503, or 429 for one address. */
    static boolean isRefusal(int status) {
        return status == 503 || status == 429;
    }

    /** How many requests got each status. */
    Map<Integer, Integer> statuses() {
        return Arrays.stream(status)
                .boxed()
                .collect(Collectors.toMap(code -> code, code -> 1, Integer::sum, TreeMap::new));
    }

    /** Accepted signatures a second, by when their answers came. */
    double acceptedPerSecond(Duration from, Duration to) {
        long answers = IntStream.range(0, due.length)
                .filter(i -> status[i] == ACCEPTED)
                .mapToLong(i -> due[i] + latency[i])
                .filter(answered -> answered >= from.toNanos() && answered < to.toNanos())
                .count();
        return answers * SECONDS / to.minus(from).toNanos();
    }

    /** Milliseconds that so many per cent of those requests did not exceed; infinite where the answer never came. */
    double percentile(double percent, IntPredicate statuses) {
        double[] sorted = IntStream.range(0, due.length)
                .filter(i -> statuses.test(status[i]))
                .mapToDouble(i -> status[i] == NONE ? Double.POSITIVE_INFINITY : latency[i] / MILLIS)
                .sorted()
                .toArray();
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted.length == 0 ? 0 : sorted[Math.max(1, rank) - 1];
    }

    /** The 99th percentile of all requests, in milliseconds. */
    double p99() {
        return percentile(99, any -> true);
    }

    /** Such as {@code 201: 1200, 503: 34, no answer: 2}. */
    @Override
    public String toString() {
        return statuses().entrySet().stream()
                .map(entry -> word(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String word(int status) {
        return status < 0 ? -status + " without Retry-After" : status == NONE ? "no answer" : Integer.toString(status);
    }
}
