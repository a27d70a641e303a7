package kz.listeningstate.audit.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.leaf.Leaf;

/** Bounds the hours that leaves claim by the times at which witnesses saw the log without them and with them. */
final class Hours {
    /** A signature whose certificate could not be checked at once may enter the log that much later. */
    private static final Duration PENDING = Duration.ofHours(72);

    private static final Duration TOLERANCE = Duration.ofHours(1);

    private final Faults faults;
    private Instant seenWithout;
    private String seenIn;
    private Instant seenWith;

    /** @param seenWith when the checkpoint under audit was cosigned */
    Hours(Faults faults, Instant seenWith) {
        this.faults = faults;
        this.seenWith = seenWith;
    }

    /** All leaves to come were not in this checkpoint. */
    void passed(Instant cosigned, String checkpoint) {
        if (seenWithout == null || cosigned.isAfter(seenWithout)) {
            seenWithout = cosigned;
            seenIn = checkpoint;
        }
    }

    /** A newer checkpoint is under audit. */
    void goOnTo(Instant cosigned) {
        seenWith = cosigned.isAfter(seenWith) ? cosigned : seenWith;
    }

    void check(Supplier<String> where, Leaf leaf) {
        Instant begins = Instant.ofEpochSecond(3600 * leaf.hour());
        Instant ends = begins.plus(Duration.ofHours(1));
        if (seenWithout != null && !ends.isAfter(seenWithout.minus(PENDING).minus(TOLERANCE))) {
            faults.add(
                    Kind.RULE,
                    where.get(),
                    "it is dated back: it says it was received in the hour of " + begins + ", but " + seenIn
                            + ", cosigned at " + seenWithout
                            + ", does not hold it, and nothing may wait for longer than "
                            + PENDING.toHours() + " hours.");
        }
        if (begins.isAfter(seenWith.plus(TOLERANCE))) {
            faults.add(
                    Kind.RULE,
                    where.get(),
                    "it is dated ahead: it says it was received in the hour of " + begins
                            + ", but the log was seen with it at " + seenWith + ".");
        }
    }
}
