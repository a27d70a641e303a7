package kz.listeningstate.petition.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.law.Ground;
import kz.listeningstate.petition.petition.PetitionView;

/**
 * A refusal with its ground and reasons, as everybody may read it for ever; who made the petition is not said.
 *
 * @param article of the code, by the petition's rule set
 * @param textHidden the petition's own words are not shown: to publish them would do what the ground forbids
 * @param quote words of the petition that fall under the ground; null when the text is hidden, as those below
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicRejection(
        UUID petitionId,
        Instant rejectedAt,
        String bodyCode,
        String language,
        String ruleSet,
        String ground,
        String article,
        String reason,
        boolean textHidden,
        String quote,
        String subject,
        String title,
        String content,
        String arguments,
        String proposals) {

    static PublicRejection of(RejectionProposal refusal, PetitionView petition, Ground ground) {
        boolean hidden = ground.hidesText();
        return new PublicRejection(
                petition.id(),
                refusal.reviewedAt(),
                petition.bodyCode(),
                petition.language(),
                petition.ruleSet(),
                ground.code(),
                ground.article(),
                refusal.reason(),
                hidden,
                hidden ? null : refusal.quote(),
                hidden ? null : petition.subject(),
                hidden ? null : petition.title(),
                hidden ? null : petition.content(),
                hidden ? null : petition.arguments(),
                hidden ? null : petition.proposals());
    }
}
