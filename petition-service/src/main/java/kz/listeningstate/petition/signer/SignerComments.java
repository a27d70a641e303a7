package kz.listeningstate.petition.signer;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Storage of comments. */
@ApplicationScoped
class SignerComments implements PanacheRepositoryBase<SignerComment, UUID> {

    /** The newest first. */
    PanacheQuery<SignerComment> of(UUID petition) {
        return find("petitionId = ?1 order by writtenAt desc, id", petition);
    }

    Optional<SignerComment> of(UUID petition, String handle) {
        return find("petitionId = ?1 and handle = ?2", petition, handle).firstResultOptional();
    }

    Optional<SignerComment> locked(UUID petition, UUID id) {
        return find("id = ?1 and petitionId = ?2", id, petition)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
