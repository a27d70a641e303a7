package kz.listeningstate.signature.count;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counts")
class CountResource {
    private final Counts counts;
    private final PetitionRegister petitions;

    CountResource(Counts counts, PetitionRegister petitions) {
        this.counts = counts;
        this.petitions = petitions;
    }

    @GET
    @Path("/{petitionId}")
    @Operation(
            summary = "How many have signed",
            description = "As the leaves of the public log add up at treeSize: whoever reads the log gets the same."
                    + " 404 petition-unknown")
    public Count count(@PathParam("petitionId") UUID petitionId) {
        if (petitions.find(petitionId).isEmpty()) {
            throw new Problem(404, "petition-unknown");
        }
        return counts.of(petitionId);
    }
}
