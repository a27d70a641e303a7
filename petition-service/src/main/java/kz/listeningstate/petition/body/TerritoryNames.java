package kz.listeningstate.petition.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Storage of what territories are and were called. */
@ApplicationScoped
class TerritoryNames implements PanacheRepositoryBase<TerritoryName, TerritoryName.Key> {

    /** All that was ever written of a territory, the newest first. */
    List<TerritoryName> of(String territory) {
        return list("territory = ?1 order by version desc", territory);
    }
}
