package kz.listeningstate.petition.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.petition.PetitionSummary;
import kz.listeningstate.petition.petition.Phase;

/** Public petitions as rows, in lists. */
@ApplicationScoped
class Shelf {
    private static final String ROWS = "select p.id, p.number, " + PublicPhase.OF + """
             as phase, p.title, p.subject, p.language, p.body_code, p.signatures, p.tree_size, p.checkpointed_at,
            p.threshold, p.created_at, p.published_at, p.collection_ends_on, p.decided_at, p.withdrawn_at,
            p.decision_due_on, p.outcome
            from petition p where p.id = any(?)""";

    private final Sql sql;

    Shelf(Sql sql) {
        this.sql = sql;
    }

    /** Ids in the order of the question, which few or many match. */
    List<UUID> ids(Question question, PetitionSearch asked, boolean few) {
        int offset = asked.page() * asked.size();
        if (asked.order() != Sort.RELEVANCE || offset >= Question.WEIGHED) {
            return ids(question.ordered(few), question.values(), offset, asked.size());
        }
        List<Object> values = new ArrayList<>(List.of(asked.q()));
        values.addAll(question.values());
        List<UUID> ids = new ArrayList<>(ids(question.weighed(), values, offset, asked.size()));
        int beyond = offset + asked.size() - Question.WEIGHED;
        if (beyond > 0) {
            ids.addAll(ids(question.newest(), question.values(), Question.WEIGHED, beyond));
        }
        return ids;
    }

    private List<UUID> ids(String query, List<Object> values, int offset, int limit) {
        return sql.list(query, with(values, offset, limit), row -> row.getObject(1, UUID.class));
    }

    /** Ids of petitions published in a span of time, the oldest first: a page that is full never changes. */
    List<UUID> publishedBetween(Instant from, Instant until, int offset, int limit) {
        return sql.list("""
                select id from petition where published_at >= ? and published_at < ?
                order by published_at, id desc offset ? limit ?""", List.of(from, until, offset, limit), row -> row.getObject(1, UUID.class));
    }

    List<UUID> latestDecisions(int limit) {
        return sql.list(
                "select id from petition where decided_at is not null order by decided_at desc, id limit ?",
                List.of(limit),
                row -> row.getObject(1, UUID.class));
    }

    /** How many match, counted up to a limit. */
    long count(Question question, int limit) {
        return sql.number(
                "select count(*) from (select 1" + question.matches() + " limit ?) counted",
                with(question.values(), limit));
    }

    /** The rows of these ids, in their order. */
    List<PetitionSummary> rows(List<UUID> ids, LocalDate today) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, PetitionSummary> found = sql.list(ROWS, List.of(today, ids), Shelf::summary).stream()
                .collect(Collectors.toMap(PetitionSummary::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    static List<Object> with(List<Object> values, Object... more) {
        return Stream.concat(values.stream(), Stream.of(more)).toList();
    }

    private static PetitionSummary summary(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new PetitionSummary(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Phase.valueOf(row.getString("phase")),
                row.getString("title"),
                row.getString("subject"),
                row.getString("language"),
                row.getString("body_code"),
                row.getLong("signatures"),
                row.getLong("tree_size"),
                Sql.instant(row, "checkpointed_at"),
                row.getInt("threshold"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "published_at"),
                signingClosesAt(row),
                row.getObject("decision_due_on", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                Sql.instant(row, "decided_at"));
    }

    private static Instant signingClosesAt(ResultSet row) throws SQLException {
        return Stream.of(
                        WorkingCalendar.endOf(row.getObject("collection_ends_on", LocalDate.class)),
                        Sql.instant(row, "decided_at"),
                        Sql.instant(row, "withdrawn_at"))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
