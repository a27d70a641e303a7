package kz.listeningstate.signature.count;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SignatureCounts implements PanacheRepositoryBase<SignatureCount, UUID> {
    /** Any number that no other lock of this database uses. */
    private static final long COUNTING_LOCK = 0x636f756e74L;

    /** One count at a time in the whole cluster. Held until the transaction ends, whatever becomes of the process. */
    boolean lockCounting() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", COUNTING_LOCK)
                .getSingleResult();
    }

    SignatureCount of(UUID petitionId) {
        return findByIdOptional(petitionId).orElseGet(() -> new SignatureCount(petitionId));
    }
}
