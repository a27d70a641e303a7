package kz.listeningstate.signature.count;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SignatureCounts implements PanacheRepositoryBase<SignatureCount, UUID> {

    SignatureCount of(UUID petitionId) {
        return findByIdOptional(petitionId).orElseGet(() -> new SignatureCount(petitionId));
    }
}
