package kz.listeningstate.petition.similar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The search itself: two indexes find candidates, by letter triples of the title and by pairs of its longest words, then all
 * parts of them are compared.
 */
@ApplicationScoped
class SimilarTexts {
    private static final int CANDIDATES = 60;
    private static final UUID NONE = new UUID(0, 0);

    /**
     * For this transaction. A title with a typing error or two is well above 0.45, while at the usual 0.3 any two titles of the
     * same pattern are alike.
     */
    private static final String THRESHOLD = "select set_config('pg_trgm.similarity_threshold', '0.45', true)";

    private static final String STANDS_IN_THE_WAY = """
            p.published_at is not null and p.withdrawn_at is null and p.id <> :except
            and (p.decided_at >= :decidedFrom or p.decided_at is null
                and (p.threshold_reached_at is not null or p.collection_ends_on >= :today))""";

    private static final String SEARCH = """
            with asked as materialized (
                select fold(:title) as title, fold(:subject) as subject,
                    tsvector_to_array(stems(:heading)) as heading, tsvector_to_array(stems(:words)) as words
            ), longest as materialized (
                select word, row_number() over (order by length(word) desc, word) as place
                from asked, unnest(asked.heading) as word
                order by place limit 6
            ), pairs as materialized (
                select cast(string_agg(one.word || ' & ' || other.word, ' | ') as tsquery) as query
                from longest one join longest other on one.place < other.place
            ), found as materialized (
                (select t.petition_id, t.language from similar_text t join petition p on p.id = t.petition_id
                where t.title % (select title from asked) and STANDS_IN_THE_WAY
                order by similarity(t.title, (select title from asked)) desc, p.id limit :candidates)
                union
                (select t.petition_id, t.language from similar_text t join petition p on p.id = t.petition_id
                where t.words @@ (select query from pairs) and STANDS_IN_THE_WAY
                limit :candidates)
            )
            select p.id, p.number, p.title, p.subject, p.language, p.body_code as body,
                cast(extract(epoch from p.decided_at) * 1000000 as bigint) as decided_micros,
                cast(similarity(t.title, asked.title) as float8) as title_likeness,
                cast(similarity(t.subject, asked.subject) as float8) as subject_likeness,
                cast((select count(*) from
                    (select unnest(asked.words) intersect select unnest(tsvector_to_array(t.words))) common) as float8)
                    / greatest(cardinality(asked.words), 1) as words_likeness
            from asked, found join similar_text t using (petition_id, language) join petition p on p.id = petition_id
            """.replace("STANDS_IN_THE_WAY", STANDS_IN_THE_WAY);

    private final Session database;

    SimilarTexts(Session database) {
        this.database = database;
    }

    /**
     * What may stand in the way of a petition, in no order; a petition with a translation may come twice.
     *
     * @param except the petition that asks; null: not yet one
     * @param decidedFrom decisions before it stand in nobody's way
     */
    List<SimilarPetition> search(SimilarQuestion question, UUID except, Instant decidedFrom, LocalDate today) {
        database.createNativeQuery(THRESHOLD, String.class).getSingleResult();
        List<Tuple> rows = database.createNativeQuery(SEARCH, Tuple.class)
                .setParameter("title", question.title())
                .setParameter("subject", question.subjectOrEmpty())
                .setParameter("heading", question.heading())
                .setParameter("words", question.words())
                .setParameter("except", except == null ? NONE : except)
                .setParameter("decidedFrom", decidedFrom)
                .setParameter("today", today)
                .setParameter("candidates", CANDIDATES)
                .getResultList();
        boolean subjectTyped = !question.subjectOrEmpty().isBlank();
        return rows.stream().map(row -> petition(row, subjectTyped)).toList();
    }

    /** Until the transaction ends. */
    void lock(long number) {
        database.createNativeQuery("select pg_advisory_xact_lock(:number)", Object.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    private static SimilarPetition petition(Tuple row, boolean subjectTyped) {
        Long micros = row.get("decided_micros", Long.class);
        Instant decidedAt = micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return new SimilarPetition(
                row.get("id", UUID.class),
                row.get("number", Integer.class),
                row.get("title", String.class),
                row.get("subject", String.class),
                row.get("language", String.class),
                row.get("body", String.class),
                decidedAt == null ? "same-subject-public" : "same-subject-decided",
                decidedAt,
                Score.of(
                        row.get("title_likeness", Double.class),
                        subjectTyped ? row.get("subject_likeness", Double.class) : null,
                        row.get("words_likeness", Double.class)));
    }
}
