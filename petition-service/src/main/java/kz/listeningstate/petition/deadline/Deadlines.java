package kz.listeningstate.petition.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Storage of deadlines. */
@ApplicationScoped
class Deadlines implements PanacheRepositoryBase<Deadline, UUID> {

    private static final String RUNS = "metAt is null and droppedAt is null and missedAt is null";
    /** Written out: a plan for any kinds could not know that an index has them all. */
    private static final String STANDINGS =
            """
            select kind, count(*) filter (where dueOn >= ?1), count(*) filter (where dueOn < ?1) from Deadline
            where metAt is null and droppedAt is null and kind in (%s) group by kind""".formatted(OperatorClocks.KINDS.stream().map(DeadlineKind::name).collect(Collectors.joining(", ")));

    List<Deadline> ofMatter(UUID matter) {
        return list("matterId = ?1 order by dueOn, kind, subjectId", matter);
    }

    /** Some that run and end before a day, the longest over first. */
    List<Deadline> missed(LocalDate today, int limit) {
        return find(RUNS + " and dueOn < ?1 order by dueOn, id", today)
                .page(0, limit)
                .list();
    }

    /** Some that run, end on a day or before, and were not warned of at so many working days or fewer. */
    List<Deadline> unwarned(LocalDate until, int workingDays, int limit) {
        return find(
                        RUNS + " and dueOn <= ?1 and (warned is null or warned > ?2) order by dueOn, id",
                        until,
                        workingDays)
                .page(0, limit)
                .list();
    }

    /** By kind, how many of the operators' own are to be met today or later, and how many are over and still not met. */
    Map<DeadlineKind, OperatorClocks.Standing> standings(LocalDate today) {
        return getEntityManager()
                .createQuery(STANDINGS, Tuple.class)
                .setParameter(1, today)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, DeadlineKind.class),
                        row -> new OperatorClocks.Standing(row.get(1, Long.class), row.get(2, Long.class))));
    }

    /** As it is now, locked; empty when it runs no more. */
    Optional<Deadline> lockRunning(UUID id) {
        return find("id = ?1 and " + RUNS, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
