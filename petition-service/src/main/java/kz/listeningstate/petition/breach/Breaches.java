package kz.listeningstate.petition.breach;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Storage of the register. */
@ApplicationScoped
class Breaches implements PanacheRepositoryBase<Breach, UUID> {

    Optional<Breach> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    PanacheQuery<Breach> newest() {
        return find("order by foundAt desc, id");
    }
}
