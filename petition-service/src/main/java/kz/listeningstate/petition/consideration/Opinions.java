package kz.listeningstate.petition.consideration;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Storage of opinions. */
@ApplicationScoped
class Opinions implements PanacheRepositoryBase<Opinion, UUID> {

    List<Opinion> of(UUID petition) {
        return list("petitionId = ?1 order by askedAt, id", petition);
    }

    /** Asked of a body: what is unanswered first, the oldest first. */
    PanacheQuery<Opinion> askedOf(String bodyCode) {
        return find("bodyCode = ?1 order by answeredAt nulls first, askedAt, id", bodyCode);
    }
}
