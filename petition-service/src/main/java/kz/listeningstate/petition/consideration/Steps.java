package kz.listeningstate.petition.consideration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Storage of steps. */
@ApplicationScoped
class Steps implements PanacheRepositoryBase<Step, UUID> {

    /** By day. */
    List<Step> of(UUID petition) {
        return list("petitionId = ?1 order by heldOn, savedAt, id", petition);
    }

    Optional<Step> one(UUID petition, UUID id) {
        return find("id = ?1 and petitionId = ?2", id, petition).firstResultOptional();
    }

    boolean any(UUID petition, Step.Kind kind) {
        return count("petitionId = ?1 and kind = ?2", petition, kind) > 0;
    }
}
