package kz.listeningstate.load.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final long MILLI = 1_000_000;

    /** One request every ten milliseconds, each with that latency and status. */
    private static Outcome outcome(long[] millis, int... statuses) {
        long[] due = LongStream.range(0, millis.length).map(i -> i * 10 * MILLI).toArray();
        return new Outcome(due, LongStream.of(millis).map(ms -> ms * MILLI).toArray(), statuses);
    }

    private static int[] accepted(int number) {
        int[] statuses = new int[number];
        Arrays.fill(statuses, Outcome.ACCEPTED);
        return statuses;
    }

    @Test
    void percentilesAreExact() {
        Outcome outcome = outcome(LongStream.rangeClosed(1, 200).toArray(), accepted(200));
        assertEquals(198, outcome.p99());
        assertEquals(100, outcome.percentile(50, any -> true));
        assertEquals(200, outcome.percentile(100, any -> true));
        assertEquals(0, outcome.percentile(99, Outcome::isRefusal));
    }

    @Test
    void noAnswerIsWorseThanAnySlowOne() {
        int[] statuses = accepted(50);
        statuses[20] = Outcome.NONE;
        Outcome outcome = outcome(new long[50], statuses);
        assertEquals(Double.POSITIVE_INFINITY, outcome.p99());
        assertEquals("no answer: 1, 201: 49", outcome.toString());
        assertEquals(1, outcome.unanswered());
    }

    @Test
    void acceptedSignaturesCountWhenTheirAnswersCome() {
        // Due at 0, 10, 20, 30 ms; answered at 1, 35, 25 and 31 ms.
        Outcome outcome = outcome(new long[] {1, 25, 5, 1}, 201, 201, 503, 201);
        assertEquals(100, outcome.acceptedPerSecond(Duration.ZERO, Duration.ofMillis(10)));
        assertEquals(200, outcome.acceptedPerSecond(Duration.ofMillis(30), Duration.ofMillis(40)));
        assertEquals(1, outcome.refused());
    }

    @Test
    void aRefusalThatDoesNotSayWhenToComeAgainIsNone() {
        Outcome outcome = outcome(new long[] {1, 1, 1}, 503, -503, 429);
        assertEquals(2, outcome.refused());
        assertEquals("503 without Retry-After: 1, 429: 1, 503: 1", outcome.toString());
    }

    @Test
    void aPartHasTheRequestsDueInIt() {
        Outcome outcome = outcome(new long[] {1, 2, 3, 4}, accepted(4));
        Outcome middle = outcome.between(Duration.ofMillis(10), Duration.ofMillis(30));
        assertEquals(2, middle.requests());
        assertEquals(3, middle.percentile(100, any -> true));
        assertEquals(4, outcome.between(Duration.ZERO, Duration.ofMillis(31)).requests());
    }

    @Test
    void recoveryIsTheEndOfTheLastBadSecond() {
        // Half a second apart, so that each second has two requests; the third second is slow, the fifth refuses.
        long[] due = LongStream.range(0, 16).map(i -> i * 500 * MILLI).toArray();
        long[] latency = new long[16];
        int[] statuses = accepted(16);
        Outcome outcome = new Outcome(due, latency, statuses);
        Duration from = Duration.ofSeconds(1);
        Duration to = Duration.ofSeconds(8);
        assertEquals(Duration.ZERO, Trial.recovery(outcome, from, to));
        latency[4] = 600 * MILLI;
        assertEquals(Duration.ofSeconds(2), Trial.recovery(outcome, from, to));
        statuses[9] = 503;
        assertEquals(Duration.ofSeconds(4), Trial.recovery(outcome, from, to));
    }
}
