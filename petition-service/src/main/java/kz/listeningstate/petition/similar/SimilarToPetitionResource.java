package kz.listeningstate.petition.similar;

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
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Petitions similar to one, for its author and for moderators. */
@Path("/api/v1/petitions/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CITIZEN, Role.MODERATOR})
class SimilarToPetitionResource {
    private final Similarity similarity;

    SimilarToPetitionResource(Similarity similarity) {
        this.similarity = similarity;
    }

    @GET
    @Operation(summary = "Petitions on what may be the same subject, now and at the submission")
    public SimilarPetitions similar(
            @PathParam("id") UUID id, @QueryParam("size") @DefaultValue("10") @Min(1) @Max(20) int size) {
        return similarity.to(id, size);
    }
}
