package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.listeningstate.petition.body.Colleague;
import kz.listeningstate.petition.body.Colleagues;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.problem.Problem;

/** What lies on the desks of a body: its open appeals, reports of danger first, then by the last day of the term. */
@ApplicationScoped
@Transactional
class Cabinet {
    private static final String NOT_AWAITED = "(defects.notedAt is null or defects.fixedAt is not null)";
    private static final String AWAITED = "defects.notedAt is not null and defects.fixedAt is null";

    private final Handlings handlings;
    private final Appeals appeals;
    private final AppealDesk desk;
    private final Substituting substituting;
    private final Colleagues colleagues;
    private final WorkingCalendar calendar;
    private final EntityManager database;
    private final Clock clock;

    Cabinet(
            Handlings handlings,
            Appeals appeals,
            AppealDesk desk,
            Substituting substituting,
            Colleagues colleagues,
            WorkingCalendar calendar,
            EntityManager database,
            Clock clock) {
        this.handlings = handlings;
        this.appeals = appeals;
        this.desk = desk;
        this.substituting = substituting;
        this.colleagues = colleagues;
        this.calendar = calendar;
        this.database = database;
        this.clock = clock;
    }

    /** 403 {@code no-body}, {@code not-registered-officer} for {@code me}; 400 for a phase that is not open. */
    Page<QueueItem> queue(QueueQuestion asked, int page, int size) {
        Where where = where(asked);
        long total = handlings.count(where.condition(), where.values());
        List<Handling> found = handlings
                .find(where.condition() + " order by urgent desc, dueOn, id", where.values())
                .page(page, size)
                .list();
        return new Page<>(items(found), page, size, total);
    }

    /** As the queue shows them, in their order. */
    List<QueueItem> items(List<Handling> found) {
        Map<UUID, Appeal> ofThem = appeals
                .list("id in ?1", found.stream().map(Handling::appealId).toList())
                .stream()
                .collect(Collectors.toMap(Appeal::id, Function.identity()));
        Map<UUID, Colleague> people = colleagues.named(found.stream()
                .map(Handling::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream()
                .map(one -> item(one, ofThem.get(one.appealId()), people))
                .toList();
    }

    /** How many there are of each colour. */
    Map<Colour, Long> counts(String assigned) {
        Where where = where(new QueueQuestion(null, null, null, assigned));
        var query = database.createQuery(
                "select dueOn, count(*) from Handling where " + where.condition() + " group by dueOn", Tuple.class);
        where.values().forEach(query::setParameter);
        Map<Colour, Long> counts = new EnumMap<>(Colour.class);
        for (Colour colour : Colour.values()) {
            counts.put(colour, 0L);
        }
        for (Tuple row : query.getResultList()) {
            Colour colour = Colour.of(row.get(0, LocalDate.class), today(), calendar);
            counts.merge(colour, row.get(1, Long.class), Long::sum);
        }
        return counts;
    }

    private record Where(String condition, Map<String, Object> values) {
        Where and(String more) {
            return new Where(condition + " and " + more, values);
        }

        Where and(String more, String name, Object value) {
            values.put(name, value);
            return and(more);
        }
    }

    private Where where(QueueQuestion asked) {
        Where where =
                new Where("ending.at is null", new HashMap<>()).and("bodyCode in :bodies", "bodies", desk.ownBodies());
        if (asked.type() != null) {
            where = where.and("type = :type", "type", asked.type());
        }
        if (asked.phase() != null) {
            where = phase(where, asked.phase());
        }
        if (asked.colour() != null) {
            where = colour(where, asked.colour());
        }
        return asked.assigned() == null ? where : assigned(where, asked);
    }

    /** As {@link HandlingPhase#of} says. */
    private Where phase(Where where, HandlingPhase phase) {
        String condition = switch (phase) {
            case UNDER_REVIEW -> NOT_AWAITED + " and dueOn >= :today and hearing.notifiedAt is null";
            case HEARING -> NOT_AWAITED + " and dueOn >= :today and hearing.notifiedAt is not null";
            case SILENT -> NOT_AWAITED + " and dueOn < :today";
            case AWAITING_FIX -> AWAITED + " and defects.fixBy >= :today";
            case NOT_FIXED -> AWAITED + " and defects.fixBy < :today";
            default -> throw Problem.invalidField("phase", "invalid");
        };
        return where.and(condition, "today", today());
    }

    private Where colour(Where where, Colour colour) {
        LocalDate after = colour.after(today(), calendar);
        LocalDate until = colour.until(today(), calendar);
        Where since = after == null ? where : where.and("dueOn > :after", "after", after);
        return until == null ? since : since.and("dueOn <= :until", "until", until);
    }

    private Where assigned(Where where, QueueQuestion asked) {
        if (asked.asksForNobodys()) {
            return where.and("assignee is null");
        }
        return where.and(
                "assignee in :officers",
                "officers",
                asked.asksForOwn() ? substituting.actsFor(colleagues.required()) : List.of(asked.officer()));
    }

    private QueueItem item(Handling handling, Appeal appeal, Map<UUID, Colleague> people) {
        Instant now = clock.instant();
        return new QueueItem(
                handling.id(),
                handling.version(),
                appeal.number(),
                appeal.type(),
                appeal.language(),
                appeal.subject(),
                handling.bodyCode(),
                handling.isUrgent(),
                handling.part(),
                handling.phase(now),
                handling.dueOn(),
                calendar.workingDaysBetween(today(), handling.dueOn()),
                Colour.of(handling.dueOn(), today(), calendar),
                people.get(handling.assignee()));
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }
}
