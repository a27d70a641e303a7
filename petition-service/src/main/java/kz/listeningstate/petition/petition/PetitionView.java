package kz.listeningstate.petition.petition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A petition as its readers see it. Times are instants in UTC; dates are days of the deadline zone (UTC+5), which end
 * at 24:00. Facts that have not happened are null.
 *
 * @param number public number, given at publication
 * @param version for {@code PUT}: the version this view was read at
 * @param linkToken secret of the link-only page; only the author and those who came by the link get it
 * @param translation the author's own, beside the text that is signed; null: none
 * @param acknowledged version of the list of forbidden subjects that the author has read; null: not yet
 * @param authorName first name and initial of the surname
 * @param textSha256 hex digest of the canonical text, from the submission on
 * @param cosignersNeeded how many must sign before publication (90-2(4)(1))
 * @param appealKind as what it goes on to the body when it falls short of the threshold
 * @param approved a moderator has approved; before the 50th signature the phase stays COSIGNING
 * @param threshold signatures that oblige the body to consider; before publication: what would hold today
 * @param signingClosesAt when signatures are refused from; null: no end set yet
 * @param fellShortAt when it was certain that the threshold was not reached
 * @param supersedes the petition that this one corrects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PetitionView(
        UUID id,
        Integer number,
        int version,
        Phase phase,
        boolean acceptsSignatures,
        String linkToken,
        String bodyCode,
        String language,
        String subject,
        String title,
        String content,
        String arguments,
        String proposals,
        AppealKind appealKind,
        Translation translation,
        String acknowledged,
        String authorName,
        String ruleSet,
        String textSha256,
        SignatureCount signatures,
        int cosignersNeeded,
        Instant createdAt,
        Instant submittedAt,
        Instant openedAt,
        LocalDate cosignersDueOn,
        Instant cosignedAt,
        LocalDate moderationDueOn,
        boolean approved,
        Rejection rejection,
        Instant publishedAt,
        Integer threshold,
        Instant signingClosesAt,
        Instant thresholdReachedAt,
        Long thresholdReachedWith,
        LocalDate registeredOn,
        LocalDate decisionDueOn,
        Instant decidedAt,
        Outcome outcome,
        Instant fellShortAt,
        Instant withdrawnAt,
        UUID supersedes,
        UUID supersededBy) {

    /** Readable by anyone under its number, for ever. */
    @JsonIgnore
    public boolean isPublic() {
        return publishedAt != null;
    }
}
