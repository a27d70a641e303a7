package kz.listeningstate.load.signing;

import java.time.Duration;

/**
 * How long things take.
 *
 * @param signers distinct certificates; more than signature-service remembers (20,000), or its memory would help it
 * @param warmUp at the search's first rate, not judged: some ten thousand signatures, until the JIT compiler is done
 * @param probe of a rate while searching
 * @param hold that decides
 * @param refusals of the overload, not judged: what is refused goes another way, and the compiler has not seen it yet
 * @param recovery at 70 % of the held rate, right after the overload
 */
public record Pace(
        int signers,
        Duration warmUp,
        Duration probe,
        Duration hold,
        Duration refusals,
        Duration overload,
        Duration recovery) {

    public static final Pace FULL =
            new Pace(25_000, seconds(90), seconds(15), seconds(60), seconds(6), seconds(30), seconds(30));
    /** For development: too short and with too few people to be quoted. */
    public static final Pace QUICK =
            new Pace(6_000, seconds(8), seconds(6), seconds(12), seconds(3), seconds(8), seconds(8));

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
