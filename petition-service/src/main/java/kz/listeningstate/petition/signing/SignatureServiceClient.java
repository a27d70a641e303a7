package kz.listeningstate.petition.signing;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** signature-service's HTTP, with this service's own token (role service). */
@RegisterRestClient(configKey = "signature-service")
@OidcClientFilter
@Path("/api/v1/signatures")
interface SignatureServiceClient {

    /** The signer whom only petition-service may name. */
    record Signer(String scheme, String id) {}

    record Submission(UUID petitionId, boolean showName, String cms, Signer signer) {}

    /** 201 or 200; else a {@link jakarta.ws.rs.WebApplicationException} with a problem. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    void submit(@HeaderParam("Accept-Language") String language, Submission submission);
}
