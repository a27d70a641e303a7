package kz.listeningstate.petition.consideration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;

/** The decision on a petition over HTTP. */
@Path("/api/v1/petitions/{id}/decision")
@Produces(MediaType.APPLICATION_JSON)
class DecisionResource {
    private final Consideration consideration;

    DecisionResource(Consideration consideration) {
        this.consideration = consideration;
    }

    @PUT
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Dossier save(@PathParam("id") UUID id, @NotNull DecisionDraft draft) {
        return consideration.saveDecision(id, draft);
    }

    @POST
    @Path("publication")
    @RolesAllowed(Role.OFFICER)
    public Dossier publish(@PathParam("id") UUID id) {
        return consideration.publishDecision(id);
    }

    @GET
    public DecisionView published(@PathParam("id") UUID id) {
        return consideration.published(id);
    }
}
