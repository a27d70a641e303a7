package kz.listeningstate.petition.reception;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Storage of bookings. */
@ApplicationScoped
class Bookings implements PanacheRepositoryBase<Booking, UUID> {
    private static final String OPEN = "cancelledAt is null and notedAt is null";

    /** Neither cancelled nor noted. */
    List<Booking> open(Collection<UUID> officials) {
        return list(OPEN + " and officialId in ?1", officials);
    }

    /** As above, what comes first or waits longest first. */
    PanacheQuery<Booking> queue(Collection<UUID> officials) {
        return find(OPEN + " and officialId in ?1 order by seat.heldOn, seat.begins, id", officials);
    }

    /** Somebody's own, the latest day first. */
    PanacheQuery<Booking> of(UUID account) {
        return find("visitor.account = ?1 order by seat.heldOn desc, seat.begins desc, id", account);
    }

    Optional<Booking> thatBecame(UUID appeal) {
        return find("appealId", appeal).firstResultOptional();
    }

    /** Whose visit it is; the booking itself is read under that official's lock. */
    Optional<UUID> official(UUID booking) {
        return getEntityManager()
                .createQuery("select officialId from Booking where id = ?1", UUID.class)
                .setParameter(1, booking)
                .getResultStream()
                .findFirst();
    }
}
