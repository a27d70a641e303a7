package kz.listeningstate.petition.catalogue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was counted a moment ago is not counted again: figures over all petitions may be that old. */
final class Memo<K, V> {
    private static final int MOST = 500;

    private final Map<K, Noted<V>> noted = new ConcurrentHashMap<>();
    private final long nanos;

    private record Noted<V>(V value, long at) {}

    Memo(Duration keep) {
        nanos = keep.toNanos();
    }

    V get(K key, Function<K, V> count) {
        Noted<V> known = noted.get(key);
        if (known != null && System.nanoTime() - known.at() < nanos) {
            return known.value();
        }
        V value = count.apply(key);
        if (noted.size() >= MOST) {
            noted.clear();
        }
        noted.put(key, new Noted<>(value, System.nanoTime()));
        return value;
    }
}
