package kz.listeningstate.notification.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import kz.listeningstate.notification.message.Language;

/** Renders problems in the reader's language. */
final class ProblemResponses {

    private static final String TYPE = "urn:listening-state:problem:";
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private ProblemResponses() {}

    static Response of(Problem problem, HttpHeaders headers, UriInfo uri) {
        return of(problem, headers, uri, traceId());
    }

    static Response of(Problem problem, HttpHeaders headers, UriInfo uri, String traceId) {
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ResourceBundle words = ResourceBundle.getBundle("wording.problems", language.locale(), new OnlyThisLanguage());
        List<ProblemBody.FieldError> errors = problem.fields().stream()
                .map(field -> new ProblemBody.FieldError(field, words.getString("field." + wordsOf(field, words))))
                .toList();
        ProblemBody body = new ProblemBody(
                TYPE + problem.slug(),
                words.getString(problem.slug() + ".title"),
                problem.status(),
                words.getString(problem.slug() + ".detail"),
                uri.getPath(),
                traceId,
                errors);
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body);
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    private static String wordsOf(String field, ResourceBundle words) {
        return words.containsKey("field." + field) ? field : "other";
    }

    /** The trace's id where traces are on; else an id of this answer alone, found in the log with its cause. */
    static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString().replace("-", "");
    }

    /** Without it the JDK would fall back to the machine's own language. */
    private static final class OnlyThisLanguage extends ResourceBundle.Control {
        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
