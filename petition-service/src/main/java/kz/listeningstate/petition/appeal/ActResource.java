package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The act that answers an appeal, on the body's desk, over HTTP. {@code If-Match} names the act's version. */
@Path("/api/v1/office/appeals/{handling}/act")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class ActResource {
    private final ActDesk acts;
    private final ActManifests manifests;
    private final ActSigning signing;

    ActResource(ActDesk acts, ActManifests manifests, ActSigning signing) {
        this.acts = acts;
        this.manifests = manifests;
        this.signing = signing;
    }

    /** @param cms detached CMS of the head over the manifest, base64 of DER, or PEM */
    record SignatureRequest(@NotBlank @Size(max = 44_000) String cms) {}

    @GET
    public RestResponse<ActOnDesk> read(@PathParam("handling") UUID handling) {
        return tagged(acts.read(handling));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write or rewrite the draft of the act",
            description = "80, 89. If-Match with the act's version, once there is a draft. Who had agreed has not"
                    + " agreed to these words.")
    public RestResponse<ActOnDesk> draft(
            @PathParam("handling") UUID handling,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull ActDraft draft) {
        return tagged(acts.draft(handling, draft, version));
    }

    @POST
    @Path("agreement")
    @Operation(
            summary = "Agree to the draft",
            description = "By another officer than wrote it. Needed in the full procedure.")
    public RestResponse<ActOnDesk> agree(
            @PathParam("handling") UUID handling, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return tagged(acts.agree(handling, IfMatch.required(version)));
    }

    @GET
    @Path("manifest")
    @Operation(
            summary = "What the head signs, or has signed",
            description = "RFC 8785 JSON, contracts/appeal/act.md; the entity tag is the act's version.")
    public Response manifest(@PathParam("handling") UUID handling) {
        ActManifests.Bytes bytes = manifests.read(handling);
        return Response.ok(bytes.manifest()).tag(IfMatch.tag(bytes.version())).build();
    }

    @POST
    @Path("signature")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Bring the head's signature",
            description =
                    "If-Match with the version whose manifest was signed. The appeal is answered in this moment, and"
                            + " the act never changes any more.")
    public RestResponse<ActOnDesk> sign(
            @PathParam("handling") UUID handling,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid SignatureRequest signature) {
        signing.sign(handling, IfMatch.required(version), signature.cms());
        return tagged(acts.read(handling));
    }

    private static RestResponse<ActOnDesk> tagged(ActOnDesk act) {
        return RestResponse.ResponseBuilder.ok(act)
                .tag(IfMatch.tag(act.version()))
                .build();
    }
}
