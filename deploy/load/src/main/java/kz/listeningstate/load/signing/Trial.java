package kz.listeningstate.load.signing;

import java.time.Duration;
import java.util.Locale;

/**
 * One run that is over, with its books.
 *
 * @param integratedP99 milliseconds from the answer to a published checkpoint over the leaf, which 99 % did not exceed
 * @param cpuShare of all the machine's processors together, used by the client: 0 to 1
 */
record Trial(Outcome outcome, Books.Balance balance, double integratedP99, double cpuShare) {

    private static final double MOST_MILLIS = 500;
    private static final Duration WINDOW = Duration.ofSeconds(1);

    /** Every request accepted, 99 of 100 within half a second, and answers = rows = the API's count. */
    boolean held() {
        return isFine(outcome) && balance.isEven();
    }

    private static boolean isFine(Outcome outcome) {
        return outcome.accepted() == outcome.requests() && outcome.p99() < MOST_MILLIS;
    }

    /** How long after {@code from} the last second began in which the system was not fine, in whole seconds. */
    static Duration recovery(Outcome outcome, Duration from, Duration to) {
        Duration recovered = from;
        for (Duration begin = from; begin.compareTo(to) < 0; begin = begin.plus(WINDOW)) {
            Duration end = begin.plus(WINDOW);
            if (!isFine(outcome.between(begin, end))) {
                recovered = end;
            }
        }
        return recovered.minus(from);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s; p50 %.1f ms, p99 %.1f ms; integrated p99 %.0f ms; rows %d, counted %d, lost %d, unanswered %d; client %.0f %% of the machine",
                outcome,
                outcome.percentile(50, any -> true),
                outcome.p99(),
                integratedP99,
                balance.rows(),
                balance.counted(),
                balance.lost(),
                balance.unanswered(),
                cpuShare * 100);
    }
}
