package kz.listeningstate.petition.execution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import kz.listeningstate.petition.petition.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The execution of a decision over HTTP: the plan and its public tracker. */
@Path("/api/v1/petitions/{id}/execution")
@Produces(MediaType.APPLICATION_JSON)
class ExecutionResource {
    private final Planning planning;

    ExecutionResource(Planning planning) {
        this.planning = planning;
    }

    /** Why a measure is not carried out; public. */
    record Cancellation(
            @NotBlank @PlainText @Size(max = 2_000) String reason) {}

    @GET
    public ExecutionView view(@PathParam("id") UUID id) {
        return planning.view(id);
    }

    @POST
    @Path("measures")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<MeasureView> add(@PathParam("id") UUID id, @NotNull @Valid MeasureDraft measure) {
        return RestResponse.status(RestResponse.Status.CREATED, planning.add(id, measure));
    }

    @PUT
    @Path("measures/{measure}")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a measure", description = "With a reason; what it was before stays public.")
    public MeasureView change(
            @PathParam("id") UUID id,
            @PathParam("measure") UUID measure,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid MeasureDraft draft) {
        return planning.change(id, measure, IfMatch.required(version), draft);
    }

    @GET
    @Path("measures/{measure}/changes")
    public Page<MeasureChange.View> changes(
            @PathParam("id") UUID id,
            @PathParam("measure") UUID measure,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return planning.changes(id, measure, page, size);
    }

    @POST
    @Path("measures/{measure}/completion")
    @RolesAllowed(Role.OFFICER)
    public MeasureView complete(
            @PathParam("id") UUID id,
            @PathParam("measure") UUID measure,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return planning.complete(id, measure, IfMatch.required(version));
    }

    @POST
    @Path("measures/{measure}/cancellation")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    public MeasureView cancel(
            @PathParam("id") UUID id,
            @PathParam("measure") UUID measure,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid Cancellation cancellation) {
        return planning.cancel(id, measure, IfMatch.required(version), cancellation.reason());
    }
}
