package kz.listeningstate.petition.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Files of the public log, as signature-service serves them to everybody. */
@RegisterRestClient(configKey = "public-log")
@Path("/log")
interface PublicLogClient {

    /**
     * What of {@code ../signature-service/contracts/log-keys.md} is needed here.
     *
     * @param policy c2sp.org/tlog-policy
     */
    record Keys(String origin, String policy) {}

    /** The latest one, with its cosignatures: a note, c2sp.org/tlog-checkpoint. */
    @GET
    @Path("checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    String checkpoint();

    @GET
    @Path("keys")
    @Produces(MediaType.APPLICATION_JSON)
    Keys keys();
}
