package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.listeningstate.petition.similar.Score;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * What is like the words of an appeal: an index finds those that share two of its longest words, then subject and words are
 * compared.
 */
@ApplicationScoped
class AlikeTexts {
    private static final int CANDIDATES = 200;

    private static final String SEARCH = """
            with asked as materialized (
                select fold(:subject) as subject, tsvector_to_array(stems(:words)) as words
            ), longest as materialized (
                select word, row_number() over (order by length(word) desc, word) as place
                from asked, unnest(asked.words) as word
                order by place limit 10
            ), pairs as materialized (
                select cast(string_agg(one.word || ' & ' || other.word, ' | ') as tsquery) as query
                from longest one join longest other on one.place < other.place
            ), found as materialized (SOURCE limit :candidates)
            select found.id, cast(similarity(found.subject, asked.subject) as float8) as subject_likeness,
                cast((select count(*) from
                    (select unnest(asked.words) intersect select unnest(tsvector_to_array(found.words))) common) as float8)
                    / greatest(least(cardinality(asked.words), length(found.words)), 1) as words_likeness
            from found, asked
            """;

    private static final String OPEN_AT_BODY = SEARCH.replace("SOURCE", """
            select handling_id as id, subject, words from handling_text
            where body @> array[cast(:body as text)] and words @@ (select query from pairs)
                and arrived_at >= :since and handling_id <> :except
            order by arrived_at desc""");

    private static final String PUBLIC_ANSWERS = SEARCH.replace("SOURCE", """
            select c.id, t.heading as subject, t.stems as words
            from appeal_cluster_text t join appeal_cluster c on c.id = t.cluster_id
            where t.stems @@ (select query from pairs) and t.language = :language and c.published_at is not null and c.people >= :people
                and (:body = '' or c.body_code = :body)
            order by c.published_at desc""");

    private final Session database;
    private final double least;

    AlikeTexts(Session database, @ConfigProperty(name = "clusters.least-score") double least) {
        this.database = database;
        this.least = least;
    }

    /** Something alike, and why. */
    record Alike(UUID id, Score score) {}

    /** Open handlings at the body of that one, the most alike first. */
    List<Alike> openBeside(Handling handling, Appeal appeal, Instant since, int limit) {
        String words = handling.part() == null ? appeal.substance() : handling.part();
        return ordered(
                search(OPEN_AT_BODY, appeal.subject(), words)
                        .setParameter("body", handling.bodyCode())
                        .setParameter("since", since)
                        .setParameter("except", handling.id()),
                limit);
    }

    /**
     * Clusters with a public answer in a language, the most alike first.
     *
     * @param people who asked at least
     * @param body code; null: any
     */
    List<Alike> answers(String subject, String words, String language, int people, String body, int limit) {
        return ordered(
                search(PUBLIC_ANSWERS, subject, words)
                        .setParameter("language", language)
                        .setParameter("people", people)
                        .setParameter("body", body == null ? "" : body),
                limit);
    }

    private NativeQuery<Tuple> search(String query, String subject, String words) {
        return database.createNativeQuery(query, Tuple.class)
                .setParameter("subject", subject)
                .setParameter("words", subject + " " + words)
                .setParameter("candidates", CANDIDATES);
    }

    private List<Alike> ordered(NativeQuery<Tuple> query, int limit) {
        Stream<Alike> found = query.getResultStream()
                .map(row -> new Alike(
                        row.get("id", UUID.class),
                        Score.ofSubjectAndWords(
                                row.get("subject_likeness", Double.class), row.get("words_likeness", Double.class))));
        return found.filter(one -> one.score().value() >= least)
                .sorted(Comparator.comparingDouble((Alike one) -> -one.score().value())
                        .thenComparing(Alike::id))
                .limit(limit)
                .toList();
    }
}
