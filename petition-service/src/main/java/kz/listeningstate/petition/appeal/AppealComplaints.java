package kz.listeningstate.petition.appeal;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Storage of complaints. */
@ApplicationScoped
class AppealComplaints implements PanacheRepositoryBase<AppealComplaint, UUID> {

    /** Of a handling, the oldest first. */
    List<AppealComplaint> of(UUID handling) {
        return list("handlingId = ?1 order by filedAt, id", handling);
    }

    /** Open ones that some bodies have on their desk, nearest last day first. */
    PanacheQuery<AppealComplaint> openAt(List<String> bodyCodes, LocalDate today) {
        return find("""
                decidedAt is null and withdrawnAt is null and case when forwardedAt is null and forwardDueOn >= ?2
                then bodyCode else higherBodyCode end in ?1
                order by case when forwardedAt is null then forwardDueOn else decisionDueOn end, id""", bodyCodes, today);
    }
}
