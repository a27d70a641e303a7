package kz.listeningstate.signature.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final Map<Integer, String> SLUGS = Map.of(
            400, "malformed-request",
            401, "unauthenticated",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "payload-too-large",
            415, "unsupported-media-type");

    private final ProblemWords words;

    ProblemMappers(ProblemWords words) {
        this.words = words;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, UriInfo uri, HttpHeaders headers) {
        if (problem.getCause() != null) {
            LOG.debugf(problem.getCause(), "%s at %s", problem.getMessage(), uri.getPath());
        }
        return answer(problem, uri, headers);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException refusal, UriInfo uri, HttpHeaders headers) {
        String slug = SLUGS.get(refusal.getResponse().getStatus());
        return slug == null
                ? unknown(refusal, uri, headers)
                : answer(new Problem(refusal.getResponse().getStatus(), slug), uri, headers);
    }

    /** The framework has a mapper of its own for this one, which only a mapper for the very type replaces. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException malformed, UriInfo uri, HttpHeaders headers) {
        return answer(new Problem(400, "malformed-request"), uri, headers);
    }

    @ServerExceptionMapper
    Response malformed(JacksonException malformed, UriInfo uri, HttpHeaders headers) {
        return answer(new Problem(400, "malformed-request"), uri, headers);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, UriInfo uri, HttpHeaders headers) {
        List<Problem.FieldError> errors = invalid.getConstraintViolations().stream()
                .map(FieldErrors::of)
                .sorted(Comparator.comparing(Problem.FieldError::field))
                .toList();
        return answer(new Problem(400, "invalid-request", errors, null), uri, headers);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException nobody, UriInfo uri, HttpHeaders headers) {
        return answer(new Problem(401, "unauthenticated"), uri, headers);
    }

    @ServerExceptionMapper
    Response notAuthenticated(AuthenticationFailedException failure, UriInfo uri, HttpHeaders headers) {
        return Unavailability.isCauseOf(failure)
                ? answer(new Problem(503, "temporarily-unavailable", failure), uri, headers)
                : answer(new Problem(401, "unauthenticated"), uri, headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, UriInfo uri, HttpHeaders headers) {
        return answer(new Problem(403, "forbidden"), uri, headers);
    }

    @ServerExceptionMapper
    Response unknown(Throwable failure, UriInfo uri, HttpHeaders headers) {
        if (Unavailability.isCauseOf(failure)) {
            LOG.warnf("Unavailable at %s: %s", uri.getPath(), Unavailability.describe(failure));
            return answer(new Problem(503, "temporarily-unavailable"), uri, headers);
        }
        ProblemBody body = words.body(new Problem(500, "internal-error"), language(headers), uri.getPath());
        LOG.errorf(failure, "Unknown failure at %s, trace %s", uri.getPath(), body.traceId());
        return rendered(body, headers);
    }

    private Response answer(Problem problem, UriInfo uri, HttpHeaders headers) {
        return rendered(words.body(problem, language(headers), uri.getPath()), headers);
    }

    private static Response rendered(ProblemBody body, HttpHeaders headers) {
        Response.ResponseBuilder response = Response.status(body.status())
                .type(ProblemBody.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(headers))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(body);
        if (body.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (body.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    private static String language(HttpHeaders headers) {
        return Languages.of(headers.getAcceptableLanguages().stream().map(Locale::getLanguage));
    }
}
