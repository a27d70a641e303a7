package kz.listeningstate.petition.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Storage of handlings. */
@ApplicationScoped
class Handlings implements PanacheRepositoryBase<Handling, UUID> {

    /** Of an appeal, in the order in which they arrived. */
    List<Handling> of(UUID appeal) {
        return list("appealId = ?1 order by arrivedAt, redirections, id", appeal);
    }

    /** The body has it again, since what the act promised was not done. */
    boolean isReopened(Handling answered) {
        return count("cameFrom = ?1 and bodyCode = ?2", answered.id(), answered.bodyCode()) > 0;
    }
}
