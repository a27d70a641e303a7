package kz.listeningstate.petition.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Storage of populations. */
@ApplicationScoped
class Populations implements PanacheRepositoryBase<Population, Population.Key> {

    /** All that was ever written of a territory, the newest day and correction first. */
    List<Population> of(String territory) {
        return list("territory = ?1 order by asOf desc, correction desc", territory);
    }

    /** Of all territories, each as above. */
    List<Population> all() {
        return list("order by territory, asOf desc, correction desc");
    }
}
