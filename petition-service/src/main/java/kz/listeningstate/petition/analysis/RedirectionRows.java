package kz.listeningstate.petition.analysis;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;

/** Storage of redirection figures. */
@ApplicationScoped
class RedirectionRows implements PanacheRepositoryBase<Redirection, Redirection.Key> {

    PanacheQuery<Redirection> of(YearMonth month) {
        return find("month = ?1 order by redirections desc, fromBody, toBody", month.atDay(1));
    }
}
