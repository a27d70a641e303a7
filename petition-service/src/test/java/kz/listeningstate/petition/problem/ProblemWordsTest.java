package kz.listeningstate.petition.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {
    private static final Pattern SLUG = Pattern.compile("Problem\\(\\s*\\d{3}, \"([a-z-]+)\"");

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

    private static Set<String> slugsOfTheCode() throws IOException {
        Path sources = Path.of(System.getProperty("checkout.root"), "petition-service/src/main/java");
        Set<String> slugs = new HashSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher found = SLUG.matcher(Files.readString(file));
                while (found.find()) {
                    slugs.add(found.group(1));
                }
            }
        }
        return slugs;
    }
}
