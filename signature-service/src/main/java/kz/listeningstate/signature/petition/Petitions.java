package kz.listeningstate.signature.petition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Petitions implements PanacheRepositoryBase<Petition, UUID> {

    Optional<Petition> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Adds the petition unless it is there, whoever comes first. */
    void addIfAbsent(UUID id, String textSha256) {
        getEntityManager()
                .createNativeQuery("insert into petition (id, text_sha256, accepts_from, told_at)"
                        + " values (:id, :text, 'AUTHOR', 'epoch') on conflict (id) do nothing")
                .setParameter("id", id)
                .setParameter("text", textSha256)
                .executeUpdate();
    }
}
