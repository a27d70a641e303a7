package kz.listeningstate.petition.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The one exception that reaches clients: an RFC 9457 problem whose words are in {@code problems_{kk,ru,en}.properties}. */
public class Problem extends RuntimeException {
    private final int status;
    private final String slug;
    private final transient List<FieldError> errors;
    private final String article;

    /**
     * One wrong field of a request.
     *
     * @param message in the reader's language once it is in a {@link ProblemBody}, before that the key of the words
     * @param limit number that belongs into the message, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(
            String field, String message, @JsonIgnore Object limit) {}

    /**
     * @param status HTTP status
     * @param slug last part of {@code urn:listening-state:problem:<slug>} and key of the words
     */
    public Problem(int status, String slug) {
        this(status, slug, List.of(), null);
    }

    private Problem(Problem problem, String article) {
        super(problem.getMessage(), problem.getCause());
        this.status = problem.status;
        this.slug = problem.slug;
        this.errors = problem.errors;
        this.article = article;
    }

    /** As above, with the cause for the log. */
    public Problem(int status, String slug, Throwable cause) {
        this(status, slug, List.of(), cause);
    }

    /** As above, naming what is wrong; messages are keys of the words. */
    public Problem(int status, String slug, List<FieldError> errors) {
        this(status, slug, errors, null);
    }

    Problem(int status, String slug, List<FieldError> errors, Throwable cause) {
        super(status + " " + slug, cause);
        this.status = status;
        this.slug = slug;
        this.errors = List.copyOf(errors);
        this.article = null;
    }

    /** What does not exist, or may not be seen by this caller. */
    public static Problem notFound() {
        return new Problem(404, "not-found");
    }

    /** A field that validation by annotation cannot judge; {@code reason} is a key of the words. */
    public static Problem invalidField(String field, String reason) {
        return new Problem(400, "invalid-request", List.of(new FieldError(field, reason, null)), null);
    }

    /** The same, naming the article that the act offends; slugs of one article have it in {@code problem-articles.properties}. */
    public Problem against(String offendedArticle) {
        return new Problem(this, offendedArticle);
    }

    /** Null: none, or the slug's. */
    String article() {
        return article;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
