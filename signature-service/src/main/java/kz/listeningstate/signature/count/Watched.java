package kz.listeningstate.signature.count;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One petition's listeners, and what they were told last. */
final class Watched {
    /** At most so many writes a second: a crowd that listens must not take the time of one that signs. */
    private static final int TOLD_PER_SECOND = 2_000;

    private final Set<Listener> listeners = new LinkedHashSet<>();
    private Count told;
    private Buffer event;
    private long seen;
    private long pauseEnds;

    /** Whoever comes later than an event gets it at once; false when there was none yet. */
    synchronized boolean add(Listener listener) {
        listeners.add(listener);
        if (event != null) {
            listener.response().write(event);
        }
        return event != null;
    }

    synchronized boolean remove(Listener listener) {
        return listeners.remove(listener);
    }

    synchronized boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** As they are now. */
    synchronized List<Listener> listeners() {
        return List.copyOf(listeners);
    }

    /** Whether the count may have changed, and those who listen have had time for the last one. */
    synchronized boolean isDue(long treeSize, long nanoTime) {
        return event == null || treeSize != seen && nanoTime - pauseEnds >= 0;
    }

    /** Whom to tell the {@link #event}: nobody when only the checkpoint has changed. */
    synchronized List<Listener> told(Count count, long nanoTime, Function<Count, Buffer> eventOf) {
        seen = count.treeSize();
        if (count.isSameAs(told)) {
            return List.of();
        }
        told = count;
        event = eventOf.apply(count);
        pauseEnds = nanoTime + Duration.ofSeconds(listeners.size()).toNanos() / TOLD_PER_SECOND;
        return List.copyOf(listeners);
    }

    synchronized Buffer event() {
        return event;
    }
}
