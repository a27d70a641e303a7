package kz.listeningstate.petition.moderation;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Storage of the moderators' cases. */
@ApplicationScoped
class ModerationCases implements PanacheRepositoryBase<ModerationCase, UUID> {
    private static final int MOST = 1_000;

    Map<UUID, ModerationCase> of(Collection<UUID> petitions) {
        return petitions.isEmpty()
                ? Map.of()
                : list("petitionId in ?1", petitions).stream()
                        .collect(Collectors.toMap(ModerationCase::petitionId, Function.identity()));
    }

    /** Petitions that a moderator works on. */
    List<UUID> claimedBy(UUID moderator, Instant now) {
        return ids(find("claimedBy = ?1 and claimedUntil > ?2", moderator, now));
    }

    /** Petitions that a head moderator has to look at, the oldest first. */
    List<UUID> raised() {
        return ids(find("raisedAt is not null and closedAt is null order by raisedAt, petitionId"));
    }

    /** Drafts whose authors asked for a look, the oldest request first. */
    PanacheQuery<ModerationCase> toLookAt() {
        return find("lookAskedAt is not null order by lookAskedAt, petitionId");
    }

    private static List<UUID> ids(PanacheQuery<ModerationCase> query) {
        return query.page(0, MOST).list().stream()
                .map(ModerationCase::petitionId)
                .toList();
    }
}
