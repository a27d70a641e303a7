package kz.listeningstate.petition.body;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Storage of officers. */
@ApplicationScoped
class Officers implements PanacheRepositoryBase<Officer, UUID> {
    private static final String IN_OFFICE =
            "bodyCode = ?1 and appointedOn <= ?2 and (endedOn is null or endedOn >= ?2)";

    /** All that ever were, the newest first. */
    PanacheQuery<Officer> of(String bodyCode) {
        return find("bodyCode = ?1 order by appointedOn desc, id", bodyCode);
    }

    boolean inOffice(String bodyCode, String login) {
        return count("bodyCode = ?1 and login = ?2 and endedOn is null", bodyCode, login) > 0;
    }

    /** In office on a day. */
    Optional<Officer> on(LocalDate day, String bodyCode, String login) {
        return find(IN_OFFICE + " and login = ?3", bodyCode, day, login).firstResultOptional();
    }

    /** As above, by the register's id. */
    Optional<Officer> on(LocalDate day, String bodyCode, UUID id) {
        return find(IN_OFFICE + " and id = ?3", bodyCode, day, id).firstResultOptional();
    }
}
