package kz.listeningstate.petition.appeal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What became of a petition that fell short of its threshold, over HTTP. */
@Path("/api/v1/petitions/{id}/appeal")
@Produces(MediaType.APPLICATION_JSON)
class PetitionAppealResource {
    private final BelowThreshold belowThreshold;

    PetitionAppealResource(BelowThreshold belowThreshold) {
        this.belowThreshold = belowThreshold;
    }

    @GET
    @Operation(
            summary = "The appeal as which a petition went on to its body",
            description = "90-3(5). Public, as the petition is; what the body answers is told to the author.")
    public BelowThreshold.Continuation read(@PathParam("id") UUID id) {
        return belowThreshold.of(id);
    }
}
