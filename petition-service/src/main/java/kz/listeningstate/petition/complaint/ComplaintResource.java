package kz.listeningstate.petition.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** The author's administrative complaint against a decision, over HTTP. */
@Path("/api/v1/petitions/{id}/decision/complaint")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.CITIZEN)
class ComplaintResource {
    private final Complaining complaining;

    ComplaintResource(Complaining complaining) {
        this.complaining = complaining;
    }

    /** What the author says; not public. */
    record ComplaintRequest(
            @NotNull @Pattern(regexp = "kk|ru|en") String language,
            @NotBlank @PlainText @Size(max = 20_000) String text) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Complain of a decision",
            description = "Chapter 13: within three months, to the body that decided, which hands it on.")
    public RestResponse<AdministrativeComplaint.View> file(
            @PathParam("id") UUID id, @NotNull @Valid ComplaintRequest complaint) {
        return RestResponse.status(
                RestResponse.Status.CREATED, complaining.file(id, complaint.language(), complaint.text()));
    }

    @GET
    public AdministrativeComplaint.View own(@PathParam("id") UUID id) {
        return complaining.own(id);
    }
}
