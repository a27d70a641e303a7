package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.similar.Score;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Public questions and answers: those of clusters in which enough persons asked, and nothing of who asked. */
@ApplicationScoped
@Transactional
class AnsweredQuestions {
    private static final String MATCHES = """
             from appeal_cluster c where c.published_at is not null and c.people >= :people
                and (:body = '' or c.body_code = :body)
                and (:words = '' or exists (select from appeal_cluster_text t
                    where t.cluster_id = c.id and t.words @@ petition_query(:words)))""";

    private final Clusters clusters;
    private final AlikeTexts texts;
    private final Session database;
    private final int leastPeople;

    AnsweredQuestions(
            Clusters clusters,
            AlikeTexts texts,
            Session database,
            @ConfigProperty(name = "answered-questions.least-people") int leastPeople) {
        this.clusters = clusters;
        this.texts = texts;
        this.database = database;
        this.leastPeople = leastPeople;
    }

    /** One that may answer what somebody is about to ask, and why it is shown. */
    record Offered(AnsweredQuestion question, Score score) {}

    /**
     * The newest first.
     *
     * @param words of question or answer, in any order and script; null: all
     * @param body code; null: all
     */
    Page<AnsweredQuestion> search(String words, String body, int page, int size) {
        List<UUID> ids = asked(
                        "select c.id " + MATCHES + " order by c.published_at desc, c.id", UUID.class, words, body)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        Long total =
                asked("select count(*) " + MATCHES, Long.class, words, body).getSingleResult();
        return new Page<>(shown(ids), page, size, total);
    }

    /** 404 {@code not-found}. */
    AnsweredQuestion read(UUID id) {
        return clusters.findByIdOptional(id)
                .filter(cluster -> cluster.people() != null && cluster.people() >= leastPeople)
                .map(AnsweredQuestions::view)
                .orElseThrow(Problem::notFound);
    }

    /** Those that may answer it, the most alike first. */
    List<Offered> fitting(String subject, String substance, String language, String body, int limit) {
        return texts.answers(subject, substance, language, leastPeople, body, limit).stream()
                .map(one -> new Offered(read(one.id()), one.score()))
                .toList();
    }

    private <T> NativeQuery<T> asked(String query, Class<T> type, String words, String body) {
        return database.createNativeQuery(query, type)
                .setParameter("people", leastPeople)
                .setParameter("words", Objects.requireNonNullElse(words, "").strip())
                .setParameter("body", Objects.requireNonNullElse(body, ""));
    }

    private List<AnsweredQuestion> shown(List<UUID> ids) {
        Map<UUID, AnsweredQuestion> found = clusters.list("id in ?1", ids).stream()
                .map(AnsweredQuestions::view)
                .collect(Collectors.toMap(AnsweredQuestion::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    private static AnsweredQuestion view(Cluster cluster) {
        return new AnsweredQuestion(
                cluster.id(), cluster.bodyCode(), cluster.people(), cluster.publishedAt(), cluster.texts());
    }
}
