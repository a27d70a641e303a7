package kz.listeningstate.load.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    @Test
    void comeAtTheRateAndAreSpreadAsPoissonSays() {
        long[] due = Arrivals.poisson(500, Duration.ofSeconds(200), new Random(7));
        assertEquals(100_000, due.length, 4 * Math.sqrt(100_000));
        // The number within a second has the rate as its mean and as its variance.
        int[] seconds = new int[200];
        for (long moment : due) {
            seconds[(int) (moment / 1_000_000_000L)]++;
        }
        double variance = IntStream.of(seconds)
                .mapToDouble(number -> Math.pow(number - 500, 2))
                .average()
                .orElseThrow();
        assertEquals(500, variance, 4 * 500 * Math.sqrt(2.0 / 200));
    }

    @Test
    void ascendAndEndInTime() {
        long[] due = Arrivals.poisson(1000, Duration.ofSeconds(3), new Random(8));
        assertEquals(
                0,
                IntStream.range(1, due.length).filter(i -> due[i] < due[i - 1]).count());
        assertEquals(true, due[0] >= 0 && due[due.length - 1] < 3_000_000_000L);
    }

    @Test
    void theSecondScheduleBeginsWhenTheFirstIsOver() {
        assertArrayEquals(
                new long[] {1, 2, 1_000_000_003L},
                Arrivals.chain(new long[] {1, 2}, Duration.ofSeconds(1), new long[] {3}));
    }
}
