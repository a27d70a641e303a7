package kz.listeningstate.signature.count;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many may listen, in all and from one network: an open connection costs memory. */
@Singleton
class Places {
    private final int most;
    private final int mostOfOne;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> networks = new ConcurrentHashMap<>();

    Places(
            @ConfigProperty(name = "counts.listeners", defaultValue = "20000") int most,
            @ConfigProperty(name = "counts.listeners-of-one-network", defaultValue = "15000") int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    int taken() {
        return taken.get();
    }

    /** A place for one more; false when there is none. */
    boolean take(String network) {
        int ofNetwork = networks.merge(network, 1, Integer::sum);
        int all = taken.incrementAndGet();
        if (ofNetwork <= mostOfOne && all <= most) {
            return true;
        }
        giveBack(network);
        return false;
    }

    void giveBack(String network) {
        networks.computeIfPresent(network, (name, number) -> number == 1 ? null : number - 1);
        taken.decrementAndGet();
    }
}
