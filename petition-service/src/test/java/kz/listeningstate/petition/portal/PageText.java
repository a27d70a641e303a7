package kz.listeningstate.petition.portal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.regex.Pattern;

/** What a reader sees of a page, without what is marked as another language's: names and citizens' own words. */
final class PageText {
    private static final Pattern OTHER_LANGUAGE =
            Pattern.compile("<(\\w+)\\b[^>]*\\slang=\"(kk|ru|en|und)\"[^>]*>[^<]*</\\1>");
    private static final Pattern CITIZENS_FIELD = Pattern.compile("(?s)<textarea[^>]*>.*?</textarea>");
    private static final Pattern TITLE_OR_CODE = Pattern.compile("(?s)<(title|code)\\b[^>]*>.*?</\\1>");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z_]+");
    private static final Set<String> NAMES = Set.of(
            "NCALayer",
            "SHA",
            "AUTH",
            "AUTH_",
            "CMS",
            "JavaScript",
            "Java",
            "pki",
            "gov",
            "kz",
            "eGov",
            "Mobile",
            "QR");

    private PageText() {}

    static void assertOnlyIn(String language, String html, String page) {
        String text = visible(html);
        if (language.equals("en")) {
            assertTrue(
                    !text.matches("(?s).*\\p{IsCyrillic}.*"),
                    page + " is not all English: " + around(text, "\\p{IsCyrillic}"));
            return;
        }
        LATIN.matcher(text)
                .results()
                .map(found -> found.group())
                .forEach(word -> assertTrue(NAMES.contains(word), page + " has a foreign word: " + around(text, word)));
        if (language.equals("ru")) {
            assertTrue(!text.matches("(?is).*[әғқңөұүһі].*"), page + " has Kazakh: " + around(text, "[әғқңөұүһі]"));
        }
    }

    private static String visible(String html) {
        String rest = TITLE_OR_CODE.matcher(html).replaceAll(" ");
        rest = CITIZENS_FIELD.matcher(rest).replaceAll(" ");
        rest = OTHER_LANGUAGE.matcher(rest).replaceAll(" ");
        rest = rest.replaceAll("<[^>]*>", " ").replaceAll("&[a-z0-9#]+;", " ");
        return ADDRESS.matcher(rest).replaceAll(" ");
    }

    private static String around(String text, String pattern) {
        var found = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text);
        if (!found.find()) {
            return "";
        }
        return text.substring(Math.max(0, found.start() - 40), Math.min(text.length(), found.end() + 40))
                .replaceAll("\\s+", " ");
    }
}
