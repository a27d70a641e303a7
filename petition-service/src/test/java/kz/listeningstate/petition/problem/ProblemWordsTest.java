package kz.listeningstate.petition.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {
    private static final Pattern SLUG = Pattern.compile("Problem\\(\\s*\\d{3}, \"([a-z-]+)\"");

    /** Of the chapters on petitions and complaints, with paragraph and item. */
    private static final Pattern ARTICLE = Pattern.compile("9(0-[1-6]|1|2)(\\(\\d\\))*");

    private final ProblemWords words = new ProblemWords();

    @Test
    void everyProblemInTheCodeHasWordsInThreeLanguages() throws IOException {
        Set<String> slugs = slugsOfTheCode();
        assertTrue(slugs.contains("stale-version"), "the search finds something");
        for (String slug : slugs) {
            Set<String> titles = new HashSet<>();
            for (String language : List.of("kk", "ru", "en")) {
                ProblemBody body = words.body(new Problem(400, slug), language);
                assertFalse(body.title().isBlank() || body.detail().isBlank());
                titles.add(body.title());
            }
            assertEquals(3, titles.size(), slug + " is translated");
        }
    }

    @Test
    void aRefusedActNamesTheArticleItOffends() throws IOException {
        Properties articles = new Properties();
        try (InputStream table = ProblemWords.class.getResourceAsStream("/problem-articles.properties")) {
            articles.load(table);
        }
        String code = code();
        articles.forEach((slug, article) -> {
            assertTrue(code.contains("\"" + slug + "\""), slug + " exists");
            assertTrue(ARTICLE.matcher(article.toString()).matches(), article.toString());
            assertEquals(
                    article, words.body(new Problem(409, slug.toString()), "kk").article());
        });
        assertNull(words.body(new Problem(412, "stale-version"), "ru").article());
        Problem late = new Problem(409, "wrong-phase").against("90-6(1)");
        assertEquals("90-6(1)", words.body(late, "en").article());
        assertEquals("wrong-phase", late.slug());
    }

    private static Set<String> slugsOfTheCode() throws IOException {
        Set<String> slugs = new HashSet<>();
        Matcher found = SLUG.matcher(code());
        while (found.find()) {
            slugs.add(found.group(1));
        }
        return slugs;
    }

    private static String code() throws IOException {
        Path sources = Path.of(System.getProperty("checkout.root"), "petition-service/src/main/java");
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }
}
