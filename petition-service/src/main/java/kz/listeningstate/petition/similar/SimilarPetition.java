package kz.listeningstate.petition.similar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A public petition that may have the same subject.
 *
 * @param ground on which the new one would be refused if the subject is the same (90-2(4)(3)): {@code same-subject-public} or
 *     {@code same-subject-decided}
 * @param score why it is shown; whether the subject is the same only a moderator judges
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SimilarPetition(
        UUID id,
        int number,
        String title,
        String subject,
        String language,
        String bodyCode,
        String ground,
        Instant decidedAt,
        Score score) {}
