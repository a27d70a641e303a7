package kz.listeningstate.signature.nullifier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PetitionKeys implements PanacheRepositoryBase<PetitionKey, UUID> {

    /** Of several at once the first one's stays. */
    void addIfAbsent(UUID petitionId, byte[] publicKey, byte[] sealedKey) {
        getEntityManager()
                .createNativeQuery("""
                        insert into petition_key (petition_id, public_key, sealed_key) values (?, ?, ?)
                        on conflict (petition_id) do nothing
                        """)
                .setParameter(1, petitionId)
                .setParameter(2, publicKey)
                .setParameter(3, sealedKey)
                .executeUpdate();
    }

    /**
     * Puts the key that the log's leaf OPEN names in the place of any other, without its secret.
     *
     * @return whether another was there
     */
    boolean replace(UUID petitionId, byte[] publicKey) {
        return update(
                        "publicKey = ?2, sealedKey = null where petitionId = ?1 and publicKey <> ?2",
                        petitionId,
                        publicKey)
                == 1;
    }

    /** Marks that the leaf OPEN is queued; false when it was before. */
    boolean openFirst(UUID petitionId) {
        return update("opened = true where petitionId = ?1 and opened = false", petitionId) == 1;
    }

    /** Whether this is the petition's key and was not destroyed. */
    boolean isPresent(UUID petitionId, byte[] publicKey) {
        return count("petitionId = ?1 and publicKey = ?2 and sealedKey is not null", petitionId, publicKey) > 0;
    }

    /** False when there is none. */
    boolean destroy(UUID petitionId) {
        return update("sealedKey = null where petitionId = ?1 and sealedKey is not null", petitionId) == 1;
    }
}
