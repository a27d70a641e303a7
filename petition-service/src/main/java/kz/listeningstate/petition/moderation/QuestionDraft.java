package kz.listeningstate.petition.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.listeningstate.petition.petition.PlainText;

/**
 * What a moderator asks.
 *
 * @param bodyCode of the body that is asked
 */
public record QuestionDraft(
        @NotBlank @PlainText @Size(max = 64) String bodyCode,
        @NotBlank @PlainText @Size(max = 5_000) String question) {}
