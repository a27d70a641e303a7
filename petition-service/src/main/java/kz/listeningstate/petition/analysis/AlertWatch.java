package kz.listeningstate.petition.analysis;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.outbox.CloudEvent;
import kz.listeningstate.petition.outbox.Outbox;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/**
 * Looks at each day (UTC+5) once it is over, once whichever instance is first, whether a topic of a region rises unusually fast,
 * and whether what was raised is over. After an outage the last week is looked at day by day.
 */
@ApplicationScoped
class AlertWatch {
    private static final String TOPIC = "appeal.alerts";
    private static final String TYPE = "kz.listeningstate.appeal.alert-raised.v1";
    /** Any number that no other lock of this database uses. */
    private static final long LOCK = 0x616c657274L;

    private static final int CATCH_UP_DAYS = 7;
    /** Above it a count is nothing special any more. */
    private static final double OVER = 0.05;

    private final EntityManager database;
    private final Alerts alerts;
    private final WorkingCalendar calendar;
    private final Outbox outbox;
    private final Trail trail;
    private final Clock clock;

    AlertWatch(
            EntityManager database, Alerts alerts, WorkingCalendar calendar, Outbox outbox, Trail trail, Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.calendar = calendar;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    private record Cell(String region, String topic) {}

    @Scheduled(
            identity = "appeal-alerts",
            every = "{analysis.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        for (int back = CATCH_UP_DAYS; back >= 1; back--) {
            LocalDate day = today.minusDays(back);
            QuarkusTransaction.requiringNew().run(() -> lookAt(day));
        }
    }

    private void lookAt(LocalDate day) {
        if (isDone(day) || !lock() || isDone(day)) {
            return;
        }
        Map<Cell, int[]> counts = counts(day);
        List<Cell> cells = List.copyOf(counts.keySet());
        Rises rises = new Rises(counts.values().toArray(int[][]::new), working(day));
        Map<Cell, Alert> open =
                alerts.openOn(day).stream().collect(Collectors.toMap(AlertWatch::cell, Function.identity()));
        Instant now = clock.instant();
        for (Rises.Finding finding : rises.findings()) {
            Cell cell = cells.get(finding.cell());
            Alert alert = open.remove(cell);
            if (finding.isRise()) {
                found(alert, cell, day, finding, now);
            } else if (alert != null && finding.p() > OVER) {
                close(alert, day, now);
            }
        }
        open.values().forEach(unseen -> close(unseen, day, now));
        database.createNativeQuery("insert into appeal_alert_day values (:day, :now)")
                .setParameter("day", day)
                .setParameter("now", now)
                .executeUpdate();
    }

    private void found(Alert known, Cell cell, LocalDate day, Rises.Finding finding, Instant now) {
        Alert alert = known == null ? new Alert(cell.region(), cell.topic(), day, now) : known;
        alert.follow(day, finding, people(cell, day, finding.days()));
        alerts.persist(alert);
        if (known == null) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("alertId", alert.id().toString());
            data.put("region", cell.region());
            data.put("topic", cell.topic());
            data.put("day", day.toString());
            data.put("days", finding.days());
            data.put("appeals", finding.count());
            data.put("expected", finding.expected());
            data.put("q", finding.q());
            data.put("shownToPublic", alert.isPublic());
            String id = alert.id().toString();
            outbox.append(TOPIC, id, new CloudEvent("/petition-service", TYPE, id, now, data));
            trail.add(alert.id(), now, Actor.SYSTEM, "alert-raised", data);
        }
    }

    private void close(Alert alert, LocalDate day, Instant now) {
        alert.close(day);
        trail.add(alert.id(), now, Actor.SYSTEM, "alert-closed", Map.of("day", day.toString()));
    }

    private static Cell cell(Alert alert) {
        return new Cell(alert.region(), alert.topic());
    }

    private boolean[] working(LocalDate day) {
        boolean[] working = new boolean[Rises.DAYS];
        for (int i = 0; i < Rises.DAYS; i++) {
            working[i] = calendar.isWorkingDay(day.minusDays(Rises.DAYS - 1L - i));
        }
        return working;
    }

    /** Each region with each topic of which somebody wrote at all: those without a single appeal were looked at too. */
    private Map<Cell, int[]> counts(LocalDate day) {
        LocalDate first = day.minusDays(Rises.DAYS - 1L);
        List<Tuple> rows = database.createNativeQuery("""
                        select region, topic,
                            cast(filed_at at time zone interval '5 hours' as date) - cast(:first as date), cast(count(*) as int)
                        from appeal
                        where filed_at >= :from and filed_at < :until and region is not null and topic is not null
                        group by 1, 2, 3""", Tuple.class)
                .setParameter("first", first)
                .setParameter("from", WorkingCalendar.endOf(first.minusDays(1)))
                .setParameter("until", WorkingCalendar.endOf(day))
                .getResultList();
        TreeSet<String> regions = new TreeSet<>();
        TreeSet<String> topics = new TreeSet<>();
        rows.forEach(row -> {
            regions.add(row.get(0, String.class));
            topics.add(row.get(1, String.class));
        });
        Map<Cell, int[]> counts = new LinkedHashMap<>();
        regions.forEach(region -> topics.forEach(topic -> counts.put(new Cell(region, topic), new int[Rises.DAYS])));
        rows.forEach(row ->
                counts.get(new Cell(row.get(0, String.class), row.get(1, String.class)))[row.get(2, Integer.class)] =
                        row.get(3, Integer.class));
        return counts;
    }

    /** Who has no account is known by name. */
    private int people(Cell cell, LocalDate day, int days) {
        return (Integer) database.createNativeQuery("""
                        select cast(count(distinct coalesce(cast(appellant_id as text), appellant_name)) as int) from appeal
                        where filed_at >= :from and filed_at < :until and region = :region and topic = :topic""", Integer.class)
                .setParameter("from", WorkingCalendar.endOf(day.minusDays(days)))
                .setParameter("until", WorkingCalendar.endOf(day))
                .setParameter("region", cell.region())
                .setParameter("topic", cell.topic())
                .getSingleResult();
    }

    private boolean isDone(LocalDate day) {
        return !database.createNativeQuery("select 1 from appeal_alert_day where day = :day")
                .setParameter("day", day)
                .getResultList()
                .isEmpty();
    }

    private boolean lock() {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }
}
