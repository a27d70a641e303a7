package kz.listeningstate.petition.problem;

import io.opentelemetry.api.trace.Span;
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
import java.util.UUID;

/** The words of problems in kk, ru and en. */
@ApplicationScoped
public class ProblemWords {
    private final Map<String, Properties> byLanguage = new HashMap<>();
    private final Properties articles = read("/problem-articles.properties");

    ProblemWords() {
        for (String language : List.of("kk", "ru", "en")) {
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

    /** The problem in a language, to be shown inside a page. */
    public ProblemBody body(Problem problem, String language) {
        return body(problem, language, null);
    }

    /**
     * @param instance path of the request, or null
     */
    ProblemBody body(Problem problem, String language, String instance) {
        Properties words = byLanguage.get(language);
        ForeignProblem foreign = problem instanceof ForeignProblem other ? other : null;
        return new ProblemBody(
                ProblemBody.TYPE_PREFIX + problem.slug(),
                foreign != null ? foreign.title() : word(words, problem.slug() + ".title"),
                problem.status(),
                foreign != null ? foreign.detail() : word(words, problem.slug() + ".detail"),
                problem.article() != null ? problem.article() : articles.getProperty(problem.slug()),
                instance,
                traceId(),
                problem.errors().stream().map(error -> translated(words, error)).toList());
    }

    private static Problem.FieldError translated(Properties words, Problem.FieldError error) {
        String text = word(words, "field." + error.message());
        return new Problem.FieldError(
                error.field(),
                error.limit() == null ? text : text.replace("{limit}", String.valueOf(error.limit())),
                null);
    }

    private static String word(Properties words, String key) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No words for " + key);
        }
        return text;
    }

    /** Of the running trace; without tracing a fresh one, which the log of an unknown failure repeats. */
    private static String traceId() {
        return Span.current().getSpanContext().isValid()
                ? Span.current().getSpanContext().getTraceId()
                : UUID.randomUUID().toString().replace("-", "");
    }
}
