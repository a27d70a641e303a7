package kz.listeningstate.signature.count;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.listeningstate.signature.worker.AdvisoryLock;

@ApplicationScoped
class SignatureCounts implements PanacheRepositoryBase<SignatureCount, UUID> {
    private static final long COUNTING_LOCK = 0x636f756e74L;

    /** One count at a time. */
    boolean lockCounting() {
        return AdvisoryLock.tryToTake(getEntityManager(), COUNTING_LOCK);
    }

    SignatureCount of(UUID petitionId) {
        return findByIdOptional(petitionId).orElseGet(() -> new SignatureCount(petitionId));
    }
}
