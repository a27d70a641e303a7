package kz.listeningstate.petition.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.listeningstate.petition.problem.ProblemBody;
import kz.listeningstate.petition.problem.ProblemPages;

/** Problems as pages, in the language of the page that failed. */
@ApplicationScoped
class ErrorPages implements ProblemPages {
    @Inject
    PageFrame page;

    /**
     * What an error page says.
     *
     * @param kind which of the texts: 400, 403, 404, 409, 500, 503, or "form" for a form without its token
     * @param article that the refused act offends; null: none
     * @param traceId null where support could do nothing with it
     */
    record ErrorView(String kind, int status, String article, String traceId) {}

    @CheckedTemplate(basePath = "errors")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance error(ErrorView error);
    }

    @Override
    public Response page(ProblemBody problem, String language) {
        return page(new ErrorView(
                kind(problem.status()),
                problem.status(),
                problem.article(),
                problem.status() >= 500 ? problem.traceId() : null));
    }

    /** A form came without the token that its page carried. */
    Response staleForm() {
        return page(new ErrorView("form", 403, null, null));
    }

    private Response page(ErrorView error) {
        return Response.status(error.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .entity(page.show(Templates.error(error)).render())
                .build();
    }

    private static String kind(int status) {
        return switch (status) {
            case 401, 403 -> "403";
            case 404, 405 -> "404";
            case 409 -> "409";
            case 412 -> "412";
            case 502, 503, 504 -> "503";
            default -> status >= 500 ? "500" : "400";
        };
    }
}
