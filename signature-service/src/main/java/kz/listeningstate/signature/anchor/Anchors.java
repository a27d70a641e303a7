package kz.listeningstate.signature.anchor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

@ApplicationScoped
class Anchors implements PanacheRepositoryBase<Anchor, LocalDate> {

    /** False when the day has one already, whoever made it. */
    boolean addFirst(LocalDate day, String heads, byte[] leafHash, Instant at) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into anchor (day, heads, leaf_hash, made_at) values (:day, :heads, :hash, :at)
                                on conflict (day) do nothing
                                """)
                        .setParameter("day", day)
                        .setParameter("heads", heads)
                        .setParameter("hash", leafHash)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }
}
