package kz.listeningstate.petition.appeal;

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
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Appeals that may ask the same as one, for its body. */
@Path("/api/v1/office/appeals/{handling}/alike")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class AlikeResource {
    private final Clustering clustering;

    AlikeResource(Clustering clustering) {
        this.clustering = clustering;
    }

    @GET
    @Operation(
            summary = "Open appeals at the own body that may ask the same",
            description = "The most alike first; the score says why each is shown.")
    public List<Clustering.AlikeView> alike(
            @PathParam("handling") UUID handling, @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return clustering.alike(handling, size);
    }
}
