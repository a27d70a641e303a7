package kz.listeningstate.petition.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PetitionView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What an author does with corrections, over HTTP. */
@Path("/api/v1/petitions/{id}/corrections")
@Produces(MediaType.APPLICATION_JSON)
class CorrectionResource {
    private final Corrections corrections;

    CorrectionResource(Corrections corrections) {
        this.corrections = corrections;
    }

    @GET
    @RolesAllowed({Role.CITIZEN, Role.MODERATOR})
    public List<CorrectionView> list(@PathParam("id") UUID id) {
        return corrections.of(id);
    }

    @POST
    @Path("look")
    @RolesAllowed(Role.CITIZEN)
    @Operation(summary = "Asks moderators to look at a draft before its text is frozen")
    public RestResponse<Void> askForLook(@PathParam("id") UUID id) {
        corrections.askForLook(id);
        return RestResponse.accepted();
    }

    @POST
    @Path("successor")
    @RolesAllowed(Role.CITIZEN)
    @Operation(
            summary = "Begins a corrected petition",
            description =
                    "A draft with the same words; when it is submitted the old petition ends. Not once it is public.")
    public RestResponse<PetitionView> successor(@PathParam("id") UUID id) {
        PetitionView corrected = corrections.successor(id);
        return RestResponse.ResponseBuilder.ok(corrected)
                .tag(IfMatch.tag(corrected.version()))
                .build();
    }
}
