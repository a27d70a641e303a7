package kz.listeningstate.signature.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

/** The words of problems in kk, ru and en. */
@ApplicationScoped
class ProblemWords {
    private final Map<String, Properties> byLanguage = new HashMap<>();
    private final Properties articles = read("/problem-articles.properties");

    ProblemWords() {
        for (String language : Languages.ALL) {
            byLanguage.put(language, read("/problems_" + language + ".properties"));
        }
    }

    private static Properties read(String resource) {
        try (InputStreamReader words = new InputStreamReader(
                Objects.requireNonNull(ProblemWords.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(words);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    ProblemBody body(Problem problem, String language, String instance) {
        Properties words = byLanguage.get(language);
        return new ProblemBody(
                ProblemBody.TYPE_PREFIX + problem.slug(),
                word(words, problem.slug() + ".title"),
                problem.status(),
                word(words, problem.slug() + ".detail"),
                articles.getProperty(problem.slug()),
                instance,
                traceId(),
                problem.errors().stream().map(error -> translated(words, error)).toList());
    }

    private static Problem.FieldError translated(Properties words, Problem.FieldError error) {
        String text = word(words, "field." + error.message());
        return new Problem.FieldError(error.field(), text.replace("{limit}", String.valueOf(error.limit())), null);
    }

    private static String word(Properties words, String key) {
        return Objects.requireNonNull(words.getProperty(key), () -> "no words for " + key);
    }

    /** Of the running trace; without tracing a fresh one, which the log of an unknown failure repeats. */
    private static String traceId() {
        return Span.current().getSpanContext().isValid()
                ? Span.current().getSpanContext().getTraceId()
                : UUID.randomUUID().toString().replace("-", "");
    }
}
