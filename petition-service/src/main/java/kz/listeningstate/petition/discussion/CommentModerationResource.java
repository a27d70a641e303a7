package kz.listeningstate.petition.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Moderation of comments after they were published, over HTTP. */
@Path("/api/v1/discussion-comments/{comment}/removal")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MODERATOR)
class CommentModerationResource {
    private final Commenting commenting;

    CommentModerationResource(Commenting commenting) {
        this.commenting = commenting;
    }

    /** Why a comment is not shown any more; public. */
    record Removal(
            @NotNull Comment.Ground ground,
            @NotBlank @PlainText @Size(max = 1_000) String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Remove a comment",
            description = "Its text is shown no more; ground and reason are, for ever.")
    public Comment.View remove(@PathParam("comment") UUID comment, @NotNull @Valid Removal removal) {
        return commenting.remove(comment, removal.ground(), removal.reason());
    }
}
