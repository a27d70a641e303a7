package kz.listeningstate.petition.consideration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.petition.PlainText;

/**
 * What an officer writes.
 *
 * @param language kk or the petition's language; null means the petition's language
 */
public record DecisionDraft(
        @NotNull Outcome outcome,
        @NotBlank @PlainText @Size(max = 50_000) String reasons,
        @Pattern(regexp = "kk|ru|en") String language) {}
