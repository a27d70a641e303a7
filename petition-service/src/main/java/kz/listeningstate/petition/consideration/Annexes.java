package kz.listeningstate.petition.consideration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.attachment.FileView;

/** Storage of annexes. */
@ApplicationScoped
class Annexes implements PanacheRepositoryBase<Annex, UUID> {

    /** In the order in which they were added. */
    List<FileView> of(UUID petition) {
        return list("petitionId = ?1 order by addedAt, id", petition).stream()
                .map(Annex::view)
                .toList();
    }

    Optional<Annex> one(UUID petition, UUID id) {
        return find("id = ?1 and petitionId = ?2", id, petition).firstResultOptional();
    }
}
