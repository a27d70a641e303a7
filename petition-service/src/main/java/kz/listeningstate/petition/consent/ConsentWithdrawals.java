package kz.listeningstate.petition.consent;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Storage of withdrawals. */
@ApplicationScoped
class ConsentWithdrawals implements PanacheRepositoryBase<ConsentWithdrawal, UUID> {

    Optional<ConsentWithdrawal> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Until the transaction ends whoever takes back the same consent waits: of two at once the second finds the first. */
    void oneAtATime(Object... whose) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:whose, 0))")
                .setParameter("whose", "consent " + List.of(whose))
                .getSingleResult();
    }

    /** One that an operator still has to see to. */
    Optional<ConsentWithdrawal> openOfAccount(UUID account) {
        return find("accountId = ?1 and completedAt is null", account).firstResultOptional();
    }

    Optional<ConsentWithdrawal> openOfSigner(UUID petition, String handle) {
        return find("petitionId = ?1 and handle = ?2 and completedAt is null", petition, handle)
                .firstResultOptional();
    }

    /** Those that are not completed by their last day, then the others, the newest first. */
    PanacheQuery<ConsentWithdrawal> open() {
        return find("completedAt is null order by dueOn, id");
    }

    PanacheQuery<ConsentWithdrawal> newest() {
        return find("order by receivedAt desc, id");
    }
}
