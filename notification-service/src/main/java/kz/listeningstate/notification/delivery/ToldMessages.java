package kz.listeningstate.notification.delivery;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Reads back what an account was told, whether or not the mail arrived. */
@ApplicationScoped
public class ToldMessages {

    private final Deliveries deliveries;
    private final Clock clock;

    ToldMessages(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** The newest first; a message that may yet be merged into another does not show. */
    public Told.Page of(UUID accountId, int page, int size) {
        var mine = deliveries.find(
                "accountId = ?1 and state <> ?2 and tellAt <= ?3",
                Sort.descending("createdAt").and("id"),
                accountId,
                Delivery.State.MERGED,
                clock.instant());
        List<Told> items = mine.page(page, size).stream()
                .map(one -> new Told(one.id(), one.kind(), one.toAuthor(), one.facts()))
                .toList();
        return new Told.Page(items, mine.count());
    }
}
