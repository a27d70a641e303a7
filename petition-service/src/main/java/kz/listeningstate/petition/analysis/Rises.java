package kz.listeningstate.petition.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Which of many series of daily counts rise unusually fast. Of the last day, and of the last seven days together, each cell's
 * count is compared with what its share in all counts of twelve weeks before would make of the other cells' counts of the same
 * days: so the pattern of the week, holidays, an outage and the rush after it raise nothing, since they move all cells alike. Shares
 * of working days and of days off are kept apart, since people write of other things on a Sunday.
 *
 * <p>A count is unlikely by the negative binomial distribution with that mean; its variance is that of the mean's estimate plus
 * its scatter in the twelve weeks: the cell's own, or that of the ninetieth of a hundred cells, since a cell in which people seldom
 * write all at once may not have shown yet that they do; for weeks it is widened where one day's surplus goes on on the next. The two p-values of a cell count as one, doubled (Bonferroni); those of
 * all cells are adjusted by Benjamini and Hochberg: on a day without any rise one is raised with a probability of {@link #LEVEL} at
 * most, and of those raised that share at most is false.
 */
final class Rises {
    /** False discovery rate, and with it the most false alarms a day in the whole country. */
    static final double LEVEL = 0.01;
    /** Fewer are not the country. */
    static final int LEAST = 10;
    /** Of what is expected; less is no rise worth a telephone call, however sure. */
    static final double LEAST_FACTOR = 1.5;

    static final int RECENT_DAYS = 7;
    static final int BASE_DAYS = 84;
    static final int DAYS = BASE_DAYS + RECENT_DAYS;

    /** The last day, and the last seven. */
    private static final int WINDOWS = 2;
    /** Days off and working days. */
    private static final int CLASSES = 2;
    /** What was never seen is rare, not impossible. */
    private static final double PRIOR = 0.5;

    private final int[][] counts;
    private final int[] classOf;
    private final long[] all = new long[DAYS];
    private final long[] base = new long[CLASSES];
    private final long[][] cellBase;
    private final double[] scatter;
    private final double carriedOn;

    /**
     * A cell on the last day.
     *
     * @param days the last one, or the last seven: of which the count is more unlikely
     * @param p probability of such a count or a higher one without a rise
     * @param q the same, adjusted for the number of cells; the alarm's own false discovery rate
     */
    record Finding(int cell, int days, int count, double expected, double p, double q) {

        double factor() {
            return count / expected;
        }

        boolean isRise() {
            return q <= LEVEL && count >= LEAST && factor() >= LEAST_FACTOR;
        }
    }

    private record Unlikely(int cell, int days, int count, double expected, double p) {}

    /**
     * @param counts of each cell on {@link #DAYS} days, the oldest first
     * @param working which of the days people worked
     */
    Rises(int[][] counts, boolean[] working) {
        this.counts = counts;
        this.classOf = IntStream.range(0, DAYS).map(day -> working[day] ? 1 : 0).toArray();
        this.cellBase = new long[counts.length][CLASSES];
        for (int cell = 0; cell < counts.length; cell++) {
            for (int day = 0; day < DAYS; day++) {
                all[day] += counts[cell][day];
                if (day < BASE_DAYS) {
                    cellBase[cell][classOf[day]] += counts[cell][day];
                    base[classOf[day]] += counts[cell][day];
                }
            }
        }
        double[] days = scatters(1);
        double[] weeks = scatters(RECENT_DAYS);
        this.carriedOn = Math.max(1, mean(weeks) / Math.max(1, mean(days)));
        double least = Math.max(1, ninetiethPercentile(days));
        this.scatter = Arrays.stream(days).map(own -> Math.max(own, least)).toArray();
    }

    /** All cells, the most unlikely first. */
    List<Finding> findings() {
        List<Unlikely> sorted = IntStream.range(0, counts.length)
                .mapToObj(this::look)
                .sorted(Comparator.comparingDouble(Unlikely::p))
                .toList();
        List<Finding> adjusted = new ArrayList<>(sorted.size());
        double q = 1;
        for (int rank = sorted.size(); rank >= 1; rank--) {
            Unlikely one = sorted.get(rank - 1);
            q = Math.min(q, one.p() * sorted.size() / rank);
            adjusted.add(0, new Finding(one.cell(), one.days(), one.count(), one.expected(), one.p(), q));
        }
        return adjusted;
    }

    private Unlikely look(int cell) {
        Unlikely day = look(cell, 1, scatter[cell]);
        Unlikely week = look(cell, RECENT_DAYS, scatter[cell] * carriedOn);
        Unlikely less = week.p() < day.p() ? week : day;
        return new Unlikely(cell, less.days(), less.count(), less.expected(), Math.min(1, WINDOWS * less.p()));
    }

    private Unlikely look(int cell, int days, double dispersion) {
        int count = 0;
        double expected = 0;
        double[] others = new double[CLASSES];
        for (int day = DAYS - days; day < DAYS; day++) {
            count += counts[cell][day];
            others[classOf[day]] += all[day] - counts[cell][day];
        }
        double variance = 0;
        for (int kind = 0; kind < CLASSES; kind++) {
            if (others[kind] > 0) {
                double own = cellBase[cell][kind] + PRIOR;
                double rest = base[kind] - cellBase[cell][kind] + PRIOR;
                double mean = own * (others[kind] + PRIOR) / rest;
                expected += mean;
                variance += mean * mean * (1 / own + 1 / rest + 1 / (others[kind] + PRIOR));
            }
        }
        if (count == 0 || expected == 0) {
            return new Unlikely(cell, days, count, expected, 1);
        }
        return new Unlikely(cell, days, count, expected, tail(count, expected, dispersion * (expected + variance)));
    }

    /** Probability that a negative binomial count with that mean and variance is so high or higher. */
    private static double tail(int count, double mean, double variance) {
        double size = mean * mean / (variance - mean);
        return RegularizedBeta.value(1 - mean / variance, count, size);
    }

    /** By cell, the variance of its counts of so many days each, as a multiple of their mean (Pearson). */
    private double[] scatters(int days) {
        double[] scatters = new double[counts.length];
        for (int cell = 0; cell < counts.length; cell++) {
            double squares = 0;
            for (int first = 0; first < BASE_DAYS; first += days) {
                double mean = 0;
                int count = 0;
                for (int day = first; day < first + days; day++) {
                    int kind = classOf[day];
                    mean += base[kind] == 0 ? 0 : (double) cellBase[cell][kind] * all[day] / base[kind];
                    count += counts[cell][day];
                }
                squares += mean == 0 ? 0 : (count - mean) * (count - mean) / mean;
            }
            scatters[cell] = squares / ((double) BASE_DAYS / days - 1);
        }
        return scatters;
    }

    private double mean(double[] scatters) {
        return ofSeen(scatters).average().orElse(1);
    }

    private double ninetiethPercentile(double[] scatters) {
        double[] sorted = ofSeen(scatters).sorted().toArray();
        return sorted.length == 0 ? 1 : sorted[sorted.length * 9 / 10];
    }

    private DoubleStream ofSeen(double[] scatters) {
        return IntStream.range(0, scatters.length)
                .filter(cell -> cellBase[cell][0] + cellBase[cell][1] > 0)
                .mapToDouble(cell -> scatters[cell]);
    }
}
