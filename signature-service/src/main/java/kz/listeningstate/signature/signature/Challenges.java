package kz.listeningstate.signature.signature;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

@ApplicationScoped
class Challenges implements PanacheRepositoryBase<Challenge, UUID> {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Clock clock;

    Challenges(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    Challenge issue(UUID petitionId) {
        delete("expiresAt < ?1", clock.instant());
        Challenge challenge = new Challenge(
                UUID.randomUUID(), petitionId, clock.instant().plus(LIFE).truncatedTo(ChronoUnit.MICROS));
        persist(challenge);
        return challenge;
    }

    /** True once for each that was issued for this petition and has not expired. */
    @Transactional
    boolean use(UUID id, UUID petitionId) {
        return delete("id = ?1 and petitionId = ?2 and expiresAt > ?3", id, petitionId, clock.instant()) == 1;
    }
}
