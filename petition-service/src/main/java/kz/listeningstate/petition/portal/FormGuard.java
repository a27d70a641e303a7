package kz.listeningstate.petition.portal;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Two things about the pages' answers: a form refused for its missing token (the CSRF filter says a bare 400) becomes
 * a 403 page that tells what to do, and pages with somebody's session in them are not kept by any cache.
 */
@Provider
@Unremovable
class FormGuard implements ContainerResponseFilter {
    @Inject
    ErrorPages errors;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (!path.matches("/(" + PageLanguage.PATTERN + ")(/.*)?")) {
            return;
        }
        if (response.getStatus() == 400
                && !response.hasEntity()
                && request.getMethod().equals("POST")) {
            try (Response page = errors.staleForm()) {
                response.setStatus(page.getStatus());
                response.setEntity(page.getEntity(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
            }
        }
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
