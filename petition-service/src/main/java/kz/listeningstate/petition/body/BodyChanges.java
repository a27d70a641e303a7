package kz.listeningstate.petition.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Storage of what bodies once were. */
@ApplicationScoped
class BodyChanges implements PanacheRepositoryBase<BodyChange, BodyChange.Key> {

    /** Of one body, the newest first. */
    List<BodyChange> of(String code, int page, int size) {
        return find("code = ?1 order by version desc", code).page(page, size).list();
    }
}
