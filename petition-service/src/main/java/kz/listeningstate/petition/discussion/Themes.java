package kz.listeningstate.petition.discussion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Storage of themes. */
@ApplicationScoped
class Themes implements PanacheRepositoryBase<Theme, UUID> {

    List<Theme> of(UUID petition) {
        return list("petitionId = ?1 order by createdAt, id", petition);
    }

    Optional<Theme> one(UUID petition, UUID id) {
        return find("id = ?1 and petitionId = ?2", id, petition).firstResultOptional();
    }

    /** With the number of comments of each. */
    List<DiscussionView.ThemeView> views(UUID petition) {
        Map<UUID, Long> comments = getEntityManager()
                .createQuery(
                        "select c.themeId, count(*) from Comment c where c.petitionId = :petition"
                                + " and c.themeId is not null group by c.themeId",
                        Object[].class)
                .setParameter("petition", petition)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
        return of(petition).stream()
                .map(theme -> theme.view(comments.getOrDefault(theme.id(), 0L)))
                .toList();
    }
}
