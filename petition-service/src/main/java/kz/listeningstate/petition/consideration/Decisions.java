package kz.listeningstate.petition.consideration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Storage of decisions. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    /** For writing: two officers who save at once follow each other. */
    Optional<Decision> lock(UUID petitionId) {
        return findByIdOptional(petitionId, LockModeType.PESSIMISTIC_WRITE);
    }
}
