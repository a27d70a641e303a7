package kz.listeningstate.signature.sequencer;

import java.time.Duration;
import java.time.Instant;

/**
 * What the log still owes.
 *
 * @param waiting since when the oldest leaf waits for its place; null when none does
 * @param unpublished since when the first leaf that no checkpoint holds has been here; null when there is none
 * @param halted whether the log must not go on
 */
record Behind(Instant waiting, Instant unpublished, boolean halted) {

    /**
     * Whether a promise given now might be broken: the log stands still, leaves wait for their places longer than they are
     * meant to, or witnesses have been missing for half of the time that a promise leaves.
     */
    boolean isTooMuch(LogSettings settings, Instant now) {
        Duration meant = settings.publishAtLatest().plus(settings.longestBacklog());
        return halted
                || age(waiting, now).compareTo(meant) > 0
                || age(unpublished, now).compareTo(settings.mergeWithin().dividedBy(2)) > 0;
    }

    /** Zero also while a clock that was set back has not come so far again. */
    static Duration age(Instant since, Instant now) {
        return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }
}
