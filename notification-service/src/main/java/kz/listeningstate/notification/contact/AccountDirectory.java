package kz.listeningstate.notification.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The calls of Keycloak's admin REST API that are needed. The service's account has the roles view-users and, for the members
 * of a role, view-realm.
 */
interface AccountDirectory extends AutoCloseable {

    @GET
    @Path("/users/{id}")
    Account find(@PathParam("id") UUID id);

    /** @param attribute as {@code name:value} */
    @GET
    @Path("/users")
    List<Account> withAttribute(
            @QueryParam("q") String attribute,
            @QueryParam("briefRepresentation") boolean brief,
            @QueryParam("max") int most);

    @GET
    @Path("/roles/{role}/users")
    List<Account> withRole(
            @PathParam("role") String role,
            @QueryParam("briefRepresentation") boolean brief,
            @QueryParam("max") int most);

    /** Those that come from other roles and groups too. */
    @GET
    @Path("/users/{id}/role-mappings/realm/composite")
    List<Role> rolesOf(@PathParam("id") UUID id);

    /** The part of Keycloak's UserRepresentation that is read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Account(UUID id, String email, boolean enabled, Map<String, List<String>> attributes) {

        /** The address is personal data; a record would print it. */
        @Override
        public String toString() {
            return "Account";
        }
    }

    /** The part of Keycloak's RoleRepresentation that is read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Role(String name) {}

    @Override
    void close();
}
