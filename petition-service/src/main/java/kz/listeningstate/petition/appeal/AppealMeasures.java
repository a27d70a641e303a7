package kz.listeningstate.petition.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Storage of promised measures. */
@ApplicationScoped
class AppealMeasures implements PanacheRepositoryBase<AppealMeasure, UUID> {

    /** Of an act, by their last day. */
    List<AppealMeasure> of(UUID handling) {
        return list("handlingId = ?1 order by dueOn, id", handling);
    }

    Optional<AppealMeasure> one(UUID handling, UUID id) {
        return find("handlingId = ?1 and id = ?2", handling, id).firstResultOptional();
    }
}
