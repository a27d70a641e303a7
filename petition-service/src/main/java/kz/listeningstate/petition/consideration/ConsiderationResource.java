package kz.listeningstate.petition.consideration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.Page;

/** Consideration over HTTP. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class ConsiderationResource {
    private final Consideration consideration;

    ConsiderationResource(Consideration consideration) {
        this.consideration = consideration;
    }

    @GET
    @Path("office/petitions")
    @RolesAllowed(Role.OFFICER)
    public Page<Dossier> queue(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return consideration.queue(page, size);
    }

    @GET
    @Path("office/petitions/{id}")
    @RolesAllowed(Role.OFFICER)
    public Dossier dossier(@PathParam("id") UUID id) {
        return consideration.dossier(id);
    }

    @PUT
    @Path("petitions/{id}/decision")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Dossier save(@PathParam("id") UUID id, @NotNull DecisionDraft draft) {
        return consideration.saveDecision(id, draft);
    }

    @POST
    @Path("petitions/{id}/decision/publication")
    @RolesAllowed(Role.OFFICER)
    public Dossier publish(@PathParam("id") UUID id) {
        return consideration.publishDecision(id);
    }

    @GET
    @Path("petitions/{id}/decision")
    public DecisionView published(@PathParam("id") UUID id) {
        return consideration.published(id);
    }
}
