package kz.listeningstate.notification.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The body of {@code application/problem+json} (RFC 9457), title and detail in the reader's language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        List<FieldError> errors) {

    /** A field of the request and what is wrong with it. */
    record FieldError(String field, String message) {}
}
