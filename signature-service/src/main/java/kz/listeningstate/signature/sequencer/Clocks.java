package kz.listeningstate.signature.sequencer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * This machine's clock against the database's, which is most often another machine's. What is written into a leaf or a promise
 * cannot be taken back: a clock ahead would date leaves into hours that nobody has seen yet, one that fell back would promise
 * times that are past. Between two looks at the database a clock that cannot jump tells how late it is.
 */
final class Clocks {
    /** Less than the hour that an auditor forgives, more than clocks without a time server lose in months. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Clock ours;
    private final LongSupplier nanoTime;
    private volatile Heard heard;

    private record Heard(Instant theirs, long nanoTime) {}

    /** @param nanoTime as {@link System#nanoTime}: never set */
    Clocks(Clock ours, LongSupplier nanoTime) {
        this.ours = ours;
        this.nanoTime = nanoTime;
    }

    /** The database has just said so. */
    void hear(Instant theirs) {
        heard = new Heard(theirs, nanoTime.getAsLong());
    }

    /** Whether nothing may be dated now: as long as the database has not been heard too. */
    boolean disagree() {
        Heard last = heard;
        if (last == null) {
            return true;
        }
        Instant theirs = last.theirs().plusNanos(nanoTime.getAsLong() - last.nanoTime());
        return Duration.between(theirs, ours.instant()).abs().compareTo(TOLERANCE) > 0;
    }
}
