package kz.listeningstate.signature.petition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.sequencer.LeafQueue;

/** What may be signed, as learnt from petition-service's events. */
@ApplicationScoped
public class PetitionRegister {
    /** In a leaf: no end is set. */
    private static final long NEVER = 0xFFFF_FFFFL;

    private final Petitions petitions;
    private final Inbox inbox;
    private final LeafQueue queue;
    private final Event<ThresholdReached> thresholdReached;
    /** Thousands sign the same petition at once; only what no longer opens is remembered. */
    private final Cache<UUID, SignablePetition> lately = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    PetitionRegister(Petitions petitions, Inbox inbox, LeafQueue queue, Event<ThresholdReached> thresholdReached) {
        this.petitions = petitions;
        this.inbox = inbox;
        this.queue = queue;
        this.thresholdReached = thresholdReached;
    }

    /** The petition, if its text has arrived. An end of signing may be seen a second late, an opening never. */
    public Optional<SignablePetition> find(UUID id) {
        SignablePetition open = lately.getIfPresent(id);
        if (open != null) {
            return Optional.of(open);
        }
        Optional<SignablePetition> petition = QuarkusTransaction.joiningExisting()
                .call(() -> petitions.findByIdOptional(id).map(Petition::asSignable));
        petition.filter(found -> found.acceptsFrom() == AcceptsFrom.EVERYONE).ifPresent(found -> lately.put(id, found));
        return petition;
    }

    /** Whether signing is over for good: its final TALLY is there or will be. */
    public boolean isEnded(UUID id) {
        return petitions.count("id = ?1 and ended = true", id) > 0;
    }

    /** The author has signed: everybody may. Joins the transaction that stores the author's signature. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void openToEveryone(UUID id) {
        petitions.findLocked(id).orElseThrow().open();
    }

    /** What the log says of a petition whose events were lost with the database; they are read again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restore(UUID id, String textSha256) {
        petitions.addIfAbsent(id, textSha256);
    }

    /** One event, taken once: inbox and effect in one transaction. */
    @Transactional
    void hear(PetitionEvent event) {
        if (inbox.receive(event.id())) {
            petitions.addIfAbsent(event.petitionId(), event.textSha256());
            petitions.findLocked(event.petitionId()).orElseThrow().hear(event);
            if (event.publication() != null) {
                queue.addOnce(published(event));
            }
            if (event.reachesThreshold()) {
                thresholdReached.fire(new ThresholdReached(event.petitionId(), event.time()));
            }
        }
    }

    /** Of a moment a leaf knows the hour only: the last one in which anybody may sign. */
    private static Leaf published(PetitionEvent event) {
        return new Leaf.Publish(
                event.petitionId(),
                Leaf.hour(event.time()),
                event.publication().threshold(),
                event.signingClosesAt() == null
                        ? NEVER
                        : Leaf.hour(event.signingClosesAt().minusNanos(1)),
                event.publication().bodyCode());
    }
}
