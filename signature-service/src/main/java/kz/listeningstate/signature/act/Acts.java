package kz.listeningstate.signature.act;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Acts implements PanacheRepositoryBase<Act, UUID> {
    private static final Sort NEWEST_FIRST = Sort.descending("proposedAt").and("id");
    private static final String UNDECIDED = "id not in (select d.actId from Decision d)";

    /** Whoever decides next waits, and then sees the decision. */
    Optional<Act> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    PanacheQuery<Act> newest() {
        return findAll(NEWEST_FIRST);
    }

    /** @param expired what was proposed by then has expired */
    PanacheQuery<Act> in(ActState state, Instant expired) {
        return switch (state) {
            case PROPOSED ->
                find(UNDECIDED + " and proposedAt > :expired", NEWEST_FIRST, Parameters.with("expired", expired));
            case EXPIRED ->
                find(UNDECIDED + " and proposedAt <= :expired", NEWEST_FIRST, Parameters.with("expired", expired));
            case CONFIRMED, REFUSED ->
                find(
                        "id in (select d.actId from Decision d where d.state = :state)",
                        NEWEST_FIRST,
                        Parameters.with("state", state));
        };
    }
}
