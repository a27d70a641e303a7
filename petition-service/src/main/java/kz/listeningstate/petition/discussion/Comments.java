package kz.listeningstate.petition.discussion;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Storage of comments. */
@ApplicationScoped
class Comments implements PanacheRepositoryBase<Comment, UUID> {

    /** In their order; of one paragraph, or of all: null. */
    PanacheQuery<Comment> of(UUID petition, Integer paragraph) {
        return paragraph == null
                ? find("petitionId = ?1 order by madeAt, id", petition)
                : find("petitionId = ?1 and paragraph = ?2 order by madeAt, id", petition, paragraph);
    }

    long by(UUID petition, UUID author) {
        return count("petitionId = ?1 and authorId = ?2", petition, author);
    }

    /** Shown ones that belong to no theme. */
    long unanswered(UUID petition) {
        return count("petitionId = ?1 and themeId is null and removedAt is null", petition);
    }

    /** How many of these there were. */
    int putTo(UUID theme, UUID petition, List<UUID> ids) {
        return update("themeId = ?1 where petitionId = ?2 and id in ?3", theme, petition, ids);
    }
}
