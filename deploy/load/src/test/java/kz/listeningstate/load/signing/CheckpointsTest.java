package kz.listeningstate.load.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CheckpointsTest {

    private static final long MILLI = 1_000_000;
    private static final long BEGUN = 7 * MILLI;

    /** The first is answered after 10 ms, the second is refused, the third is answered after 30 ms. */
    private static final OpenLoop.Sent SENT = new OpenLoop.Sent(
            new Outcome(new long[] {0, 5 * MILLI, 20 * MILLI}, new long[] {10 * MILLI, MILLI, 10 * MILLI}, new int[] {
                201, 503, 201
            }),
            BEGUN,
            new String[] {"aa", null, "cc"},
            0);

    private static final Map<String, Long> PLACES = Map.of("aa", 4L, "cc", 5L);

    @Test
    void aLeafIsSeenUnderTheFirstCheckpointThatIsLargerThanItsIndex() {
        TreeMap<Long, Long> seen = new TreeMap<>(Map.of(4L, BEGUN, 5L, BEGUN + 50 * MILLI, 6L, BEGUN + 130 * MILLI));
        assertEquals(40, Checkpoints.percentile(50, SENT, PLACES, seen));
        assertEquals(100, Checkpoints.percentile(99, SENT, PLACES, seen));
    }

    @Test
    void aLeafThatIsNeverSeenWaitsForEver() {
        TreeMap<Long, Long> seen = new TreeMap<>(Map.of(4L, BEGUN, 5L, BEGUN + 50 * MILLI));
        assertEquals(40, Checkpoints.percentile(50, SENT, PLACES, seen));
        assertEquals(Double.POSITIVE_INFINITY, Checkpoints.percentile(99, SENT, PLACES, seen));
        assertEquals(Double.POSITIVE_INFINITY, Checkpoints.percentile(50, SENT, Map.of(), seen));
    }

    @Test
    void whoseCheckpointCameBeforeTheAnswerDidNotWait() {
        TreeMap<Long, Long> seen = new TreeMap<>(Map.of(9L, BEGUN));
        assertEquals(0, Checkpoints.percentile(99, SENT, PLACES, seen));
    }
}
