package kz.listeningstate.petition.petition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the author writes (90-2(2)).
 *
 * @param bodyCode code of the addressee, see {@code GET /api/v1/bodies}
 * @param language language of the text: kk or ru
 * @param appealKind as what it goes on to the body if it falls short of the threshold (90-3(5)); null: a proposal
 * @param acknowledged version of the list of forbidden subjects (90-2(3)) that the author has read, see {@code GET
 *     /api/v1/forbidden-subjects}; null: not yet, or as before. Without it a draft cannot be submitted
 * @param translation the same words in the other language; null: none
 */
public record PetitionDraft(
        @NotBlank @PlainText @Size(max = 64) String bodyCode,
        @NotNull @Pattern(regexp = "kk|ru") String language,
        @NotBlank @PlainText @Size(max = 200) String subject,
        @NotBlank @PlainText @Size(max = 200) String title,
        @NotBlank @PlainText @Size(max = 20_000) String content,
        @NotBlank @PlainText @Size(max = 20_000) String arguments,
        @NotBlank @PlainText @Size(max = 20_000) String proposals,
        AppealKind appealKind,
        @PlainText @Size(max = 64) String acknowledged,
        @Valid Translation translation) {

    /** Words alone: nothing acknowledged, not translated. */
    public PetitionDraft(
            String bodyCode,
            String language,
            String subject,
            String title,
            String content,
            String arguments,
            String proposals,
            AppealKind appealKind) {
        this(bodyCode, language, subject, title, content, arguments, proposals, appealKind, null, null);
    }

    /** The author's choice, or a proposal. */
    public AppealKind appealKind() {
        return appealKind == null ? AppealKind.PROPOSAL : appealKind;
    }
}
