package kz.listeningstate.petition.reception;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** From a written appeal back to the visit that solved nothing (90). */
@Path("/api/v1/appeals/{id}/reception")
@Produces(MediaType.APPLICATION_JSON)
class AppealReceptionResource {
    private final OwnBookings own;

    AppealReceptionResource(OwnBookings own) {
        this.own = own;
    }

    @GET
    @RolesAllowed(Role.CITIZEN)
    @Operation(summary = "The visit from which an appeal has come", description = "404 when it was written at once")
    public BookingView read(@PathParam("id") UUID appeal) {
        return own.thatBecame(appeal);
    }
}
