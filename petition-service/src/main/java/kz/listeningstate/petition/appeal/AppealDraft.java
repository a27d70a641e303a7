package kz.listeningstate.petition.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.listeningstate.petition.petition.PlainText;

/**
 * What a citizen files (63).
 *
 * @param bodyCode code of the addressee, see {@code GET /api/v1/bodies}
 * @param language of the text: kk or ru
 * @param answerLanguage kk, or the language of the text (89(2)); null: the language of the text
 * @param substance what happened and what is asked for
 * @param address postal; null: the residence that the account names
 * @param topic see {@code GET /api/v1/topics}; null: not chosen yet
 * @param region KATO of the oblast or city of republican significance where the appellant lives; null: the addressee's
 * @param urgent a report of a crime or of a danger to life, which nobody may return or leave (64(7), 7-2)
 */
public record AppealDraft(
        @NotNull AppealType type,
        @NotBlank @PlainText @Size(max = 64) String bodyCode,
        @NotNull @Pattern(regexp = "kk|ru") String language,
        @Pattern(regexp = "kk|ru") String answerLanguage,
        @NotBlank @PlainText @Size(max = 200) String subject,
        @NotBlank @PlainText @Size(max = 20_000) String substance,
        @PlainText @Size(min = 5, max = 255) String address,
        @PlainText @Size(max = 64) String topic,
        @Pattern(regexp = "\\d{9}") String region,
        boolean urgent) {

    /** The same with that region. */
    AppealDraft in(String otherRegion) {
        return new AppealDraft(
                type, bodyCode, language, answerLanguage, subject, substance, address, topic, otherRegion, urgent);
    }

    /** The state language or the language of the appeal. */
    String languageOfAnswer() {
        return "kk".equals(answerLanguage) ? "kk" : language;
    }
}
