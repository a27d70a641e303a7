package kz.listeningstate.load.signing;

import java.util.function.DoublePredicate;

/** Looks for the highest rate that holds: up in big steps, then halving what is left. */
final class RateSearch {

    private static final double STEP = 1.5;
    private static final double CLOSE_ENOUGH = 1.05;
    private static final double LOWEST = 1;

    private RateSearch() {}

    /**
     * The highest rate that was seen to hold, at most 5 % under one that was not.
     *
     * @param holds tries a rate; called with whole numbers
     */
    static double highest(double start, DoublePredicate holds) {
        double low = Math.rint(start);
        while (!holds.test(low)) {
            low = lower(low, STEP);
        }
        double high = higher(low);
        while (holds.test(high)) {
            low = high;
            high = higher(low);
        }
        while (high / low > CLOSE_ENOUGH && high - low > 1) {
            double middle = Math.rint((low + high) / 2);
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A step up. */
    static double higher(double rate) {
        return Math.ceil(rate * STEP);
    }

    /** A rate that much lower, at least by one. */
    static double lower(double rate, double factor) {
        double next = Math.floor(rate / factor);
        if (next < LOWEST) {
            throw new IllegalStateException("Not even " + LOWEST + " signature a second holds");
        }
        return next;
    }
}
