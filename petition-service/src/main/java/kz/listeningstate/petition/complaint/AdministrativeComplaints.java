package kz.listeningstate.petition.complaint;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Storage of complaints. */
@ApplicationScoped
class AdministrativeComplaints implements PanacheRepositoryBase<AdministrativeComplaint, UUID> {

    Optional<AdministrativeComplaint> of(UUID petition, UUID complainant) {
        return find("petitionId = ?1 and complainantId = ?2", petition, complainant)
                .firstResultOptional();
    }

    /** Filed with a body, the oldest first. */
    PanacheQuery<AdministrativeComplaint> at(List<String> bodyCodes) {
        return find("bodyCode in ?1 order by filedAt, id", bodyCodes);
    }
}
