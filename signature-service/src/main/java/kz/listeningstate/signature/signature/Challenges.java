package kz.listeningstate.signature.signature;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.signature.keys.DerivedSecrets;
import kz.listeningstate.signature.worker.Worker;

/**
 * Anybody may ask for challenges, so none is kept before it is answered: its id says by itself that it is ours, {@code expiry,
 * Unix seconds u32 | random [4] | pseudo-random function of both and the petition [8]}.
 */
@ApplicationScoped
class Challenges {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(1);

    private final DerivedSecrets secrets;
    private final EntityManager database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Worker worker = new Worker("challenges", FORGET_EVERY, this::forget);

    Challenges(DerivedSecrets secrets, EntityManager database, Clock clock) {
        this.secrets = secrets;
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    Challenge issue(UUID petitionId) {
        long expiry = clock.instant().plus(LIFE).getEpochSecond();
        long head = expiry << Integer.SIZE | Integer.toUnsignedLong(random.nextInt());
        return new Challenge(new UUID(head, mark(head, petitionId)), petitionId, Instant.ofEpochSecond(expiry));
    }

    /** Whether it was issued for this petition and has not expired; nothing is said of whether it was used. */
    boolean isOpen(UUID id, UUID petitionId) {
        return id.getLeastSignificantBits() == mark(id.getMostSignificantBits(), petitionId)
                && expiry(id).isAfter(clock.instant());
    }

    /** True once for each that is open. */
    @Transactional
    boolean use(UUID id, UUID petitionId) {
        return isOpen(id, petitionId)
                && database.createNativeQuery(
                                        "insert into challenge (id, expires_at) values (?1, ?2) on conflict do nothing")
                                .setParameter(1, id)
                                .setParameter(2, expiry(id))
                                .executeUpdate()
                        == 1;
    }

    private static Instant expiry(UUID id) {
        return Instant.ofEpochSecond(id.getMostSignificantBits() >>> Integer.SIZE);
    }

    private long mark(long head, UUID petitionId) {
        return ByteBuffer.wrap(secrets.challenge(petitionId, head)).getLong();
    }

    /** Two instances at it wait for no row of each other's. */
    private boolean forget() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("""
                                delete from challenge where id in (
                                    select id from challenge where expires_at < ?1 limit 1000 for update skip locked)
                                """)
                                .setParameter(1, clock.instant())
                                .executeUpdate()
                        == 1_000);
    }
}
