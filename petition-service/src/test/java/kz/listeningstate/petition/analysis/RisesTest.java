package kz.listeningstate.petition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On simulated countries of 640 cells, few of them busy, with weekends on which people write less and of other things. Counts
 * scatter in another way than the statistic assumes: in clusters of people who write together. How often it cries wolf, and
 * how soon it sees one.
 */
class RisesTest {
    private static final int CELLS = 640;
    private static final double[] WEEK = {1.35, 1.2, 1.1, 1.1, 1.0, 0.25, 0.15};
    private static final long SEED = Long.getLong("seed", 20261123L);

    private final Random random = new Random(SEED);

    /**
     * @param other dispersion of every fourth cell
     * @param late half of the people write a day later than the rest of their cluster
     */
    @ParameterizedTest
    @CsvSource({"1, 1, false", "1.5, 1.5, false", "1, 4, false", "3, 3, true"})
    void withoutARiseNothingIsRaisedOnNinetyNineDaysOfAHundred(double dispersion, double other, boolean late) {
        int looks = 1_000;
        Country country = new Country(looks, dispersion, other);
        if (late) {
            country.delay();
        }
        long wrong = IntStream.range(0, looks)
                .filter(look -> !country.raised(look).isEmpty())
                .count();
        System.out.println("RisesTest: " + dispersion + "/" + other + (late ? " late" : "") + ": " + wrong + " of "
                + looks + ", -Dseed=" + SEED);
        assertTrue(wrong <= Rises.LEVEL * looks, wrong + " days of " + looks);
    }

    @Test
    void holidaysAnOutageAndTheRushAfterThemRaiseNothing() {
        int looks = 30;
        Country country = new Country(looks, 1.5, 1.5);
        for (int day : List.of(10, 11, 52)) {
            country.set(Rises.BASE_DAYS - day, false, 0.2);
        }
        country.set(Rises.DAYS, false, 0.15);
        country.set(Rises.DAYS + 1, false, 0.15);
        country.set(Rises.DAYS + 2, true, 3);
        country.set(Rises.DAYS + 14, true, 0);
        country.set(Rises.DAYS + 15, true, 2.5);
        for (int look = 0; look < looks; look++) {
            assertEquals(Set.of(), country.raised(look), "day " + look);
        }
    }

    /** In a cell with so many on a working day, a rise by that factor from a Monday on is seen on one of its first days. */
    @ParameterizedTest
    @CsvSource({"0.1, 100, 3", "1, 10, 5", "5, 4, 5", "40, 2, 5", "40, 3, 1"})
    void aRiseIsSeen(double level, double factor, int days) {
        int seen = 0;
        int times = 40;
        for (int time = 0; time < times; time++) {
            Country country = new Country(days, 1.5, 1.5);
            country.plant(7, level, 1, 0, 1.5);
            country.plant(7, level, factor, Rises.DAYS - 1, 1.5);
            seen += IntStream.range(0, days)
                            .anyMatch(look -> country.raised(look).contains(7))
                    ? 1
                    : 0;
        }
        System.out.println("RisesTest: " + level + " x" + factor + " in " + days + ": " + seen + " of " + times);
        assertTrue(seen >= 0.95 * times, seen + " of " + times + ", seed " + SEED);
    }

    @Test
    void aRiseInOneCellIsNoRiseInTheOthers() {
        Country country = new Country(1, 1.5, 1.5);
        country.plant(7, 400, 1, 0, 1.5);
        country.plant(7, 400, 10, Rises.DAYS - 1, 1.5);
        assertEquals(Set.of(7), country.raised(0));
    }

    @Test
    void aBeginningWithoutAPastRaisesNothing() {
        int[][] counts = new int[CELLS][Rises.DAYS];
        boolean[] working = new boolean[Rises.DAYS];
        Arrays.fill(working, true);
        counts[0][Rises.DAYS - 1] = 500;
        assertEquals(List.of(), rises(counts, working), "nothing to compare with");
        counts[1][Rises.DAYS - 1] = 500;
        assertEquals(List.of(), rises(counts, working), "all is new");
    }

    private static List<Rises.Finding> rises(int[][] counts, boolean[] working) {
        return new Rises(counts, working)
                .findings().stream().filter(Rises.Finding::isRise).toList();
    }

    /** Of as many days as so many looks need; the last day of the first look is a Monday. */
    private final class Country {
        private final int[][] counts;
        private final boolean[] working;
        private final double[] all;
        private final double[] level = new double[CELLS];
        private final double[] dispersion = new double[CELLS];

        Country(int looks, double dispersion, double other) {
            int days = Rises.DAYS + looks;
            counts = new int[CELLS][days];
            working = new boolean[days];
            all = new double[days];
            for (int cell = 0; cell < CELLS; cell++) {
                level[cell] = Math.exp(0.8 + 1.8 * random.nextGaussian());
                this.dispersion[cell] = cell % 4 == 0 ? other : dispersion;
            }
            for (int day = 0; day < days; day++) {
                set(day, weekday(day) < 5, WEEK[weekday(day)] * Math.exp(0.1 * random.nextGaussian()));
            }
        }

        void set(int day, boolean isWorking, double howMany) {
            working[day] = isWorking;
            all[day] = howMany;
            for (int cell = 0; cell < CELLS; cell++) {
                draw(cell, day, 1);
            }
        }

        void plant(int cell, double newLevel, double factor, int from, double newDispersion) {
            level[cell] = newLevel;
            dispersion[cell] = newDispersion;
            for (int day = from; day < all.length; day++) {
                draw(cell, day, factor);
            }
        }

        void delay() {
            for (int[] days : counts) {
                for (int day = days.length - 2; day >= 0; day--) {
                    int later = random.ints(days[day], 0, 2).sum();
                    days[day] -= later;
                    days[day + 1] += later;
                }
            }
        }

        private void draw(int cell, int day, double factor) {
            double mix = !working[day] && cell % 10 == 0 ? 4 : 1;
            counts[cell][day] = clustered(level[cell] * all[day] * mix * factor, dispersion[cell]);
        }

        /** As of the last of so many days. */
        Set<Integer> raised(int look) {
            int[][] window = Arrays.stream(counts)
                    .map(cell -> Arrays.copyOfRange(cell, look, look + Rises.DAYS))
                    .toArray(int[][]::new);
            return rises(window, Arrays.copyOfRange(working, look, look + Rises.DAYS)).stream()
                    .map(Rises.Finding::cell)
                    .collect(Collectors.toSet());
        }
    }

    private static int weekday(int day) {
        return (day + 1) % 7;
    }

    /** Clusters whose sizes are geometric: the variance is so many times the mean (Pólya and Aeppli). */
    private int clustered(double mean, double dispersion) {
        double size = (dispersion + 1) / 2;
        int count = 0;
        for (int clusters = poisson(mean / size); clusters > 0; clusters--) {
            do {
                count++;
            } while (random.nextDouble() >= 1 / size);
        }
        return count;
    }

    private int poisson(double mean) {
        int count = 0;
        for (double left = mean + Math.log(1 - random.nextDouble()); left > 0; count++) {
            left += Math.log(1 - random.nextDouble());
        }
        return count;
    }
}
