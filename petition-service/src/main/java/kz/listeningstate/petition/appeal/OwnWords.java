package kz.listeningstate.petition.appeal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.listeningstate.petition.problem.Problem;

/** A last look at a public answer that an officer confirms as free of personal data: what can be found without understanding it. */
final class OwnWords {
    /** An IIN or a BIN, an e-mail address, the number of an appeal. */
    private static final Pattern TELLS_WHO = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)|\\S@\\S|[ЖЗ]Т-\\d{4}-\\d");

    private OwnWords() {}

    /** 400 {@code invalid-request}: it names somebody, or the question is word for word in an appeal. */
    static void require(Collection<ClusterText> texts, List<Appeal> asked) {
        for (ClusterText text : texts) {
            String all = lower(text.question() + "\n" + text.answer());
            boolean named = asked.stream()
                    .anyMatch(appeal -> all.contains(lower(appeal.appellant().name())));
            if (named
                    || TELLS_WHO.matcher(text.question() + "\n" + text.answer()).find()) {
                throw Problem.invalidField("texts", "personal-data");
            }
            String question = lower(text.question()).strip();
            if (asked.stream().anyMatch(appeal -> quotes(question, appeal))) {
                throw Problem.invalidField("texts", "citizens-words");
            }
        }
    }

    private static boolean quotes(String question, Appeal appeal) {
        return question.equals(lower(appeal.subject()))
                || lower(appeal.substance()).contains(question);
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
