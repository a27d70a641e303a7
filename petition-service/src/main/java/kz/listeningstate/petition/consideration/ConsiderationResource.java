package kz.listeningstate.petition.consideration;

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
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;
import org.jboss.resteasy.reactive.RestResponse;

/** How a petition is considered, over HTTP. */
@Path("/api/v1/petitions/{id}/consideration")
@Produces(MediaType.APPLICATION_JSON)
class ConsiderationResource {
    private final Considering considering;

    ConsiderationResource(Considering considering) {
        this.considering = considering;
    }

    /** A member's declaration of an interest; it becomes public. */
    record ConflictRequest(
            @NotBlank @PlainText @Size(max = 2_000) String declaration, boolean recused) {}

    @GET
    public ConsiderationView view(@PathParam("id") UUID id) {
        return considering.view(id);
    }

    @POST
    @Path("members")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<MemberView> addMember(@PathParam("id") UUID id, @NotNull @Valid MemberDraft member) {
        return RestResponse.status(RestResponse.Status.CREATED, considering.addMember(id, member));
    }

    @POST
    @Path("members/{member}/conflict")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    public MemberView declareConflict(
            @PathParam("id") UUID id,
            @PathParam("member") UUID member,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid ConflictRequest conflict) {
        return considering.declareConflict(
                id, member, IfMatch.required(version), conflict.declaration(), conflict.recused());
    }

    @POST
    @Path("members/{member}/departure")
    @RolesAllowed(Role.OFFICER)
    public MemberView dismiss(
            @PathParam("id") UUID id,
            @PathParam("member") UUID member,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return considering.dismiss(id, member, IfMatch.required(version));
    }

    @POST
    @Path("steps")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<StepView> addStep(@PathParam("id") UUID id, @NotNull @Valid StepDraft step) {
        return RestResponse.status(RestResponse.Status.CREATED, considering.addStep(id, step));
    }

    @PUT
    @Path("steps/{step}")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    public StepView rewriteStep(
            @PathParam("id") UUID id,
            @PathParam("step") UUID step,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid StepDraft draft) {
        return considering.rewriteStep(id, step, IfMatch.required(version), draft);
    }

    @POST
    @Path("opinions")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<OpinionView> ask(@PathParam("id") UUID id, @NotNull @Valid OpinionRequest request) {
        return RestResponse.status(RestResponse.Status.CREATED, considering.ask(id, request));
    }
}
