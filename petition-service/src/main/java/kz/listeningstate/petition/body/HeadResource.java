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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of heads over HTTP. */
@Path("/api/v1/bodies/{code}/heads")
@Produces(MediaType.APPLICATION_JSON)
class HeadResource {
    private final Heads heads;
    private final StateBodies bodies;

    HeadResource(Heads heads, StateBodies bodies) {
        this.heads = heads;
        this.bodies = bodies;
    }

    /** @param holdsTo last day in office; null: until further notice */
    record EndRequest(LocalDate holdsTo) {}

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "Who may sign for a body, or once could, the newest first")
    public Page<HeadView> all(
            @PathParam("code") String code,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return heads.of(bodies.get(code).code(), page, size);
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<HeadView> add(@PathParam("code") String code, @NotNull @Valid HeadRequest request) {
        HeadView head = heads.add(code, request);
        return RestResponse.ResponseBuilder.<HeadView>created(
                        URI.create("/api/v1/bodies/" + code + "/heads/" + head.id()))
                .tag(IfMatch.tag(head.version()))
                .entity(head)
                .build();
    }

    @PUT
    @Path("{id}/end")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sets the last day in office")
    public RestResponse<HeadView> end(
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull EndRequest request) {
        HeadView head = heads.end(code, id, request.holdsTo(), IfMatch.required(version));
        return RestResponse.ResponseBuilder.ok(head)
                .tag(IfMatch.tag(head.version()))
                .build();
    }
}
