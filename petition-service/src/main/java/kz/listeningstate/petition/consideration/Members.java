package kz.listeningstate.petition.consideration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Storage of working groups. */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Member, UUID> {

    /** In the order in which they joined. */
    List<Member> of(UUID petition) {
        return list("petitionId = ?1 order by addedAt, id", petition);
    }

    Optional<Member> one(UUID petition, UUID id) {
        return find("id = ?1 and petitionId = ?2", id, petition).firstResultOptional();
    }
}
