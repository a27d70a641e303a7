package kz.listeningstate.petition.moderation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Storage of what authors were asked to correct. */
@ApplicationScoped
class CorrectionRequests implements PanacheRepositoryBase<CorrectionRequest, UUID> {

    List<CorrectionRequest> of(UUID petition) {
        return list("petitionId = ?1 order by requestedAt, id", petition);
    }
}
