package kz.listeningstate.petition.consideration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.listeningstate.petition.petition.PlainText;

/**
 * What a head has stated.
 *
 * @param madeOn not before the decision's publication, and not in the future
 */
record StatementDraft(
        @NotNull LocalDate madeOn,
        @NotNull @Pattern(regexp = "kk|ru|en") String language,
        @NotBlank @PlainText @Size(max = 20_000) String text) {}
