package kz.listeningstate.petition.moderation;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Storage of proposed refusals. */
@ApplicationScoped
class RejectionProposals implements PanacheRepositoryBase<RejectionProposal, UUID> {
    private static final int MOST = 1_000;
    private static final String AWAITING = "reviewedAt is null and droppedAt is null";
    private static final String NEWEST = " order by reviewedAt desc, id";

    Optional<RejectionProposal> awaiting(UUID petition) {
        return find("petitionId = ?1 and " + AWAITING, petition).firstResultOptional();
    }

    Map<UUID, RejectionProposal> awaiting(Collection<UUID> petitions) {
        return petitions.isEmpty()
                ? Map.of()
                : list("petitionId in ?1 and " + AWAITING, petitions).stream()
                        .collect(Collectors.toMap(RejectionProposal::petitionId, Function.identity()));
    }

    /** Petitions for which that moderator may be the second. */
    List<UUID> awaitingAnotherThan(UUID moderator) {
        return find("proposedBy <> ?1 and " + AWAITING + " order by proposedAt, id", moderator)
                .page(0, MOST)
                .list()
                .stream()
                .map(RejectionProposal::petitionId)
                .toList();
    }

    List<RejectionProposal> of(UUID petition) {
        return list("petitionId = ?1 order by proposedAt, id", petition);
    }

    /** Refusals to which a second moderator agreed, newest first. */
    PanacheQuery<RejectionProposal> agreed() {
        return find("agreed = true" + NEWEST);
    }

    PanacheQuery<RejectionProposal> agreed(String ground) {
        return find("agreed = true and ground = ?1" + NEWEST, ground);
    }

    Optional<RejectionProposal> agreed(UUID petition) {
        return find("agreed = true and petitionId = ?1", petition).firstResultOptional();
    }
}
