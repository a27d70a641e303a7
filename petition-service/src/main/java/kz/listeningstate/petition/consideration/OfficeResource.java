package kz.listeningstate.petition.consideration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;

/** The desk of a body over HTTP. */
@Path("/api/v1/office/petitions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class OfficeResource {
    private final Consideration consideration;

    OfficeResource(Consideration consideration) {
        this.consideration = consideration;
    }

    @GET
    public Page<Dossier> queue(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return consideration.queue(page, size);
    }

    @GET
    @Path("{id}")
    public Dossier dossier(@PathParam("id") UUID id) {
        return consideration.dossier(id);
    }
}
