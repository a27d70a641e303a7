package kz.listeningstate.petition.analysis;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts the figures, a month of arrivals at once, so that readers scan nothing and distinct people and medians are exact: this
 * month and the last every few minutes, those of two years back once a day, since answers and ratings come later; what is older
 * stays as it was. One instance counts at a time, the others go on.
 */
@ApplicationScoped
class FigureCounts {
    /** Any number that no other lock of this database uses. */
    private static final long LOCK = 0x666967757265L;

    private static final int MONTHS = 24;
    private static final int LEAST_PEOPLE = 10;
    private static final int PATIENCE_SECONDS = (int) Duration.ofMinutes(10).toSeconds();

    /** Who has no account is known by name: namesakes count as one, so that rather too much is hidden. */
    private static final String PERSON = "coalesce(cast(a.appellant_id as text), a.appellant_name)";

    private static final String DUE = """
            select cast(month as text) from (
                select cast(generate_series(
                    greatest(
                        cast(:now as date) - interval '%d months',
                        (select date_trunc('month', min(arrived_at) at time zone interval '5 hours') from appeal_handling)),
                    cast(:now as date), interval '1 month') as date) as month) all_months
            left join appeal_figure_month using (month)
            where counted_at is null or counted_at > :at or counted_at < :day
                or counted_at <= :stale and month >= cast(:now as date) - interval '1 month'
            order by month desc
            """.formatted(MONTHS);

    private static final String COUNT = """
            with fact as materialized (
                select h.body_code, coalesce(a.region, 'none') as region, coalesce(a.topic, 'none') as topic, a.type,
                    %s as person, h.ended_at, h.answered_at, stars,
                    cast(coalesce(h.ended_at, :now) at time zone interval '5 hours' as date) > h.due_on as overdue,
                    exists (select 1 from appeal_handling next
                        where next.came_from = h.id and next.body_code <> h.body_code) as redirected,
                    exists (select 1 from appeal_handling next
                        where next.came_from = h.id and next.body_code = h.body_code) as reopened,
                    cast(extract(epoch from h.answered_at - h.arrived_at) / 86400 as float8) as days
                from appeal_handling h join appeal a on a.id = h.appeal_id
                left join appeal_rating r on r.handling_id = h.id
                where h.arrived_at >= :from and h.arrived_at < :until)
            insert into appeal_figure (cut, code, topic, month, people, hidden, arrived, open, due, overdue, redirected,
                reopened, answered, median_days, ratings, stars)
            select case grouping(body_code, region, topic, type)
                    when 15 then 'ALL' when 7 then 'BODY' when 11 then 'REGION' when 13 then 'TOPIC' when 14 then 'TYPE'
                    else 'REGION_TOPIC' end,
                coalesce(body_code, region, topic, type, ''), case when grouping(region, topic) = 0 then topic else '' end,
                cast(:month as date), count(distinct person), count(distinct person) < %d, count(*),
                count(*) filter (where ended_at is null), count(*) filter (where ended_at is not null or overdue),
                count(*) filter (where overdue), count(*) filter (where redirected), count(*) filter (where reopened),
                count(answered_at), round(cast(percentile_cont(0.5) within group (order by days) as numeric), 1),
                count(stars), case when count(stars) >= %d then round(avg(stars), 2) end
            from fact group by grouping sets ((), (body_code), (region), (topic), (type), (region, topic))
            """.formatted(PERSON, LEAST_PEOPLE, LEAST_PEOPLE);

    /**
     * A list whose sum is known must not hide too few, or one alone: the next smallest is hidden too. Each row and each column of
     * regions by topics is such a list.
     */
    private static final String HIDE_MORE = """
            with member as (
                select cut, code, topic, people, hidden, list from appeal_figure,
                    unnest(case cut when 'REGION_TOPIC' then array['R ' || code, 'T ' || topic] else array[''] end) list
                where month = cast(:month as date) and cut <> 'ALL'),
            short as (
                select cut, list from member where hidden group by cut, list
                having sum(people) < %d or count(*) = 1),
            next as (
                select distinct on (cut, list) cut, code, topic from member join short using (cut, list)
                where not hidden order by cut, list, people, code, topic)
            update appeal_figure figure set hidden = true from next
            where figure.month = cast(:month as date) and figure.cut = next.cut and figure.code = next.code
                and figure.topic = next.topic
            """.formatted(LEAST_PEOPLE);

    private static final String COUNT_REDIRECTIONS = """
            insert into appeal_redirection_figure (month, from_body, to_body, people, redirections)
            select cast(:month as date), before.body_code, h.body_code, count(distinct %s), count(*)
            from appeal_handling h join appeal_handling before on before.id = h.came_from
            join appeal a on a.id = h.appeal_id
            where h.arrived_at >= :from and h.arrived_at < :until and before.body_code <> h.body_code
            group by 2, 3 having count(distinct %s) >= %d
            """.formatted(PERSON, PERSON, LEAST_PEOPLE);

    private final EntityManager database;
    private final Duration kept;
    private final Clock clock;

    FigureCounts(
            EntityManager database,
            @ConfigProperty(name = "analysis.figures-kept", defaultValue = "PT10M") Duration kept,
            Clock clock) {
        this.database = database;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(
            identity = "appeal-figures",
            every = "{analysis.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (LocalDate month : QuarkusTransaction.requiringNew().call(this::due)) {
            QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).run(() -> countAlone(month));
        }
    }

    private void countAlone(LocalDate month) {
        if ((Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                        .setParameter("lock", LOCK)
                        .getSingleResult()
                && due().contains(month)) {
            count(month, clock.instant());
        }
    }

    private List<LocalDate> due() {
        Instant now = clock.instant();
        LocalDate today = WorkingCalendar.dateOf(now);
        List<?> months = database.createNativeQuery(DUE, String.class)
                .setParameter("now", YearMonth.from(today).atDay(1))
                .setParameter("at", now)
                .setParameter("day", WorkingCalendar.endOf(today.minusDays(1)))
                .setParameter("stale", now.minus(kept))
                .getResultList();
        return months.stream().map(month -> LocalDate.parse((String) month)).toList();
    }

    private void count(LocalDate month, Instant now) {
        of("delete from appeal_figure where month = cast(:month as date)", month)
                .executeUpdate();
        of("delete from appeal_redirection_figure where month = cast(:month as date)", month)
                .executeUpdate();
        within(of(COUNT, month), month).setParameter("now", now).executeUpdate();
        Query hideMore = of(HIDE_MORE, month);
        while (hideMore.executeUpdate() > 0) {
            // As long as something is to be reckoned from a sum.
        }
        within(of(COUNT_REDIRECTIONS, month), month).executeUpdate();
        of(
                        "insert into appeal_figure_month values (cast(:month as date), :now) on conflict (month) do update set"
                                + " counted_at = excluded.counted_at",
                        month)
                .setParameter("now", now)
                .executeUpdate();
    }

    private Query of(String statement, LocalDate month) {
        return database.createNativeQuery(statement).setParameter("month", month);
    }

    private static Query within(Query query, LocalDate month) {
        return query.setParameter("from", WorkingCalendar.endOf(month.minusDays(1)))
                .setParameter("until", WorkingCalendar.endOf(month.plusMonths(1).minusDays(1)));
    }
}
