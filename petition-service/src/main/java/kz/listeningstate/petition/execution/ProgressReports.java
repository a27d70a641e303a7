package kz.listeningstate.petition.execution;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Storage of reports. */
@ApplicationScoped
class ProgressReports implements PanacheRepositoryBase<ProgressReport, UUID> {

    /** The newest first. */
    PanacheQuery<ProgressReport> of(UUID measure) {
        return find("measureId = ?1 order by madeAt desc, id", measure);
    }
}
