package kz.listeningstate.petition.analysis;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Storage of alerts. */
@ApplicationScoped
class Alerts implements PanacheRepositoryBase<Alert, UUID> {
    private static final String NEWEST = " order by raisedOn desc, id";

    /** Not closed, and raised on that day or before. */
    List<Alert> openOn(LocalDate day) {
        return list("closedOn is null and raisedOn <= ?1", day);
    }

    /** The newest first. */
    PanacheQuery<Alert> newest(boolean openOnly) {
        return openOnly ? find("closedOn is null" + NEWEST) : find("true = true" + NEWEST);
    }

    /** Those of so many people that nobody is known from them, the newest first. */
    PanacheQuery<Alert> newestOf(int leastPeople) {
        return find("people >= ?1" + NEWEST, leastPeople);
    }
}
