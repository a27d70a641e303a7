package kz.listeningstate.petition.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;

/** A moderator's verdict over HTTP. */
@Path("/api/v1/petitions/{id}/moderation")
@Produces(MediaType.APPLICATION_JSON)
class VerdictResource {
    private final Moderation moderation;

    VerdictResource(Moderation moderation) {
        this.moderation = moderation;
    }

    @POST
    @RolesAllowed(Role.MODERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public ModerationItem decide(@PathParam("id") UUID id, @NotNull ModerationVerdict verdict) {
        return moderation.decide(id, verdict);
    }
}
