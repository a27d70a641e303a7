package kz.listeningstate.load.signing;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;

/** When requests are due, in nanoseconds from the beginning, ascending: fixed before the clock runs, whatever the answers. */
public final class Arrivals {

    private static final double NANOS = 1e9;

    private Arrivals() {}

    /** A Poisson process: people who know nothing of each other come so many a second on average. */
    public static long[] poisson(double perSecond, Duration length, Random random) {
        LongStream.Builder due = LongStream.builder();
        double now = -Math.log(1 - random.nextDouble()) / perSecond;
        while (now < length.toNanos() / NANOS) {
            due.add((long) (now * NANOS));
            now -= Math.log(1 - random.nextDouble()) / perSecond;
        }
        return due.build().toArray();
    }

    /** The one, and after its length the other. */
    static long[] chain(long[] first, Duration length, long[] second) {
        return LongStream.concat(LongStream.of(first), LongStream.of(second).map(due -> due + length.toNanos()))
                .toArray();
    }
}
