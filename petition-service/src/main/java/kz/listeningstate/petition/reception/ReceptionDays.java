package kz.listeningstate.petition.reception;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Storage of days of reception. */
@ApplicationScoped
class ReceptionDays implements PanacheRepositoryBase<ReceptionDay, UUID> {

    /** Of some officials, in a time, in its order. */
    List<ReceptionDay> between(Collection<UUID> officials, LocalDate from, LocalDate to) {
        return list("officialId in ?1 and heldOn between ?2 and ?3 order by heldOn, begins, id", officials, from, to);
    }

    List<ReceptionDay> from(UUID official, LocalDate from) {
        return list("officialId = ?1 and heldOn >= ?2 order by heldOn, begins, id", official, from);
    }

    /** Whose day it is; the day itself is read under that official's lock. */
    Optional<UUID> official(UUID day) {
        return getEntityManager()
                .createQuery("select officialId from ReceptionDay where id = ?1", UUID.class)
                .setParameter(1, day)
                .getResultStream()
                .findFirst();
    }
}
