package kz.listeningstate.petition.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/** Counts the choices beside a list: once over all petitions that have the words, then in memory. */
@ApplicationScoped
class FacetCounter {
    private static final int BODIES = 50;

    private final Sql sql;
    private final Regions regions;
    private final Clock clock;
    private final Memo<PetitionSearch, List<Cell>> cells;

    FacetCounter(Sql sql, Regions regions, CatalogueSettings settings, Clock clock) {
        this.sql = sql;
        this.regions = regions;
        this.clock = clock;
        this.cells = new Memo<>(settings.figuresKept());
    }

    /** So many petitions alike. */
    private record Cell(String phase, String level, String region, String body, String topic, long count) {}

    Facets count(PetitionSearch asked) {
        if (asked.q() != null) {
            sql.lookUpWords();
        }
        List<Cell> all = cells.get(PetitionSearch.words(asked.q()), this::cells);
        Predicate<Cell> phase = is(asked.phase() == null ? null : asked.phase().name(), Cell::phase);
        Predicate<Cell> level = is(asked.level() == null ? null : asked.level().name(), Cell::level);
        Predicate<Cell> region = is(asked.region(), Cell::region);
        Predicate<Cell> body = is(asked.body(), Cell::body);
        Predicate<Cell> topic = is(asked.topic(), Cell::topic);
        return new Facets(
                choices(all, level.and(region).and(body).and(topic), Cell::phase),
                choices(all, phase.and(region).and(body).and(topic), Cell::level),
                choices(all, phase.and(level).and(body).and(topic), Cell::region),
                choices(all, phase.and(level).and(region).and(topic), Cell::body).stream()
                        .limit(BODIES)
                        .toList(),
                choices(all, phase.and(level).and(region).and(body), Cell::topic));
    }

    private static Predicate<Cell> is(String wanted, Function<Cell, String> value) {
        return cell -> wanted == null || wanted.equals(value.apply(cell));
    }

    private static List<Facets.Choice> choices(List<Cell> all, Predicate<Cell> others, Function<Cell, String> value) {
        Map<String, Long> counts = all.stream()
                .filter(others)
                .filter(cell -> value.apply(cell) != null)
                .collect(Collectors.groupingBy(value, Collectors.summingLong(Cell::count)));
        return counts.entrySet().stream()
                .map(entry -> new Facets.Choice(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Facets.Choice::count)
                        .reversed()
                        .thenComparing(Facets.Choice::value))
                .toList();
    }

    private List<Cell> cells(PetitionSearch asked) {
        LocalDate today = today();
        Question question = new Question(asked, today, List.of());
        Map<String, String> regionOf = regions.byBody();
        String join = question.asksForWords() ? "" : " left join petition_topic t on t.petition_id = p.id";
        return sql.list(
                "select " + PublicPhase.OF + " as phase, p.level, p.body_code, topic, count(*)" + question.matches(join)
                        + " group by 1, 2, 3, 4",
                Shelf.with(List.of(today), question.values().toArray()),
                row -> new Cell(
                        row.getString(1),
                        row.getString(2),
                        regionOf.get(row.getString(3)),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5)));
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }
}
