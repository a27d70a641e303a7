package kz.listeningstate.petition.similar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Similar petitions while one is being typed. The words travel in the body: nobody's draft belongs into an address. */
@Path("/api/v1/similar-petitions")
@Produces(MediaType.APPLICATION_JSON)
class SimilarResource {
    private final Similarity similarity;

    SimilarResource(Similarity similarity) {
        this.similarity = similarity;
    }

    @POST
    @RolesAllowed({Role.CITIZEN, Role.MODERATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Public petitions on what may be the same subject",
            description =
                    "And those decided within a year (90-2(4)(3)). In any script and with typing errors; the score"
                            + " says why each is shown.")
    public List<SimilarPetition> similar(
            @NotNull SimilarQuestion question, @QueryParam("size") @DefaultValue("5") @Min(1) @Max(20) int size) {
        return similarity.to(question, size);
    }
}
