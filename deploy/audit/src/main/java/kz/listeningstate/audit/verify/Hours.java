package kz.listeningstate.audit.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.leaf.Leaf;

/**
 * Bounds the hours that leaves claim: by when others saw the log without them, and by when they saw it with them.
 *
 * <p>A signature whose certificate nobody could check may wait as long as its petition is open and 72 hours more, so that its
 * hour may lie far back; what matters is that it came in by then, see {@link #isSeenWithoutAfter}. A petition's publication
 * waits for another service.
 */
final class Hours {
    /** How long a signature may wait after closing, and any other leaf at all. */
    static final Duration LONGEST_WAIT = Duration.ofHours(72);

    private static final Duration TOLERANCE = Duration.ofHours(1);
    private static final long HOUR = 3600;

    private final Faults faults;
    /** By size of a tree: the earliest time at which one of that size or larger was seen. */
    private final TreeMap<Long, Instant> seenWith = new TreeMap<>();

    private Instant seenWithout;
    private String seenIn;
    /** Unix seconds before which no other leaf than a signature or publication to come may lie whole. */
    private long earliest = Long.MIN_VALUE;
    /** Unix seconds: no hour of a leaf to come may begin later. */
    private long latest = Long.MAX_VALUE;

    Hours(Faults faults) {
        this.faults = faults;
    }

    /** A tree of that size was seen then, so all its leaves had been received. */
    void seen(long size, Instant time) {
        Map.Entry<Long, Instant> larger = seenWith.ceilingEntry(size);
        if (larger != null && !time.isBefore(larger.getValue())) {
            return;
        }
        seenWith.put(size, time);
        Map.Entry<Long, Instant> smaller = seenWith.lowerEntry(size);
        while (smaller != null && !smaller.getValue().isBefore(time)) {
            seenWith.remove(smaller.getKey());
            smaller = seenWith.lowerEntry(size);
        }
    }

    /** The leaves to come follow the first {@code size}. */
    void reached(long size) {
        Map.Entry<Long, Instant> first = seenWith.higherEntry(size);
        latest = first == null
                ? Long.MAX_VALUE
                : first.getValue().plus(TOLERANCE).getEpochSecond();
    }

    /** All leaves to come were not in this checkpoint, cosigned then. */
    void passed(Instant cosigned, String checkpoint) {
        if (seenWithout == null || cosigned.isAfter(seenWithout)) {
            seenWithout = cosigned;
            seenIn = checkpoint;
            earliest = cosigned.minus(LONGEST_WAIT).minus(TOLERANCE).getEpochSecond();
        }
    }

    /** Whether the log was seen without the leaves to come later than that, in Unix seconds, and what clocks may differ. */
    boolean isSeenWithoutAfter(long time) {
        return seenWithout != null && seenWithout.getEpochSecond() > time + TOLERANCE.toSeconds();
    }

    /** Which checkpoint shows that. */
    String seenWithout() {
        return seenIn + ", cosigned at " + seenWithout + ", does not hold it";
    }

    void check(Supplier<String> where, Leaf leaf) {
        long begins = HOUR * leaf.hour();
        if (begins + HOUR <= earliest && !(leaf instanceof Leaf.Sign) && !(leaf instanceof Leaf.Publish)) {
            faults.add(
                    Kind.RULE,
                    where.get(),
                    "it is dated back: it says it was received in the hour of " + Instant.ofEpochSecond(begins)
                            + ", but "
                            + seenWithout() + ", and nothing but a signature may wait for longer than "
                            + LONGEST_WAIT.toHours() + " hours.");
        }
        if (begins > latest) {
            faults.add(
                    Kind.RULE,
                    where.get(),
                    "it is dated ahead: it says it was received in the hour of " + Instant.ofEpochSecond(begins)
                            + ", but the log was seen with it by "
                            + Instant.ofEpochSecond(latest).minus(TOLERANCE) + ".");
        }
    }
}
