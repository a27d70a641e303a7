package kz.listeningstate.petition.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Storage of the keys whose objects are to be deleted unless a row takes them. */
@ApplicationScoped
class Leftovers implements PanacheRepositoryBase<Leftover, String> {
    private static final String SKIP_LOCKED = """
            select * from stored_leftover where since < :before order by since limit :limit for update skip locked""";

    void note(String key, Instant now) {
        persist(new Leftover(key, now));
    }

    /** False when it was given up. */
    boolean forget(String key) {
        return delete("storeKey", key) == 1;
    }

    /** The oldest, locked; what another instance works on is left to it. */
    List<Leftover> lockOld(Instant before, int limit) {
        return getEntityManager()
                .createNativeQuery(SKIP_LOCKED, Leftover.class)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList();
    }
}
