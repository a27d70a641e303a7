package kz.listeningstate.petition.appeal;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Storage of templates. */
@ApplicationScoped
class AnswerTemplates implements PanacheRepositoryBase<AnswerTemplate, UUID> {

    /** In use at a body. */
    PanacheQuery<AnswerTemplate> inUseAt(String bodyCode) {
        return find("bodyCode = ?1 and retiredAt is null order by id", bodyCode);
    }
}
