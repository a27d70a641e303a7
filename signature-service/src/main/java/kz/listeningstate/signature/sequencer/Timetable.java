package kz.listeningstate.signature.sequencer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kz.listeningstate.signature.sequencer.LogStore.Waiting;

/** When waiting leaves get their places, and when a checkpoint is published. */
final class Timetable {
    private final LogSettings settings;
    private final Clock clock;

    Timetable(LogSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Few leaves wait for company, but not for ever. */
    boolean isDue(List<Waiting> waiting) {
        if (waiting.isEmpty() || waiting.size() >= settings.publishTogether()) {
            return !waiting.isEmpty();
        }
        Instant oldest = waiting.stream()
                .map(Waiting::queuedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return isPast(oldest, settings.publishAtLatest());
    }

    /** The tree has grown, or its checkpoint is so old that nobody could tell whether it has. */
    boolean isPublicationDue(LogTree tree) {
        return tree.size() > tree.publishedSize()
                || tree.publishedAt() == null
                || isPast(tree.publishedAt(), settings.publishAgain());
    }

    /** A clock that was set back must not make anybody wait longer. */
    private boolean isPast(Instant since, Duration length) {
        Duration age = Duration.between(since, clock.instant());
        return age.isNegative() || age.compareTo(length) >= 0;
    }
}
