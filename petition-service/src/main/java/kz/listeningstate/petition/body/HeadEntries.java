package kz.listeningstate.petition.body;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Storage of heads. */
@ApplicationScoped
class HeadEntries implements PanacheRepositoryBase<Head, UUID> {

    /** All that ever were, the newest first. */
    PanacheQuery<Head> of(String bodyCode) {
        return find("bodyCode = ?1 order by holdsFrom desc, id", bodyCode);
    }

    /** Who holds office on a day. */
    List<Head> on(String bodyCode, LocalDate day) {
        return list(
                "bodyCode = ?1 and holdsFrom <= ?2 and (holdsTo is null or holdsTo >= ?2) order by holdsFrom desc, id",
                bodyCode,
                day);
    }
}
