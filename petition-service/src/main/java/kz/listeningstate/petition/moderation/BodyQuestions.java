package kz.listeningstate.petition.moderation;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Storage of the questions to state bodies. */
@ApplicationScoped
class BodyQuestions implements PanacheRepositoryBase<BodyQuestion, UUID> {

    List<BodyQuestion> of(UUID petition) {
        return list("petitionId = ?1 order by askedAt, id", petition);
    }

    /** Those that a body has to answer, the most urgent first. */
    PanacheQuery<BodyQuestion> open(String body) {
        return find("bodyCode = ?1 and answeredAt is null and droppedAt is null order by dueOn, id", body);
    }

    /** Those that it answered, the newest answer first. */
    PanacheQuery<BodyQuestion> answered(String body) {
        return find("bodyCode = ?1 and answeredAt is not null order by answeredAt desc, id", body);
    }

    /** As it is now; the caller has locked its petition. */
    void reread(BodyQuestion question) {
        getEntityManager().refresh(question);
    }
}
