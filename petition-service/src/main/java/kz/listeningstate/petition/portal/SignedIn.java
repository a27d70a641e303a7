package kz.listeningstate.petition.portal;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Where Keycloak sends the browser after the log-in ({@code quarkus.oidc.authentication.redirect-path}): the one address
 * that the realm has to know. Quarkus exchanges the code here and goes on to the page that asked for the log-in.
 */
@Path("/signed-in")
public class SignedIn {

    /** Reached only by somebody who opens the address by hand. */
    @GET
    @Authenticated
    public Response home() {
        return Response.seeOther(URI.create("/")).build();
    }
}
