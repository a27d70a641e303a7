package kz.listeningstate.petition.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.law.Ground;

/**
 * One ground of the petition's rule set with what moderation says of it.
 *
 * @param answer null: not answered yet
 * @param quote words of the petition that fall under the ground
 * @param duplicateOf the petition on the same subject
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChecklistLine(
        String ground,
        String article,
        Answer answer,
        String quote,
        UUID duplicateOf,
        UUID answeredBy,
        Instant answeredAt) {

    static ChecklistLine of(Ground ground, ChecklistAnswer said) {
        return said == null
                ? new ChecklistLine(ground.code(), ground.article(), null, null, null, null, null)
                : new ChecklistLine(
                        ground.code(),
                        ground.article(),
                        said.answer(),
                        said.quote(),
                        said.duplicateOf(),
                        said.answeredBy(),
                        said.answeredAt());
    }
}
