package kz.listeningstate.petition.similar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Storage of what was similar when petitions were submitted. */
@ApplicationScoped
class SubmissionFindings {
    private static final String KEEP = """
            insert into similar_at_submission (petition_id, similar_id, title, subject, words)
            values (:petition, :similar, :title, :subject, :words)""";
    private static final String READ = """
            select similar_id as id, cast(title as float8) as title, cast(subject as float8) as subject,
                cast(words as float8) as words
            from similar_at_submission where petition_id = :petition""";

    private final Session database;

    SubmissionFindings(Session database) {
        this.database = database;
    }

    void keep(UUID petition, List<SimilarPetition> found) {
        for (SimilarPetition similar : found) {
            database.createNativeQuery(KEEP)
                    .setParameter("petition", petition)
                    .setParameter("similar", similar.id())
                    .setParameter("title", similar.score().likeness("title"))
                    .setParameter("subject", similar.score().likeness("subject"))
                    .setParameter("words", similar.score().likeness("words"))
                    .executeUpdate();
        }
    }

    /** The most alike first. */
    List<SimilarPetitions.Finding> ofPetition(UUID petition) {
        List<Tuple> rows = database.createNativeQuery(READ, Tuple.class)
                .setParameter("petition", petition)
                .getResultList();
        return rows.stream()
                .map(SubmissionFindings::finding)
                .sorted(Comparator.comparingDouble((SimilarPetitions.Finding finding) ->
                                -finding.score().value())
                        .thenComparing(SimilarPetitions.Finding::id))
                .toList();
    }

    private static SimilarPetitions.Finding finding(Tuple row) {
        return new SimilarPetitions.Finding(
                row.get("id", UUID.class),
                Score.of(
                        row.get("title", Double.class),
                        row.get("subject", Double.class),
                        row.get("words", Double.class)));
    }
}
