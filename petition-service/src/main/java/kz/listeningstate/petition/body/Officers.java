package kz.listeningstate.petition.body;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Storage of officers. */
@ApplicationScoped
class Officers implements PanacheRepositoryBase<Officer, UUID> {

    /** All that ever were, the newest first. */
    PanacheQuery<Officer> of(String bodyCode) {
        return find("bodyCode = ?1 order by appointedOn desc, id", bodyCode);
    }

    boolean inOffice(String bodyCode, String login) {
        return count("bodyCode = ?1 and login = ?2 and endedOn is null", bodyCode, login) > 0;
    }
}
