package kz.listeningstate.notification.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure becomes a problem; what is unknown becomes an opaque one, with its cause in the log. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Map<Integer, String> SLUGS = Map.of(
            400, "malformed-request",
            401, "unauthenticated",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "payload-too-large",
            415, "unsupported-media-type");

    @ServerExceptionMapper
    Response problem(Problem problem, HttpHeaders headers, UriInfo uri) {
        return ProblemResponses.of(problem, headers, uri);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException failure, HttpHeaders headers, UriInfo uri) {
        int status = failure.getResponse().getStatus();
        // A parameter that is no number is answered by the framework with 404.
        if (SLUGS.containsKey(status)) {
            return ProblemResponses.of(new Problem(status, SLUGS.get(status)), headers, uri);
        }
        return unknown(failure, headers, uri);
    }

    @ServerExceptionMapper({MismatchedInputException.class, JacksonException.class})
    Response malformed(Exception failure, HttpHeaders headers, UriInfo uri) {
        return ProblemResponses.of(new Problem(400, "malformed-request"), headers, uri);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException failure, HttpHeaders headers, UriInfo uri) {
        List<String> fields = failure.getConstraintViolations().stream()
                .map(ProblemMappers::field)
                .distinct()
                .sorted()
                .toList();
        return ProblemResponses.of(Problem.invalid(fields), headers, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(Exception failure, HttpHeaders headers, UriInfo uri) {
        return ProblemResponses.of(new Problem(401, "unauthenticated"), headers, uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, HttpHeaders headers, UriInfo uri) {
        return ProblemResponses.of(new Problem(403, "forbidden"), headers, uri);
    }

    @ServerExceptionMapper
    Response unknown(Throwable failure, HttpHeaders headers, UriInfo uri) {
        String traceId = ProblemResponses.traceId();
        if (Outage.any(failure)) {
            LOG.warnf(
                    "Cannot answer while a server is away (%s), trace %s",
                    failure.getClass().getSimpleName(), traceId);
            return ProblemResponses.of(new Problem(503, "unavailable"), headers, uri, traceId);
        }
        LOG.errorf(failure, "Unknown failure, trace %s", traceId);
        return ProblemResponses.of(new Problem(500, "internal-error"), headers, uri, traceId);
    }

    private static String field(ConstraintViolation<?> violation) {
        String name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName();
        }
        return name;
    }
}
