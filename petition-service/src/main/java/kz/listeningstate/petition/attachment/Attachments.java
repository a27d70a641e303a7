package kz.listeningstate.petition.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Storage of attachments; their bytes are in the {@link FileStore}. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    List<Attachment> ofPetition(UUID petition) {
        return list("petitionId = ?1 order by place", petition);
    }

    Optional<Attachment> find(UUID petition, UUID id) {
        return find("petitionId = ?1 and id = ?2", petition, id).firstResultOptional();
    }
}
