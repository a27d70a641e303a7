package kz.listeningstate.petition.execution;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Storage of changes. */
@ApplicationScoped
class MeasureChanges implements PanacheRepositoryBase<MeasureChange, UUID> {

    /** The newest first. */
    PanacheQuery<MeasureChange> of(UUID measure) {
        return find("measureId = ?1 order by changedAt desc, id", measure);
    }
}
