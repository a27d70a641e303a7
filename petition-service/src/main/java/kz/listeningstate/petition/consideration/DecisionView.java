package kz.listeningstate.petition.consideration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.petition.Outcome;

/**
 * A decision of the body, or its draft.
 *
 * @param language language of the reasons: kk or the petition's (90-6(2))
 * @param publishedAt null while it is a draft, which only the body's officers see
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        UUID petitionId,
        Integer petitionNumber,
        String bodyCode,
        Outcome outcome,
        String language,
        String reasons,
        Instant savedAt,
        Instant publishedAt) {}
