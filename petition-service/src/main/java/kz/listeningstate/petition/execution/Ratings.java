package kz.listeningstate.petition.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/** Storage of ratings. */
@ApplicationScoped
class Ratings {
    private final EntityManager database;

    Ratings(EntityManager database) {
        this.database = database;
    }

    /**
     * The same person's second rating takes the place of the first.
     *
     * @param handle of one who signed the petition ({@link kz.listeningstate.petition.signing.Signers})
     */
    void keep(UUID report, String handle, int stars, Instant now) {
        database.createNativeQuery("""
                        insert into report_rating (report_id, handle, stars, rated_at)
                        values (:report, :handle, :stars, :at)
                        on conflict (report_id, handle) do update set stars = excluded.stars, rated_at = excluded.rated_at
                        """)
                .setParameter("report", report)
                .setParameter("handle", handle)
                .setParameter("stars", stars)
                .setParameter("at", now)
                .executeUpdate();
    }

    Rating.Summary of(UUID report) {
        Tuple row = (Tuple) database.createNativeQuery("""
                        select count(*), cast(coalesce(round(avg(stars), 2), 0) as float8) from report_rating
                        where report_id = :report
                        """, Tuple.class)
                .setParameter("report", report)
                .getSingleResult();
        return new Rating.Summary(row.get(0, Long.class), row.get(1, Double.class));
    }
}
