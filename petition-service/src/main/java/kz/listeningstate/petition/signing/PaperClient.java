package kz.listeningstate.petition.signing;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** signature-service's HTTP for sheets of paper, with this service's own token (role service). */
@RegisterRestClient(configKey = "signature-service")
@OidcClientFilter
@Path("/api/v1/paper-sheets")
interface PaperClient {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    PaperTotals take(SignedSheet sheet);
}
