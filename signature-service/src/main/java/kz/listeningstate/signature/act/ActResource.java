package kz.listeningstate.signature.act;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.listeningstate.signature.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/acts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@Tag(name = "Operators")
class ActResource {
    private final Acting acting;
    private final JsonWebToken account;

    ActResource(Acting acting, JsonWebToken account) {
        this.acting = acting;
        this.account = account;
    }

    record Refusal(
            @NotBlank @Size(max = 1_000) @Pattern(regexp = ActRequest.WRITABLE)
            String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Propose an act",
            description = "To invalidate signatures, or to destroy a petition's key after the retention period. Nothing"
                    + " happens until another operator confirms it, within seven days.")
    @APIResponse(responseCode = "201", description = "Proposed")
    @APIResponse(responseCode = "404", description = "petition-unknown")
    @APIResponse(responseCode = "409", description = "signature-not-active; retention-not-over")
    public Response propose(@Valid @NotNull ActRequest request) {
        if (!request.fitsItsKind()) {
            throw new Problem(400, "invalid-request");
        }
        return Response.status(Response.Status.CREATED)
                .entity(acting.propose(request, account.getSubject()))
                .build();
    }

    @GET
    @RolesAllowed({"operator", "auditor"})
    @Operation(summary = "Acts", description = "The newest first; all, or those that stand so.")
    public Acting.Page acts(
            @QueryParam("state") ActState state,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return acting.list(state, page, size);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"operator", "auditor"})
    @Operation(summary = "An act", description = "404 act-unknown")
    public ActView act(@PathParam("id") UUID id) {
        return acting.find(id);
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(
            summary = "Confirm another operator's act",
            description = "All of it happens in this moment or nothing; its leaves are in the next checkpoint.")
    @APIResponse(responseCode = "200", description = "Done")
    @APIResponse(responseCode = "404", description = "act-unknown")
    @APIResponse(
            responseCode = "409",
            description = "second-person-needed; act-decided; act-expired; signature-not-active; retention-not-over")
    @APIResponse(responseCode = "410", description = "key-destroyed: it was done before")
    @APIResponse(responseCode = "503", description = "log-behind: the log stands still")
    public ActView confirm(@PathParam("id") UUID id) {
        return acting.confirm(id, account.getSubject());
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Refuse an act, or take one's own back", description = "The reason is kept with it.")
    @APIResponse(responseCode = "404", description = "act-unknown")
    @APIResponse(responseCode = "409", description = "act-decided; act-expired")
    public ActView refuse(@PathParam("id") UUID id, @Valid @NotNull Refusal refusal) {
        return acting.refuse(id, account.getSubject(), refusal.reason());
    }
}
