package kz.listeningstate.petition.reception;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Storage of officials who receive. */
@ApplicationScoped
class ReceivingOfficials implements PanacheRepositoryBase<ReceivingOfficial, UUID> {

    /** The official, and with them the whole diary, locked until the transaction ends. */
    Optional<ReceivingOfficial> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<ReceivingOfficial> of(Collection<String> bodyCodes) {
        return list("bodyCode in ?1 order by kind desc, name, id", bodyCodes);
    }

    /** By body: officials who hold office all the month, those of them who receive in it, and heads among those. */
    List<Tuple> month(YearMonth month) {
        return getEntityManager()
                .createQuery(
                        """
                        select o.bodyCode, count(*), count(*) filter (where o.id in (%1$s)),
                               count(*) filter (where o.id in (%1$s) and o.kind = HEAD)
                        from ReceivingOfficial o
                        where o.receivesFrom <= :first and (o.receivesTo is null or o.receivesTo >= :last)
                        group by o.bodyCode""".formatted(
                                        "select officialId from ReceptionDay where cancelledAt is null and heldOn between :first and :last"),
                        Tuple.class)
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth())
                .getResultList();
    }
}
