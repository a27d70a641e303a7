package kz.listeningstate.petition.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Mass media informed of a publication, over HTTP. */
@Path("/api/v1/petitions/{id}/media")
@Produces(MediaType.APPLICATION_JSON)
class MediaResource {
    private final MassMedia media;

    MediaResource(MassMedia media) {
        this.media = media;
    }

    @GET
    @Operation(summary = "Mass media that were informed of the publication (90-2(8))")
    public List<MediaView> list(@PathParam("id") UUID id) {
        return media.of(id);
    }

    @POST
    @RolesAllowed(Role.MODERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public List<MediaView> inform(@PathParam("id") UUID id, @NotNull MediaList informed) {
        return media.inform(id, informed);
    }
}
