package kz.listeningstate.petition.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.DeadlineKind;

/** Public figures (статистика): how far petitions come, on what they are refused, and who keeps the terms. */
@ApplicationScoped
@Transactional
class Statistics {
    private final Sql sql;
    private final Clock clock;
    private final Memo<Period, Overview> overviews;
    private final Memo<Terms, List<Compliance>> compliances;

    Statistics(Sql sql, CatalogueSettings settings, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.overviews = new Memo<>(settings.figuresKept());
        this.compliances = new Memo<>(settings.figuresKept());
    }

    /** Petitions begun on these days (UTC+5), the last one included. */
    record Period(LocalDate from, LocalDate to) {}

    /**
     * @param funnel petitions that ever came so far, in the law's order
     * @param outcomes decisions by outcome
     * @param rejections by ground
     */
    record Overview(
            Period period,
            Instant countedAt,
            Map<String, Long> funnel,
            Map<String, Long> outcomes,
            Map<String, Long> rejections) {}

    private record Terms(DeadlineKind kind, Period period, int page, int size) {}

    /**
     * How a body keeps a kind of term.
     *
     * @param inTime met on the last day or before
     * @param late met afterwards
     * @param missed over and not met yet
     * @param running not over yet
     * @param dropped ended with the petition, nobody's fault
     * @param share of those in time among those in time, late and missed, in per cent; null: none is over
     */
    record Compliance(
            String bodyCode,
            DeadlineKind kind,
            String article,
            long inTime,
            long late,
            long missed,
            long running,
            long dropped,
            Integer share) {}

    Overview overview(Period period) {
        return overviews.get(period, this::count);
    }

    /** By body, those with the most terms first. */
    List<Compliance> compliance(DeadlineKind kind, Period period, int page, int size) {
        return compliances.get(new Terms(kind, period, page, size), this::count);
    }

    private Overview count(Period period) {
        Instant from = WorkingCalendar.endOf(period.from().minusDays(1));
        Instant until = WorkingCalendar.endOf(period.to());
        return new Overview(
                period,
                clock.instant(),
                funnel(from, until),
                by("outcome", from, until),
                by("rejection_ground", from, until));
    }

    private Map<String, Long> funnel(Instant from, Instant until) {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("drafted", "created_at");
        steps.put("submitted", "submitted_at");
        steps.put("opened", "opened_at");
        steps.put("cosigned", "cosigned_at");
        steps.put("approved", "approved_at");
        steps.put("rejected", "rejected_at");
        steps.put("published", "published_at");
        steps.put("thresholdReached", "threshold_reached_at");
        steps.put("decided", "decided_at");
        steps.put("lapsed", "lapsed_at");
        steps.put("fellShort", "fell_short_at");
        steps.put("withdrawn", "withdrawn_at");
        steps.put("superseded", "superseded_at");
        String counts = String.join(
                ", ", steps.values().stream().map(fact -> "count(" + fact + ")").toList());
        return sql.list(
                        "select " + counts + " from petition where created_at >= ? and created_at < ?",
                        List.of(from, until),
                        row -> {
                            Map<String, Long> funnel = new LinkedHashMap<>();
                            int place = 0;
                            for (String step : steps.keySet()) {
                                funnel.put(step, row.getLong(++place));
                            }
                            return funnel;
                        })
                .get(0);
    }

    private Map<String, Long> by(String column, Instant from, Instant until) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.list(
                "select " + column + ", count(*) from petition where " + column + " is not null"
                        + " and created_at >= ? and created_at < ? group by 1 order by 2 desc, 1",
                List.of(from, until),
                row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    private List<Compliance> count(Terms terms) {
        return sql.list(
                """
                select body_code, count(*) filter (where met_at is not null and missed_at is null),
                    count(*) filter (where met_at is not null and missed_at is not null),
                    count(*) filter (where met_at is null and missed_at is not null),
                    count(*) filter (where met_at is null and missed_at is null and dropped_at is null),
                    count(*) filter (where met_at is null and missed_at is null and dropped_at is not null)
                from deadline
                where body_code is not null and kind = ? and starts_on between ? and ?
                group by body_code order by count(*) desc, body_code offset ? limit ?""",
                List.of(
                        terms.kind().name(),
                        terms.period().from(),
                        terms.period().to(),
                        terms.page() * terms.size(),
                        terms.size()),
                row -> compliance(
                        row.getString(1),
                        terms.kind(),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)));
    }

    private static Compliance compliance(
            String body, DeadlineKind kind, long inTime, long late, long missed, long running, long dropped) {
        long over = inTime + late + missed;
        Integer share = over == 0 ? null : (Integer) Math.toIntExact(Math.floorDiv(100 * inTime, over));
        return new Compliance(body, kind, kind.article(), inTime, late, missed, running, dropped, share);
    }
}
