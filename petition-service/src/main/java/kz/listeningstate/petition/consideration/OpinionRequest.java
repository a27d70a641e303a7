package kz.listeningstate.petition.consideration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.listeningstate.petition.petition.PlainText;

/**
 * A question to another body.
 *
 * @param bodyCode whom; question and answer become public
 */
record OpinionRequest(
        @NotBlank @PlainText @Size(max = 64) String bodyCode,
        @NotBlank @PlainText @Size(max = 10_000) String question) {}
