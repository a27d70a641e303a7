package kz.listeningstate.petition.body;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import org.jboss.resteasy.reactive.RestResponse;

/** Officers of a body over HTTP. */
@Path("/api/v1/bodies/{code}/officers")
@Produces(MediaType.APPLICATION_JSON)
class OfficerResource {
    private final OfficerKeeping officers;

    OfficerResource(OfficerKeeping officers) {
        this.officers = officers;
    }

    record EndRequest(@NotNull LocalDate endedOn) {}

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR, Role.OFFICER})
    public Page<OfficerView> all(
            @PathParam("code") String code,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return officers.of(code, page, size);
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<OfficerView> add(@PathParam("code") String code, @NotNull @Valid OfficerRequest request) {
        OfficerView officer = officers.add(code, request);
        return RestResponse.ResponseBuilder.<OfficerView>created(
                        URI.create("/api/v1/bodies/" + code + "/officers/" + officer.id()))
                .tag(IfMatch.tag(officer.version()))
                .entity(officer)
                .build();
    }

    @PUT
    @Path("{id}/end")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<OfficerView> end(
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid EndRequest request) {
        OfficerView officer = officers.end(code, id, request.endedOn(), IfMatch.required(version));
        return RestResponse.ResponseBuilder.ok(officer)
                .tag(IfMatch.tag(officer.version()))
                .build();
    }
}
