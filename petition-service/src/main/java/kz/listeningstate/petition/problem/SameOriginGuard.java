package kz.listeningstate.petition.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The API under the pages' session cookie: another site must not act in the reader's name. A bearer token cannot be
 * sent by another site; a cookie can, so an unsafe method needs the browser's word that it comes from our own pages.
 * Forms of the pages themselves carry their own token (quarkus-rest-csrf).
 */
class SameOriginGuard {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Before quarkus-rest-csrf, which would answer a form sent to the API without a word. */
    @ServerRequestFilter(preMatching = true, priority = 0)
    void guard(ContainerRequestContext context, RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        boolean byCookie =
                request.getHeader("Authorization") == null && !request.cookies().isEmpty();
        if (!request.path().startsWith("/api/") || SAFE.contains(context.getMethod()) || !byCookie) {
            return;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean own = site != null ? site.equals("same-origin") : isOwnOrigin(request);
        if (!own) {
            throw new Problem(403, "cross-site-request");
        }
    }

    private static boolean isOwnOrigin(HttpServerRequest request) {
        return request.authority() != null
                && (request.scheme() + "://" + request.authority()).equals(request.getHeader("Origin"));
    }
}
