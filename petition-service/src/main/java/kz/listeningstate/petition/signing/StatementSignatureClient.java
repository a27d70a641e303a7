package kz.listeningstate.petition.signing;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Signatures of statements at signature-service, with this service's own token (role service). */
@RegisterRestClient(configKey = "signature-service")
@OidcClientFilter
@Path("/api/v1/statement-signatures")
interface StatementSignatureClient {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    StatementSignature sign(@HeaderParam("Accept-Language") String language, StatementSigning signing);
}
