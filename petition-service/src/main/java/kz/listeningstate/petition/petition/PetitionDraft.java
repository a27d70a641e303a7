package kz.listeningstate.petition.petition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the author writes (90-2(2)).
 *
 * @param bodyCode code of the addressee, see {@code GET /api/v1/bodies}
 * @param language language of the text: kk or ru (en for those who know neither)
 * @param version when revising: the version last read; ignored when drafting
 */
public record PetitionDraft(
        @NotBlank @PlainText @Size(max = 64) String bodyCode,
        @NotNull @Pattern(regexp = "kk|ru|en") String language,
        @NotBlank @PlainText @Size(max = 200) String subject,
        @NotBlank @PlainText @Size(max = 200) String title,
        @NotBlank @PlainText @Size(max = 20_000) String content,
        @NotBlank @PlainText @Size(max = 20_000) String arguments,
        @NotBlank @PlainText @Size(max = 20_000) String proposals,
        Integer version) {}
