package kz.listeningstate.signature.rendering;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** petition-service's public API, as anybody may use it. */
@Path("/api/v1/petitions")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "petition-service")
interface PetitionServiceClient {

    @GET
    @Path("{id}/text")
    byte[] text(@PathParam("id") UUID id);

    @GET
    @Path("by-link/{token}/text")
    byte[] textByLink(@PathParam("token") String token);
}
