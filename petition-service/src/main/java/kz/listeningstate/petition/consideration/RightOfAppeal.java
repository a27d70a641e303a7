package kz.listeningstate.petition.consideration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The right of appeal as a decision explains it (90-6(2)): an administrative complaint (chapter 13). It is part of what the
 * head signs, and of a signed decision it is read from there: other words, or another term, come with later decisions only.
 *
 * @param article by which one complains
 * @param months from the decision's publication (92)
 * @param texts the explanation in each language of the decision
 */
record RightOfAppeal(String article, int months, Map<String, String> texts) {
    private static final String ARTICLE = "91, 92";
    private static final Properties WORDS = words();

    /** As it is explained today. */
    static RightOfAppeal explained(Collection<String> languages, int months) {
        Map<String, String> texts = new TreeMap<>();
        languages.forEach(language ->
                texts.put(language, WORDS.getProperty(language).replace("{months}", String.valueOf(months))));
        return new RightOfAppeal(ARTICLE, months, texts);
    }

    /** Of a decision that was signed when manifests did not explain it: the law grants it all the same. */
    static RightOfAppeal unexplained(int months) {
        return new RightOfAppeal(ARTICLE, months, Map.of());
    }

    private static Properties words() {
        try (InputStreamReader file = new InputStreamReader(
                Objects.requireNonNull(RightOfAppeal.class.getResourceAsStream("/law/right-of-appeal.properties")),
                StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
