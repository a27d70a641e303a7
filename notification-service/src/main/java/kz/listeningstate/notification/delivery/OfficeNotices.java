package kz.listeningstate.notification.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What waits to be shared out among the people of an office. */
@ApplicationScoped
class OfficeNotices implements PanacheRepositoryBase<OfficeNotice, UUID> {

    /** The next one due, locked; those that another worker holds are passed over. */
    Optional<OfficeNotice> nextDue(Instant now) {
        List<?> next = getEntityManager()
                .createNativeQuery(
                        "SELECT * FROM office_notice WHERE next_try_at <= :now"
                                + " ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED",
                        OfficeNotice.class)
                .setParameter("now", now)
                .getResultList();
        return next.stream().map(OfficeNotice.class::cast).findFirst();
    }
}
