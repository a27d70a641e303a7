package kz.listeningstate.petition.appeal;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Storage of clusters. */
@ApplicationScoped
class Clusters implements PanacheRepositoryBase<Cluster, UUID> {

    /** The cluster, locked until the transaction ends. */
    Optional<Cluster> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    PanacheQuery<Cluster> at(String bodyCode) {
        return find("bodyCode = ?1 order by publishedAt desc nulls first, id", bodyCode);
    }

    /** In which a handling is. */
    Optional<UUID> of(UUID handling) {
        return find("select c.id from Cluster c join c.members m where key(m) = ?1", handling)
                .project(UUID.class)
                .firstResultOptional();
    }
}
