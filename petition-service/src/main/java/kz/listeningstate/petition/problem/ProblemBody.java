package kz.listeningstate.petition.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of {@code application/problem+json} (RFC 9457).
 *
 * @param article of the Administrative Procedural Code that the refused act offends, for instance {@code 90-5(2)}; null: none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String article,
        String instance,
        String traceId,
        List<Problem.FieldError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPE_PREFIX = "urn:listening-state:problem:";

    /** The last part of the type, for instance {@code already-signed}. */
    public String slug() {
        return type.startsWith(TYPE_PREFIX) ? type.substring(TYPE_PREFIX.length()) : type;
    }
}
