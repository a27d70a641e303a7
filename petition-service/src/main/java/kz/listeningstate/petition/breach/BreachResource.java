package kz.listeningstate.petition.breach;

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

/** The register of breaches over HTTP. */
@Path("/api/v1/breaches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
class BreachResource {
    private final BreachRegister register;

    BreachResource(BreachRegister register) {
        this.register = register;
    }

    /** @param reference of the letter to the authorised body */
    record Letter(@NotBlank @Size(max = 200) @PlainText String reference) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enter a breach", description = "Its report is due within one working day of being found.")
    public RestResponse<BreachView> register(@NotNull @Valid BreachReport known) {
        BreachView view = register.register(known);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    public Page<BreachView> list(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return register.list(page, size);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    public RestResponse<BreachView> get(@PathParam("id") UUID id) {
        return tagged(register.get(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<BreachView> revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid BreachReport known) {
        return tagged(register.revise(id, known, IfMatch.required(version)));
    }

    @POST
    @Path("{id}/report")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The authorised body was told of it", description = "Meets the deadline, in time or late.")
    public RestResponse<BreachView> report(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid Letter letter) {
        return tagged(register.report(id, letter.reference().strip(), IfMatch.required(version)));
    }

    private static RestResponse<BreachView> tagged(BreachView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
