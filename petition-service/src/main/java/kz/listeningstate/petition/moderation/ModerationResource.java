package kz.listeningstate.petition.moderation;

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
import kz.listeningstate.petition.law.Ground;
import kz.listeningstate.petition.petition.Page;

/** The moderators' queue over HTTP. */
@Path("/api/v1/moderation/petitions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MODERATOR)
class ModerationResource {
    private final Moderation moderation;

    ModerationResource(Moderation moderation) {
        this.moderation = moderation;
    }

    @GET
    public Page<ModerationItem> queue(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return moderation.queue(page, size);
    }

    @GET
    @Path("{id}/grounds")
    public List<Ground> grounds(@PathParam("id") UUID id) {
        return moderation.grounds(id);
    }
}
