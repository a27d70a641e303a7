package kz.listeningstate.petition.body;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.register.RegisterWatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The register over HTTP: anyone reads it, an administrator keeps it. */
@Path("/api/v1/bodies")
@Produces(MediaType.APPLICATION_JSON)
class BodyResource extends RegisterFileResource {
    private final StateBodies bodies;
    private final BodyKeeping keeping;
    private final RegisterWatch watch;

    BodyResource(StateBodies bodies, BodyKeeping keeping, RegisterWatch watch) {
        super("bodies", keeping, watch);
        this.bodies = bodies;
        this.keeping = keeping;
        this.watch = watch;
    }

    @GET
    @Operation(
            summary = "Bodies in force",
            description = "A tree: roots=true for its roots, parent=<code> for what is below.")
    public Page<StateBody> search(@BeanParam @Valid BodyQuery query) {
        return Page.of(bodies.all().stream().filter(query::finds).toList(), query.page, query.size);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "A body, in force or not")
    public RestResponse<StateBody> get(@PathParam("code") String code) {
        return tagged(bodies.get(code));
    }

    @GET
    @Path("{code}/history")
    @Operation(summary = "What a body was called and where it stood, the newest first")
    public List<BodyKeeping.Former> history(
            @PathParam("code") String code,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return keeping.history(bodies.get(code).code(), page, size);
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<StateBody> create(@NotNull BodyEntry body) {
        keeping.create(body);
        watch.look();
        StateBody made = bodies.get(body.code());
        return RestResponse.ResponseBuilder.<StateBody>created(URI.create("/api/v1/bodies/" + made.code()))
                .tag(IfMatch.tag(made.version()))
                .entity(made)
                .build();
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<StateBody> change(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull BodyEntry body) {
        keeping.change(code, body, IfMatch.required(version));
        watch.look();
        return tagged(bodies.get(code));
    }

    private static RestResponse<StateBody> tagged(StateBody body) {
        return RestResponse.ResponseBuilder.ok(body)
                .tag(IfMatch.tag(body.version()))
                .build();
    }
}
