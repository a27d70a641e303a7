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
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.law.Ground;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The moderators' lists over HTTP. */
@Path("/api/v1/moderation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MODERATOR)
class ModerationResource {
    private final Moderation moderation;
    private final MassMedia media;

    ModerationResource(Moderation moderation, MassMedia media) {
        this.moderation = moderation;
        this.media = media;
    }

    @GET
    @Path("petitions")
    @Operation(summary = "Petitions without a verdict", description = "Those with the fewest working days left first.")
    public Page<ModerationItem> queue(
            @QueryParam("part") @DefaultValue("ALL") QueuePart part,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return moderation.queue(part, page, size);
    }

    @GET
    @Path("petitions/{id}/grounds")
    public List<Ground> grounds(@PathParam("id") UUID id) {
        return moderation.grounds(id);
    }

    @GET
    @Path("drafts")
    @Operation(summary = "Drafts whose authors asked for a look before the text is frozen")
    public Page<ModerationItem> drafts(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return moderation.drafts(page, size);
    }

    @GET
    @Path("media")
    @Operation(summary = "Public petitions of which mass media must still be informed")
    public Page<MediaItem> media(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return media.awaiting(page, size);
    }
}
