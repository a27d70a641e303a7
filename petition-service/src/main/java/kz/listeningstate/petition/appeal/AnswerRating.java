package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;

/** What a citizen thinks of a body's answer. The words are for the body alone. */
@Entity
@Table(name = "appeal_rating")
class AnswerRating {
    @Id
    private UUID handlingId;

    private int stars;
    private String[] reasons;
    private String words;
    private Instant ratedAt;
    private Instant changeableUntil;

    protected AnswerRating() {}

    AnswerRating(UUID handlingId, Instant now, Instant changeableUntil) {
        this.handlingId = handlingId;
        this.ratedAt = now;
        this.changeableUntil = changeableUntil;
    }

    /** For the first time, or instead of what was said before; 409 {@code rating-closed}. */
    void rate(int newStars, Set<RatingReason> newReasons, String newWords, Instant now) {
        if (!now.isBefore(changeableUntil)) {
            throw new Problem(409, "rating-closed");
        }
        stars = newStars;
        reasons = newReasons.stream().sorted().map(RatingReason::name).toArray(String[]::new);
        words = newWords == null ? null : newWords.strip();
    }

    /**
     * A rating, for who gave it and for the body.
     *
     * @param stars 1 to 5, the more the better
     * @param changeableUntil from then on it can be changed no more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(int stars, List<RatingReason> reasons, String words, Instant ratedAt, Instant changeableUntil) {}

    View view() {
        return new View(
                stars, Arrays.stream(reasons).map(RatingReason::valueOf).toList(), words, ratedAt, changeableUntil);
    }
}
