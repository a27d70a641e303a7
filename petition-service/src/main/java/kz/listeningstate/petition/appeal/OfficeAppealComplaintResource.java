package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The officers' side of complaints over HTTP. Acts need {@code If-Match} with the complaint's version. */
@Path("/api/v1/office/appeal-complaints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class OfficeAppealComplaintResource {
    private final ComplaintDesk desk;

    OfficeAppealComplaintResource(ComplaintDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Open complaints that the own body has now", description = "Nearest last day first.")
    public Page<ComplaintDossier> queue(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return desk.queue(page, size);
    }

    @GET
    @Path("{complaint}")
    public RestResponse<ComplaintDossier> read(@PathParam("complaint") UUID complaint) {
        return tagged(desk.read(complaint));
    }

    @POST
    @Path("{complaint}/forwarding")
    @Operation(
            summary = "Send it on to the higher body, with the file",
            description = "91(4); within three working days, after which the portal hands it on.")
    public RestResponse<ComplaintDossier> forward(
            @PathParam("complaint") UUID complaint, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return tagged(desk.forward(complaint, IfMatch.required(version)));
    }

    @PUT
    @Path("{complaint}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write or rewrite the draft of the decision",
            description =
                    "The body itself can only satisfy it (91(4)); the higher body has the outcomes of article 100.")
    public RestResponse<ComplaintDossier> draft(
            @PathParam("complaint") UUID complaint,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid ComplaintDraft draft) {
        return tagged(desk.draft(complaint, IfMatch.required(version), draft));
    }

    @POST
    @Path("{complaint}/decision/taking")
    @Operation(
            summary = "Take the decision as it is drafted",
            description = "100; its effects on the appeal are carried out in this moment.")
    public RestResponse<ComplaintDossier> decide(
            @PathParam("complaint") UUID complaint, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return tagged(desk.decide(complaint, IfMatch.required(version)));
    }

    private static RestResponse<ComplaintDossier> tagged(ComplaintDossier dossier) {
        return RestResponse.ResponseBuilder.ok(dossier)
                .tag(IfMatch.tag(dossier.complaint().version()))
                .build();
    }
}
