package kz.listeningstate.petition.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.petition.PetitionSummary;
import kz.listeningstate.petition.petition.Phase;
import kz.listeningstate.petition.problem.Problem;

/** The public catalogue (каталог): what anyone may find, and the archive, where what was public stays for ever. */
@ApplicationScoped
@Transactional
public class Catalogue {
    private static final int COUNTED = 10_000;

    private final Shelf shelf;
    private final Sql sql;
    private final FacetCounter facets;
    private final Regions regions;
    private final Clock clock;

    Catalogue(Shelf shelf, Sql sql, FacetCounter facets, Regions regions, Clock clock) {
        this.shelf = shelf;
        this.sql = sql;
        this.facets = facets;
        this.regions = regions;
        this.clock = clock;
    }

    /** Petitions published in a year. */
    record ArchiveYear(int year, long petitions) {}

    /** Public petitions; 400 {@code invalid-request} for an order that only open ones have. */
    public Found search(@Valid PetitionSearch asked) {
        if (asked.order().isOfOpenOnes() && asked.phase() != null && asked.phase() != Phase.OPEN) {
            throw Problem.invalidField("sort", "sort-of-open");
        }
        LocalDate today = today();
        Question question = new Question(asked, today, regions.bodies(asked.region()));
        if (question.asksForWords()) {
            sql.lookUpWords();
        } else if (asked.body() != null || asked.region() != null || asked.level() != null) {
            sql.planAnew();
        }
        long total = shelf.count(question, COUNTED + 1);
        boolean more = total > COUNTED;
        boolean few = total <= question.most();
        if (question.asksForWords() && !few) {
            sql.lookThroughInOrder();
        } else if (question.asksForWords() && question.asksForSignatures()) {
            sql.lookUpIds();
        }
        // Nobody reads so far; a program that wants all has the open data.
        boolean tooFar = question.asksForWords() && asked.page() * asked.size() >= COUNTED;
        List<PetitionSummary> items = tooFar ? List.of() : shelf.rows(shelf.ids(question, asked, few), today);
        return new Found(items, asked.page(), asked.size(), Math.min(total, COUNTED), more);
    }

    /** The choices that a reader has beside a search. */
    Facets facets(@Valid PetitionSearch asked) {
        return facets.count(asked);
    }

    /** Open petitions, those closest to their threshold first. */
    public Found nearThreshold(int size) {
        return search(PetitionSearch.all(Sort.NEAREST, size));
    }

    /** Decided petitions, newest decision first. */
    public List<PetitionSummary> latestDecisions(int size) {
        return shelf.rows(shelf.latestDecisions(size), today());
    }

    /** The years in which petitions were published, the newest first. */
    List<ArchiveYear> years() {
        return sql.list("""
                select extract(year from published_at at time zone interval '5 hours')::int, count(*)
                from petition where published_at is not null group by 1 order by 1 desc""", List.of(), row -> new ArchiveYear(row.getInt(1), row.getLong(2)));
    }

    /** Petitions published in a year (UTC+5), the oldest first, whatever became of them. */
    List<PetitionSummary> year(int year, int page, int size) {
        return shelf.rows(shelf.publishedBetween(newYear(year), newYear(year + 1), page * size, size), today());
    }

    private static Instant newYear(int year) {
        return WorkingCalendar.endOf(LocalDate.of(year, 1, 1).minusDays(1));
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }
}
