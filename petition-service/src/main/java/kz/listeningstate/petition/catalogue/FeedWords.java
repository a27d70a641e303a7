package kz.listeningstate.petition.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Titles and outcomes for feeds, {@code catalogue/feeds_{kk,ru,en}.properties}. */
@ApplicationScoped
class FeedWords {
    private final Map<String, Properties> byLanguage = new HashMap<>();

    FeedWords() {
        for (String language : List.of("kk", "ru", "en")) {
            byLanguage.put(language, read("/catalogue/feeds_" + language + ".properties"));
        }
    }

    String get(String language, String key) {
        return Objects.requireNonNull(byLanguage.get(language).getProperty(key), key);
    }

    private static Properties read(String resource) {
        try (InputStreamReader words = new InputStreamReader(
                Objects.requireNonNull(FeedWords.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(words);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
