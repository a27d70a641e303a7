package kz.listeningstate.petition.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.resteasy.reactive.server.runtime.exceptionmappers.AuthenticationFailedExceptionMapper;
import io.quarkus.resteasy.reactive.server.runtime.exceptionmappers.UnauthorizedExceptionMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kz.listeningstate.petition.calendar.BeyondCalendarException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers: JSON under {@code /api/}, pages elsewhere. */
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
    private final ReaderLanguage language;
    private final Instance<ProblemPages> pages;

    ProblemMappers(ProblemWords words, ReaderLanguage language, Instance<ProblemPages> pages) {
        this.words = words;
        this.language = language;
        this.pages = pages;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, UriInfo uri) {
        if (problem.getCause() != null) {
            LOG.warnf(problem.getCause(), "%s at %s", problem.getMessage(), logged(uri));
        }
        return answer(problem, uri);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException refusal, UriInfo uri) {
        int status = refusal.getResponse().getStatus();
        if (status >= 300 && status < 400) {
            return refusal.getResponse();
        }
        return SLUGS.containsKey(status) ? answer(new Problem(status, SLUGS.get(status)), uri) : unknown(refusal, uri);
    }

    /** No day is guessed: the calendar has to be told the year first. */
    @ServerExceptionMapper
    Response unknownDay(BeyondCalendarException beyond, UriInfo uri) {
        LOG.errorf("%s at %s", beyond.getMessage(), logged(uri));
        return answer(new Problem(503, "calendar-ended"), uri);
    }

    @ServerExceptionMapper
    Response malformed(JacksonException malformed, UriInfo uri) {
        return answer(new Problem(400, "malformed-request"), uri);
    }

    /** As above; named, because the framework has an own answer without words for just this kind. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException malformed, UriInfo uri) {
        return answer(new Problem(400, "malformed-request"), uri);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, UriInfo uri) {
        List<Problem.FieldError> errors = invalid.getConstraintViolations().stream()
                .map(FieldErrors::of)
                .sorted(Comparator.comparing(Problem.FieldError::field))
                .toList();
        return answer(new Problem(400, "invalid-request", errors, null), uri);
    }

    @ServerExceptionMapper
    Uni<Response> unauthorized(UnauthorizedException nobody, UriInfo uri, RoutingContext exchange) {
        return isApi(uri)
                ? Uni.createFrom().item(() -> answer(new Problem(401, "unauthenticated"), uri))
                : new UnauthorizedExceptionMapper().handle(exchange);
    }

    @ServerExceptionMapper
    Uni<Response> notAuthenticated(AuthenticationFailedException failure, UriInfo uri, RoutingContext exchange) {
        if (Unavailability.isCauseOf(failure)) {
            return Uni.createFrom().item(() -> answer(new Problem(503, "identity-unavailable", failure), uri));
        }
        return isApi(uri)
                ? Uni.createFrom().item(() -> answer(new Problem(401, "unauthenticated"), uri))
                : new AuthenticationFailedExceptionMapper().handle(exchange, failure);
    }

    /** Keycloak has not answered since the service started, so no log-in can be judged. */
    @ServerExceptionMapper
    Response noKeycloak(OIDCException failure, UriInfo uri) {
        return answer(new Problem(503, "identity-unavailable", failure), uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, UriInfo uri) {
        return answer(new Problem(403, "forbidden"), uri);
    }

    @ServerExceptionMapper
    Response unknown(Throwable failure, UriInfo uri) {
        if (Unavailability.isCauseOf(failure)) {
            LOG.warnf("Unavailable at %s: %s", logged(uri), Unavailability.describe(failure));
            return answer(new Problem(503, "temporarily-unavailable"), uri);
        }
        ProblemBody body = words.body(new Problem(500, "internal-error"), language.get(), uri.getPath());
        LOG.errorf(failure, "Unknown failure at %s, trace %s", logged(uri), body.traceId());
        return rendered(body, uri);
    }

    /** The link of a petition that is not public is its secret: it stays out of the log. */
    private static String logged(UriInfo uri) {
        return uri.getPath().replaceAll("(/p/|/by-link/)[^/]+", "$1…");
    }

    private Response answer(Problem problem, UriInfo uri) {
        return rendered(words.body(problem, language.get(), uri.getPath()), uri);
    }

    private Response rendered(ProblemBody body, UriInfo uri) {
        if (!isApi(uri) && pages.isResolvable()) {
            return pages.get().page(body, language.get());
        }
        Response.ResponseBuilder response = Response.status(body.status())
                .type(ProblemBody.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.get())
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

    private static boolean isApi(UriInfo uri) {
        return uri.getPath().startsWith("/api/");
    }
}
