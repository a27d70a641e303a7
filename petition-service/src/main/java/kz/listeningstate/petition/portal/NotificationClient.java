package kz.listeningstate.petition.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** notification-service, for readers without JavaScript. Addresses pass through and are neither kept nor logged here. */
@RegisterRestClient(configKey = "notification-service")
@Path("/api/v1/subscriptions")
@Consumes(MediaType.APPLICATION_JSON)
interface NotificationClient {

    record Subscription(UUID petitionId, String email, String language) {}

    record Token(String token) {}

    @POST
    Response subscribe(Subscription subscription);

    @POST
    @Path("confirmation")
    Response confirm(Token token);

    @POST
    @Path("cancellation")
    Response cancel(Token token);
}
