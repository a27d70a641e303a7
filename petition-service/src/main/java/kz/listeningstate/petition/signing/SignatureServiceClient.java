package kz.listeningstate.petition.signing;

import com.fasterxml.jackson.databind.JsonNode;
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

    /**
     * 201 or 200 once the signature is kept; 202 with the member {@code status}, an address to ask at, while nobody can tell
     * whether the certificate is revoked; else a {@link jakarta.ws.rs.WebApplicationException} with a problem.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    JsonNode submit(@HeaderParam("Accept-Language") String language, Submission submission);
}
