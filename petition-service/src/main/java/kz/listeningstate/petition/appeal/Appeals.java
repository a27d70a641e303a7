package kz.listeningstate.petition.appeal;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Storage of appeals. */
@ApplicationScoped
class Appeals implements PanacheRepositoryBase<Appeal, UUID> {

    /** The appeal, locked until the transaction ends. */
    Optional<Appeal> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Appeal> byNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    /** That a petition goes on as. */
    Optional<Appeal> ofPetition(UUID petition) {
        return find("petitionId", petition).firstResultOptional();
    }

    /** Somebody's own, the newest first. */
    PanacheQuery<Appeal> of(UUID account) {
        return find("appellant.account = ?1 order by filedAt desc, id", account);
    }

    /** Given once: a number that is drawn and not used is never given again. */
    long nextNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('appeal_number')")
                        .getSingleResult())
                .longValue();
    }
}
