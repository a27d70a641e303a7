package kz.listeningstate.petition.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Storage of citizens' questions to see the file. */
@ApplicationScoped
class FileAccesses implements PanacheRepositoryBase<FileAccess, UUID> {

    /** Of a handling, in the order in which they came. */
    List<FileAccess> of(UUID handling) {
        return list("handlingId = ?1 order by askedAt, id", handling);
    }
}
