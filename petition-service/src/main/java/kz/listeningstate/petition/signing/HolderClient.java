package kz.listeningstate.petition.signing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** signature-service's HTTP for holders of receipts, with this service's own token (role service). */
@RegisterRestClient(configKey = "signature-service")
@OidcClientFilter
@Path("/api/v1/holders")
interface HolderClient {

    record Asked(UUID petitionId, String leafHash, String secret) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Holder(String handle, boolean active) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Holder holder(@HeaderParam("Accept-Language") String language, Asked asked);
}
