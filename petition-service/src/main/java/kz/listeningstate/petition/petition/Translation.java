package kz.listeningstate.petition.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The author's own translation, shown beside the text. What is signed is the text alone; the translation is frozen with it,
 * so that nobody reads other words than the first signer did.
 *
 * @param language kk or ru, whichever the text is not written in
 */
@Embeddable
public record Translation(
        @Column(name = "translation_language") @NotNull @Pattern(regexp = "kk|ru")
        String language,

        @Column(name = "translation_subject") @NotBlank @PlainText @Size(max = 200)
        String subject,

        @Column(name = "translation_title") @NotBlank @PlainText @Size(max = 200)
        String title,

        @Column(name = "translation_content") @NotBlank @PlainText @Size(max = 20_000)
        String content,

        @Column(name = "translation_arguments") @NotBlank @PlainText @Size(max = 20_000)
        String arguments,

        @Column(name = "translation_proposals") @NotBlank @PlainText @Size(max = 20_000)
        String proposals) {

    /** Normalized as the text is. */
    Translation normalized() {
        return new Translation(
                language,
                PetitionText.normalized(subject),
                PetitionText.normalized(title),
                PetitionText.normalized(content),
                PetitionText.normalized(arguments),
                PetitionText.normalized(proposals));
    }
}
