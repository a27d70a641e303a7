package kz.listeningstate.notification.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All subscriptions. */
@ApplicationScoped
class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

    /** Until the transaction ends, no other handles the same address or account: limits and uniqueness hold exactly. */
    void oneAtATime(String follower) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:follower, 0))")
                .setParameter("follower", "subscription/" + follower)
                .getSingleResult();
    }

    Optional<Subscription> ofAddress(EmailAddress email, UUID petitionId) {
        return find("petitionId = ?1 and email = ?2 and cancelledAt is null", petitionId, email.value())
                .firstResultOptional();
    }

    Optional<Subscription> ofAccount(UUID accountId, UUID petitionId) {
        return find("petitionId = ?1 and accountId = ?2 and cancelledAt is null", petitionId, accountId)
                .firstResultOptional();
    }

    /** Erases addresses whose owners never answered. */
    long removeUnconfirmed(Instant createdBefore) {
        return delete("confirmedAt is null and cancelledAt is null and createdAt < ?1", createdBefore);
    }
}
