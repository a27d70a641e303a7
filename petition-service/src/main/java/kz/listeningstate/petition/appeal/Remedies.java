package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import kz.listeningstate.petition.body.StateBody;

/**
 * What can be done against an act, as the act explains it (91, 92, 136). It is part of what the head signs, and of a signed act it
 * is read from there: other words, or another term, come with later acts only.
 *
 * @param bodyCode through which one complains: the body that answered
 * @param higherBody to which one complains; null: there is none, and one goes to court
 * @param months from the act (92)
 * @param texts the explanation in each language of the act
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Remedies(String article, String bodyCode, String higherBody, int months, Map<String, String> texts) {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("law.remedies", Locale.ROOT);

    /**
     * As they are explained today.
     *
     * @param higher null: none
     */
    static Remedies explained(Collection<String> languages, StateBody body, StateBody higher, AppealRules rules) {
        Map<String, String> texts = new TreeMap<>();
        for (String language : languages) {
            String words = WORDS.getString(language + (higher == null ? ".court" : ".higher"))
                    .replace("{months}", String.valueOf(rules.complaintMonths()))
                    .replace("{days}", String.valueOf(rules.complaintForwardingWorkingDays()))
                    .replace("{court}", String.valueOf(rules.courtMonths()))
                    .replace("{body}", body.name().in(language));
            texts.put(
                    language,
                    higher == null
                            ? words
                            : words.replace("{higher}", higher.name().in(language)));
        }
        return new Remedies(
                higher == null ? "92, 136" : "91, 92, 136",
                body.code(),
                higher == null ? null : higher.code(),
                rules.complaintMonths(),
                texts);
    }
}
