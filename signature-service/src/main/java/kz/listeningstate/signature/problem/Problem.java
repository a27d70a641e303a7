package kz.listeningstate.signature.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The one exception that reaches clients: an RFC 9457 problem, worded in {@code problems_{kk,ru,en}.properties}. */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String slug;
    private final transient List<FieldError> errors;

    /**
     * One wrong field of a request.
     *
     * @param message key of the words; in an answer the words themselves
     * @param limit number that belongs into the message, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(
            String field, String message, @JsonIgnore Object limit) {}

    /**
     * A problem without cause.
     *
     * @param status HTTP status
     * @param slug last part of {@code urn:listening-state:problem:<slug>} and key of the words
     */
    public Problem(int status, String slug) {
        this(status, slug, List.of(), null);
    }

    /** As above, with the cause for the log. */
    public Problem(int status, String slug, Throwable cause) {
        this(status, slug, List.of(), cause);
    }

    Problem(int status, String slug, List<FieldError> errors, Throwable cause) {
        super(status + " " + slug, cause);
        this.status = status;
        this.slug = slug;
        this.errors = List.copyOf(errors);
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    List<FieldError> errors() {
        return errors;
    }
}
