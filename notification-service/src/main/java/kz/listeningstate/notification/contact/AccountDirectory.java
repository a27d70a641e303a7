package kz.listeningstate.notification.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The one call of Keycloak's admin REST API that is needed; the service's account has the role view-users. */
interface AccountDirectory extends AutoCloseable {

    @GET
    @Path("/users/{id}")
    Account find(@PathParam("id") UUID id);

    /** The part of Keycloak's UserRepresentation that is read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Account(String email, boolean enabled, Map<String, List<String>> attributes) {

        /** The address is personal data; a record would print it. */
        @Override
        public String toString() {
            return "Account";
        }
    }

    @Override
    void close();
}
