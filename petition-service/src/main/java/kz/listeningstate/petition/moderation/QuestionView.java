package kz.listeningstate.petition.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A question of moderation to a state body.
 *
 * @param dueOn last day for the answer (UTC+5)
 * @param answer null: none yet
 * @param droppedAt when it needed no answer any more, because the verdict came or the petition ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionView(
        UUID id,
        UUID petitionId,
        String bodyCode,
        String question,
        Instant askedAt,
        LocalDate dueOn,
        String answer,
        Instant answeredAt,
        Instant droppedAt) {}
