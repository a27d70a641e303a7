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
import jakarta.ws.rs.core.Response;
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
    private final ComplaintManifests manifests;
    private final ComplaintSigning signing;

    OfficeAppealComplaintResource(ComplaintDesk desk, ComplaintManifests manifests, ComplaintSigning signing) {
        this.desk = desk;
        this.manifests = manifests;
        this.signing = signing;
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

    @GET
    @Path("{complaint}/decision/manifest")
    @Operation(
            summary = "What the head signs, or has signed",
            description =
                    "RFC 8785 JSON, contracts/appeal/complaint-decision.md; the entity tag is the complaint's version.")
    public Response manifest(@PathParam("complaint") UUID complaint) {
        ActManifests.Bytes bytes = manifests.read(complaint);
        return Response.ok(bytes.manifest()).tag(IfMatch.tag(bytes.version())).build();
    }

    @POST
    @Path("{complaint}/decision/signature")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Bring the head's signature",
            description =
                    "If-Match with the version whose manifest was signed. The complaint is decided, and the effects on"
                            + " the appeal are carried out, in this moment (91(4), 100).")
    public RestResponse<ComplaintDossier> sign(
            @PathParam("complaint") UUID complaint,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid ActResource.SignatureRequest signature) {
        signing.sign(complaint, IfMatch.required(version), signature.cms());
        return tagged(desk.read(complaint));
    }

    private static RestResponse<ComplaintDossier> tagged(ComplaintDossier dossier) {
        return RestResponse.ResponseBuilder.ok(dossier)
                .tag(IfMatch.tag(dossier.complaint().version()))
                .build();
    }
}
