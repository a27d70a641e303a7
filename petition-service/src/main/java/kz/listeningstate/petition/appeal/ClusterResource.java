package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Like appeals at the own body, answered once, over HTTP. */
@Path("/api/v1/office/clusters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class ClusterResource {
    private final Clustering clustering;

    ClusterResource(Clustering clustering) {
        this.clustering = clustering;
    }

    /** @param freeOfPersonalData the officer has read question and answer, and vouches for it */
    record PublicationRequest(@AssertTrue boolean freeOfPersonalData) {}

    record DraftsRequest(@NotNull AnswerOutcome outcome) {}

    @GET
    public Page<ClusterView> all(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return clustering.ofOwnBody(page, size);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Bring appeals together that ask the same", description = "Each in one cluster at most.")
    public RestResponse<ClusterView> begin(@NotNull ClusterDraft draft) {
        return tagged(RestResponse.Status.CREATED, clustering.begin(draft));
    }

    @GET
    @Path("{id}")
    public RestResponse<ClusterView> read(@PathParam("id") UUID id) {
        return tagged(RestResponse.Status.OK, clustering.read(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Rewrite the question, the common answer, the members and their personal parts")
    public RestResponse<ClusterView> rewrite(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version, @NotNull ClusterDraft draft) {
        return tagged(RestResponse.Status.OK, clustering.rewrite(id, IfMatch.required(version), draft));
    }

    @GET
    @Path("{id}/texts")
    @Operation(
            summary = "What each member's act begins with",
            description =
                    "The common answer in the language of the member's answer, then its personal part. Members that"
                            + " withdrew or were sent on are left out.")
    public List<Clustering.MemberText> texts(@PathParam("id") UUID id) {
        return clustering.memberTexts(id);
    }

    @POST
    @Path("{id}/drafts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Draft the act of each member that has none yet",
            description =
                    "Of the members to whose procedure the outcome belongs; from there on each is an act of its own,"
                            + " agreed and signed like any other.")
    public List<ActOnDesk> draft(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid DraftsRequest request) {
        return clustering.draftActs(id, IfMatch.required(version), request.outcome());
    }

    @POST
    @Path("{id}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make the question and the common answer public",
            description = "Without names and personal parts; when enough persons were answered.")
    public RestResponse<ClusterView> publish(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid PublicationRequest request) {
        return tagged(RestResponse.Status.OK, clustering.publish(id, IfMatch.required(version)));
    }

    @DELETE
    @Path("{id}/publication")
    @Operation(summary = "Take question and answer back from the public")
    public RestResponse<ClusterView> withdraw(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return tagged(RestResponse.Status.OK, clustering.withdraw(id, IfMatch.required(version)));
    }

    private static RestResponse<ClusterView> tagged(RestResponse.Status status, ClusterView view) {
        return RestResponse.ResponseBuilder.create(status, view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
