package kz.listeningstate.signature.count;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.outbox.Outbox;
import kz.listeningstate.signature.sequencer.LogReader;
import kz.listeningstate.signature.sequencer.Published;

/**
 * Counts the leaves of each checkpoint when it is published, in the transaction that records it: a crash at any point loses
 * none and counts none twice. There is no other count than this one. A final TALLY is told in the same way.
 */
@Singleton
class Counting {
    private static final int AT_ONCE = 10_000;

    private final LogReader log;
    private final SignatureCounts counts;
    private final Outbox outbox;

    Counting(LogReader log, SignatureCounts counts, Outbox outbox) {
        this.log = log;
        this.counts = counts;
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void count(@Observes Published published) {
        Map<UUID, SignatureCount> changed = new LinkedHashMap<>();
        List<Leaf.Tally> last = new ArrayList<>();
        for (long from = published.before(); from < published.size(); from += AT_ONCE) {
            for (Leaf leaf : log.leaves(from, Math.min(published.size(), from + AT_ONCE))) {
                if (leaf instanceof Leaf.Sign || leaf instanceof Leaf.Withdraw) {
                    changed.computeIfAbsent(leaf.petitionId(), counts::of).take(leaf);
                } else if (leaf instanceof Leaf.Tally tally && tally.status().isFinal()) {
                    last.add(tally);
                }
            }
        }
        changed.forEach((petition, count) -> {
            counts.persist(count);
            Count told = count.at(published.size(), published.at());
            outbox.append(CountedEvent.TOPIC, petition.toString(), CountedEvent.of(told));
        });
        // After the counts: whoever hears of a last word has heard all that it is about.
        last.forEach(tally -> outbox.append(
                CountedEvent.TOPIC, tally.petitionId().toString(), TalliedEvent.of(tally, published.at())));
    }
}
