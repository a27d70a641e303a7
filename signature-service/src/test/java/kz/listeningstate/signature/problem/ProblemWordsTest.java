package kz.listeningstate.signature.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kz.listeningstate.signature.verification.Refusal;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {
    private static final List<String> OTHERS = List.of(
            "petition-unknown",
            "signing-closed",
            "not-open-yet",
            "already-signed",
            "signer-is-not-author",
            "qr-expired",
            "qr-used",
            "pending-decided",
            "signed-by-phone",
            "internal-error",
            "temporarily-unavailable",
            "payload-too-large",
            "signer-of-other-body",
            "signer-is-not-signatory",
            "revocation-unknown",
            "evidence-unknown",
            "act-unknown",
            "act-decided",
            "act-expired",
            "second-person-needed",
            "signature-not-active",
            "retention-not-over",
            "key-destroyed");

    private final ProblemWords words = new ProblemWords();

    @Test
    void everyProblemHasWordsInEveryLanguage() {
        for (String slug : slugs()) {
            List<String> titles = Languages.ALL.stream()
                    .map(language ->
                            words.body(new Problem(422, slug), language, "/x").title())
                    .toList();
            assertEquals(3, titles.stream().distinct().count(), slug + " " + titles);
            assertFalse(titles.contains(""), slug);
        }
    }

    @Test
    void aRefusedActNamesTheArticleItOffends() throws IOException {
        Properties articles = new Properties();
        try (InputStream table = ProblemWords.class.getResourceAsStream("/problem-articles.properties")) {
            articles.load(table);
        }
        assertTrue(slugs().containsAll(articles.keySet()), articles + " exist");
        for (String slug : slugs()) {
            String article = words.body(new Problem(422, slug), "kk", "/x").article();
            assertEquals(articles.getProperty(slug), article);
            assertTrue(article == null || article.matches("90-[1-6](\\(\\d\\))*"), article);
        }
    }

    private static List<String> slugs() {
        return Stream.concat(Stream.of(Refusal.values()).map(Refusal::slug), OTHERS.stream())
                .toList();
    }
}
