package kz.listeningstate.petition.moderation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.petition.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Refused petitions with ground and reasons, over HTTP, for anyone. */
@Path("/api/v1/rejections")
@Produces(MediaType.APPLICATION_JSON)
class RejectionResource {
    private final Rejections rejections;

    RejectionResource(Rejections rejections) {
        this.rejections = rejections;
    }

    @GET
    @Operation(summary = "Refused petitions, newest first", description = "Under some grounds without their words.")
    public Page<PublicRejection> list(
            @QueryParam("ground") @PlainText @Size(max = 64) String ground,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return rejections.list(ground, page, size);
    }

    @GET
    @Path("{petitionId}")
    public PublicRejection one(@PathParam("petitionId") UUID petitionId) {
        return rejections.of(petitionId);
    }
}
