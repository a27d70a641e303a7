package kz.listeningstate.notification.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Requests to this service are short; the server's own limit is wider, because it refuses without a word. */
class BodyLimit {

    private static final int BYTES = 64 * 1024;

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        if (request.getLength() > BYTES) {
            throw new Problem(413, "payload-too-large");
        }
    }
}
