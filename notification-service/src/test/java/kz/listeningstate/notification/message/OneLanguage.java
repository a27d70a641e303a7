package kz.listeningstate.notification.message;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.regex.Pattern;

/** Checks that a text, without names and links, keeps to one language. */
public final class OneLanguage {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern ONLY_KAZAKH =
            Pattern.compile("[әғқңөұүһі]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OneLanguage() {}

    /** @param names such as titles, which keep their own language */
    public static void check(Language language, String text, String because, String... names) {
        String ours = text.replaceAll("https?://\\S+", "");
        for (String name : names) {
            ours = ours.replace(name, "");
        }
        String shown = because + " (" + language + "): " + ours;
        assertFalse((language == Language.EN ? CYRILLIC : LATIN).matcher(ours).find(), shown);
        assertFalse(language == Language.RU && ONLY_KAZAKH.matcher(ours).find(), shown);
        assertFalse(
                ours.contains("{") || ours.contains("}") || ours.contains("null") || ours.contains("NOT_FOUND"), shown);
    }
}
