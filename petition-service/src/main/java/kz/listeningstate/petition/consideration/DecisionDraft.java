package kz.listeningstate.petition.consideration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.petition.PlainText;

/**
 * What an officer writes. A blank line ends a paragraph; all language versions have the same paragraphs.
 *
 * @param reasons never blank: a decision without them is refused (90-6(2))
 * @param language kk or the petition's language; null means the petition's language
 * @param translations reasons in further languages, by kk, ru or en; null: none
 */
public record DecisionDraft(
        @NotNull Outcome outcome,
        @PlainText @Size(max = 50_000) String reasons,
        @Pattern(regexp = "kk|ru|en") String language,

        @Size(max = 2)
        Map<
                        @Pattern(regexp = "kk|ru|en") String,
                        @NotBlank @Pattern(regexp = DecisionDraft.PLAIN) @Size(max = 50_000) String>
                translations) {
    /** As {@link PlainText}, which no type argument can bear. */
    private static final String PLAIN = "[[^\\p{Cc}\\p{Cs}]\\n\\r\\t]*";

    /** Without translations. */
    public DecisionDraft(Outcome outcome, String reasons, String language) {
        this(outcome, reasons, language, Map.of());
    }

    /** None is an empty map. */
    @Override
    public Map<String, String> translations() {
        return translations == null ? Map.of() : translations;
    }
}
