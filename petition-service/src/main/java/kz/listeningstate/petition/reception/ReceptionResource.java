package kz.listeningstate.petition.reception;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** When a body receives citizens, over HTTP. */
@Path("/api/v1/bodies/{code}/receptions")
@Produces(MediaType.APPLICATION_JSON)
class ReceptionResource {
    private final PublicReceptions receptions;

    ReceptionResource(PublicReceptions receptions) {
        this.receptions = receptions;
    }

    @GET
    @Operation(
            summary = "Days on which a body's officials receive, with free times",
            description = "90; three months ahead")
    public List<DayView> of(@PathParam("code") String code) {
        return receptions.of(code);
    }
}
