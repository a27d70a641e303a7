package kz.listeningstate.petition.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.listeningstate.petition.petition.PlainText;

/**
 * What a moderator asks the author to correct.
 *
 * @param competentBody code of the body that may decide, when the addressee may not; null: the addressee is right
 */
public record CorrectionDraft(
        @NotBlank @PlainText @Size(max = 10_000) String remarks,
        @PlainText @Size(max = 64) String competentBody) {}
