package kz.listeningstate.petition.moderation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Storage of who was informed of publications. */
@ApplicationScoped
class MediaNotices implements PanacheRepositoryBase<MediaNotice, MediaNotice.Key> {

    List<MediaNotice> of(UUID petition) {
        return list("id.petitionId = ?1 order by informedAt, id.outlet", petition);
    }
}
