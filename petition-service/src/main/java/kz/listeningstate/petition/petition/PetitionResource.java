package kz.listeningstate.petition.petition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** One petition over HTTP, and the caller's own; the public list is the catalogue's. */
@Path("/api/v1/petitions")
@Produces(MediaType.APPLICATION_JSON)
class PetitionResource {
    private static final String TEXT =
            "The exact RFC 8785 bytes whose SHA-256 is textSha256; frozen at the submission.";

    private final Petitioning petitioning;
    private final PetitionCatalogue catalogue;

    PetitionResource(Petitioning petitioning, PetitionCatalogue catalogue) {
        this.petitioning = petitioning;
        this.catalogue = catalogue;
    }

    /**
     * The author's signature.
     *
     * @param cms detached CMS, base64 of DER, or PEM
     */
    record AuthorSignatureRequest(
            boolean showName, @NotBlank @Size(max = 65_536) String cms) {}

    @POST
    @RolesAllowed(Role.CITIZEN)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<PetitionView> draft(@NotNull PetitionDraft draft) {
        PetitionView view = petitioning.draft(draft);
        return RestResponse.ResponseBuilder.<PetitionView>created(URI.create("/api/v1/petitions/" + view.id()))
                .tag(IfMatch.tag(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Path("mine")
    @RolesAllowed(Role.CITIZEN)
    public Page<PetitionSummary> mine(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return catalogue.mine(page, size);
    }

    @GET
    @Path("by-link/{token}")
    public PetitionView byLink(@PathParam("token") String token) {
        return catalogue.byLink(token);
    }

    @GET
    @Path("by-link/{token}/text")
    @Operation(summary = "The text that is signed, to those who hold the link", description = TEXT)
    public Response textByLink(@PathParam("token") String token) {
        return Response.ok(catalogue.textByLink(token)).build();
    }

    @GET
    @Path("{id}/text")
    @Operation(summary = "The text that is signed", description = TEXT)
    public Response text(@PathParam("id") UUID id) {
        return Response.ok(catalogue.text(id)).build();
    }

    @GET
    @Path("{id}")
    public RestResponse<PetitionView> read(@PathParam("id") UUID id) {
        return tagged(catalogue.read(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.CITIZEN)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<PetitionView> revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull PetitionDraft draft) {
        return tagged(petitioning.revise(id, draft, IfMatch.required(version)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.CITIZEN)
    @Operation(summary = "Deletes the caller's draft", description = "A submitted petition stays; it may be withdrawn.")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        petitioning.delete(id, IfMatch.required(version));
    }

    @GET
    @Path("{id}/timeline")
    public List<TimelineEntry> timeline(@PathParam("id") UUID id) {
        return catalogue.timeline(id);
    }

    @GET
    @Path("{id}/deadlines")
    @Operation(summary = "Terms of the law that run or ran for a petition", description = "By their last day.")
    public List<DeadlineView> deadlines(@PathParam("id") UUID id) {
        return catalogue.deadlines(id);
    }

    @POST
    @Path("{id}/submission")
    @RolesAllowed(Role.CITIZEN)
    @Operation(
            summary = "Freeze the text",
            description = "If-Match with the version that was read; repeating it changes nothing.")
    public PetitionView submit(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return petitioning.submit(id, IfMatch.required(version));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Role.CITIZEN)
    @Operation(summary = "The author takes a petition back", description = "Until the decision; signing ends.")
    public PetitionView withdraw(@PathParam("id") UUID id) {
        return petitioning.withdraw(id);
    }

    @POST
    @Path("{id}/author-signature")
    @RolesAllowed(Role.CITIZEN)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signByAuthor(@PathParam("id") UUID id, @NotNull @Valid AuthorSignatureRequest signature) {
        Petitioning.SignedByAuthor signed = petitioning.signByAuthor(id, signature.showName(), signature.cms());
        return signed.petition() != null
                ? Response.ok(signed.petition()).build()
                : Response.accepted(Map.of("status", signed.status())).build();
    }

    private static RestResponse<PetitionView> tagged(PetitionView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
