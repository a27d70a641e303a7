package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Citizens' complaints of what bodies did with their appeals, over HTTP. */
@Path("/api/v1/appeals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.CITIZEN)
class AppealComplaintResource {
    private final AppealComplaining complaining;

    AppealComplaintResource(AppealComplaining complaining) {
        this.complaining = complaining;
    }

    /** @param text may be left out, or empty, of silence alone */
    record ComplaintRequest(@PlainText @Size(max = 20_000) String text) {}

    @POST
    @Path("handlings/{handling}/complaint")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Complain of what the body did, or of its silence",
            description =
                    "91, 92; the body sends it on to the higher one within three working days, or satisfies it. Of silence"
                            + " no words are needed: from the day after the term an empty text is enough.")
    public RestResponse<AppealView> file(
            @PathParam("handling") UUID handling, @NotNull @Valid ComplaintRequest complaint) {
        return RestResponse.status(RestResponse.Status.CREATED, complaining.file(handling, complaint.text()));
    }

    @GET
    @Path("complaints/{complaint}/manifest")
    @Operation(
            summary = "What the head has signed of the decision",
            description = "RFC 8785 JSON, contracts/appeal/complaint-decision.md.")
    public byte[] manifest(@PathParam("complaint") UUID complaint) {
        return complaining.manifest(complaint);
    }

    @POST
    @Path("complaints/{complaint}/withdrawal")
    @Operation(summary = "Take a complaint back", description = "Until it is decided.")
    public AppealView withdraw(@PathParam("complaint") UUID complaint) {
        return complaining.withdraw(complaint);
    }
}
