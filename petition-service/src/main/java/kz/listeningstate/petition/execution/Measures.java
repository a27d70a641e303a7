package kz.listeningstate.petition.execution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Storage of measures. */
@ApplicationScoped
class Measures implements PanacheRepositoryBase<Measure, UUID> {

    /** By their last day. */
    List<Measure> of(UUID petition) {
        return list("petitionId = ?1 order by dueOn, addedAt, id", petition);
    }

    Optional<Measure> one(UUID petition, UUID id) {
        return find("id = ?1 and petitionId = ?2", id, petition).firstResultOptional();
    }
}
