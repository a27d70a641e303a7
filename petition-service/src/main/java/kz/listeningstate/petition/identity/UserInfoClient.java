package kz.listeningstate.petition.identity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Keycloak's userinfo endpoint, the only place that tells the IIN of a log-in; tokens never carry it. */
@RegisterRestClient(configKey = "userinfo")
@Path("/protocol/openid-connect/userinfo")
interface UserInfoClient {

    @GET
    JsonNode read(@HeaderParam("Authorization") String bearer);
}
