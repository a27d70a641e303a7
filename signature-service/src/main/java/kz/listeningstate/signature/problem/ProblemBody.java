package kz.listeningstate.signature.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code application/problem+json} (RFC 9457).
 *
 * @param article of the Administrative Procedural Code that the refused act offends, for instance {@code 90-3(1)}; null: none
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        @Schema(examples = "urn:listening-state:problem:already-signed")
        String type,

        String title,
        int status,
        String detail,
        String article,
        String instance,
        String traceId,
        List<Problem.FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPE_PREFIX = "urn:listening-state:problem:";
}
