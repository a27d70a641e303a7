package kz.listeningstate.petition.appeal;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Storage of substitutions. */
@ApplicationScoped
class Substitutions implements PanacheRepositoryBase<Substitution, UUID> {

    /** All that ever were, the latest first. */
    PanacheQuery<Substitution> of(String bodyCode) {
        return find("bodyCode = ?1 order by firstDay desc, id", bodyCode);
    }

    /** Whom somebody substitutes on a day. */
    List<UUID> absentFor(UUID substitute, LocalDate day) {
        return find("substituteId = ?1 and firstDay <= ?2 and lastDay >= ?2", substitute, day).stream()
                .map(Substitution::absentId)
                .toList();
    }
}
