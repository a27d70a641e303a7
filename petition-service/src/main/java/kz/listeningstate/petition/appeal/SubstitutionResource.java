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
import java.time.LocalDate;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Substitutions at the own body over HTTP. */
@Path("/api/v1/office/substitutions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class SubstitutionResource {
    private final Substituting substituting;

    SubstitutionResource(Substituting substituting) {
        this.substituting = substituting;
    }

    /** @param absent null: the caller */
    record SubstitutionRequest(
            UUID absent,
            @NotNull UUID substitute,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay) {}

    record EndRequest(@NotNull LocalDate lastDay) {}

    @GET
    @Operation(summary = "Who does whose work, or did, or will; the latest first")
    public Page<Substituting.View> all(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return substituting.ofOwnBody(page, size);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Name a substitute for some days",
            description = "For oneself; for another by an officer who distributes. Both by their ids in the register.")
    public RestResponse<Substituting.View> begin(@NotNull @Valid SubstitutionRequest request) {
        return tagged(
                RestResponse.Status.CREATED,
                substituting.begin(request.absent(), request.substitute(), request.firstDay(), request.lastDay()));
    }

    @PUT
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Move the last day", description = "The day before the first one calls it off.")
    public RestResponse<Substituting.View> end(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid EndRequest request) {
        return tagged(RestResponse.Status.OK, substituting.end(id, IfMatch.required(version), request.lastDay()));
    }

    private static RestResponse<Substituting.View> tagged(RestResponse.Status status, Substituting.View view) {
        return RestResponse.ResponseBuilder.create(status, view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
