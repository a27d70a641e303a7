package kz.listeningstate.petition.consideration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import kz.listeningstate.petition.attachment.FileName;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The decision on a petition over HTTP. */
@Path("/api/v1/petitions/{id}/decision")
@Produces(MediaType.APPLICATION_JSON)
class DecisionResource {
    private final Consideration consideration;
    private final DecisionAnnexes annexes;
    private final DecisionManifests manifests;
    private final DecisionSigning signing;

    DecisionResource(
            Consideration consideration,
            DecisionAnnexes annexes,
            DecisionManifests manifests,
            DecisionSigning signing) {
        this.consideration = consideration;
        this.annexes = annexes;
        this.manifests = manifests;
        this.signing = signing;
    }

    /**
     * The head's signature of the manifest.
     *
     * @param cms detached CMS, base64 of DER, or PEM
     */
    record SignatureRequest(@NotBlank @Size(max = 44_000) String cms) {}

    @PUT
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write or rewrite the draft",
            description = "If-Match with the decision's version, once there is a draft.")
    public RestResponse<Dossier> save(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull DecisionDraft draft) {
        return tagged(consideration.saveDecision(id, draft, version));
    }

    @POST
    @Path("annexes")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Annex a file",
            description =
                    "The body is the file: PDF, JPEG, PNG, JSON or CSV, judged by its content, up to 10 MB. Its name"
                            + " is filename* of the header Content-Disposition.")
    public RestResponse<FileView> annex(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION) String disposition,
            InputStream bytes) {
        return RestResponse.status(
                RestResponse.Status.CREATED, annexes.add(id, FileName.fromHeader(disposition), bytes));
    }

    @DELETE
    @Path("annexes/{annex}")
    @RolesAllowed(Role.OFFICER)
    public void removeAnnex(@PathParam("id") UUID id, @PathParam("annex") UUID annex) {
        annexes.remove(id, annex);
    }

    @GET
    @Path("annexes/{annex}")
    @Produces(MediaType.WILDCARD)
    public Response annex(@PathParam("id") UUID id, @PathParam("annex") UUID annex) {
        return annexes.published(id, annex).answer();
    }

    @GET
    @Path("draft/annexes/{annex}")
    @RolesAllowed(Role.OFFICER)
    @Produces(MediaType.WILDCARD)
    public Response draftedAnnex(@PathParam("id") UUID id, @PathParam("annex") UUID annex) {
        return annexes.drafted(id, annex).answer();
    }

    @GET
    @Path("draft/manifest")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            summary = "What the head signs",
            description = "RFC 8785 JSON, contracts/decision.md; the entity tag is the draft's version.")
    public Response manifest(@PathParam("id") UUID id) {
        DecisionManifests.Unsigned unsigned = manifests.unsigned(id);
        return Response.ok(unsigned.manifest())
                .tag(IfMatch.tag(unsigned.version()))
                .build();
    }

    @POST
    @Path("signature")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Bring the head's signature",
            description =
                    "If-Match with the version whose manifest was signed. The decision is taken in this moment and"
                            + " never changed any more; it is to be published by the next working day (90-6).")
    public Dossier sign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid SignatureRequest signature) {
        signing.sign(id, IfMatch.required(version), signature.cms());
        return consideration.dossier(id);
    }

    @POST
    @Path("publication")
    @RolesAllowed(Role.OFFICER)
    public Dossier publish(@PathParam("id") UUID id) {
        return consideration.publishDecision(id);
    }

    @POST
    @Path("statement")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep the head's official statement",
            description = "Made once the decision is public (90-6(3)).")
    public Dossier state(@PathParam("id") UUID id, @NotNull @Valid StatementDraft statement) {
        return consideration.state(id, statement);
    }

    @GET
    public DecisionView published(@PathParam("id") UUID id) {
        return consideration.published(id);
    }

    @GET
    @Path("manifest")
    @Operation(summary = "What the head has signed", description = "RFC 8785 JSON, contracts/decision.md.")
    public Response publishedManifest(@PathParam("id") UUID id) {
        return Response.ok(consideration.publishedManifest(id)).build();
    }

    private static RestResponse<Dossier> tagged(Dossier dossier) {
        return RestResponse.ResponseBuilder.ok(dossier)
                .tag(IfMatch.tag(dossier.decision().version()))
                .build();
    }
}
