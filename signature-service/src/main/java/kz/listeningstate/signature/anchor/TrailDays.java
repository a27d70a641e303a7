package kz.listeningstate.signature.anchor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;

/** The days of petition-service's trails; a trigger chains each as it is added, and {@link Anchoring} anchors the chain. */
@ApplicationScoped
class TrailDays {
    private final EntityManager database;

    TrailDays(EntityManager database) {
        this.database = database;
    }

    /** Keeps a day once; {@link TrailDay.Refused} when it was told otherwise before. */
    @Transactional
    void keep(TrailDay told) {
        boolean added = database.createNativeQuery("""
                                insert into petition_trail_day (day, matters, head, closed_at)
                                values (:day, :matters, :head, :at) on conflict (day) do nothing
                                """)
                        .setParameter("day", told.day())
                        .setParameter("matters", told.matters())
                        .setParameter("head", told.head())
                        .setParameter("at", told.closedAt())
                        .executeUpdate()
                == 1;
        if (!added && !Arrays.equals(told.head(), head(told))) {
            throw new TrailDay.Refused("the day " + told.day() + " was closed with another head", null);
        }
    }

    private byte[] head(TrailDay told) {
        return (byte[]) database.createNativeQuery("select head from petition_trail_day where day = :day", byte[].class)
                .setParameter("day", told.day())
                .getSingleResult();
    }
}
