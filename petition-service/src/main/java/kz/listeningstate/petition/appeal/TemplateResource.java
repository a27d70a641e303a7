package kz.listeningstate.petition.appeal;

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
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Templates of the own body's answers over HTTP. */
@Path("/api/v1/office/templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class TemplateResource {
    private final Templating templating;

    TemplateResource(Templating templating) {
        this.templating = templating;
    }

    /** With {name}, {number}, {registered}, {date} and {body}, and no other braces. */
    record TemplateRequest(
            @NotBlank @PlainText @Size(max = 200) String title,
            @NotBlank @PlainText @Size(max = 20_000) String kk,
            @NotBlank @PlainText @Size(max = 20_000) String ru) {}

    @GET
    public Page<Templating.View> all(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return templating.ofOwnBody(page, size);
    }

    @GET
    @Path("{id}")
    public RestResponse<Templating.View> read(@PathParam("id") UUID id) {
        return tagged(RestResponse.Status.OK, templating.read(id));
    }

    @GET
    @Path("{id}/versions")
    @Operation(summary = "All versions of a template, the oldest first")
    public List<TemplateText> versions(@PathParam("id") UUID id) {
        return templating.versions(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a template of the own body's answers",
            description = "{name}, {number}, {registered}, {date} and {body} are filled in; other braces are refused.")
    public RestResponse<Templating.View> add(@NotNull @Valid TemplateRequest request) {
        return tagged(RestResponse.Status.CREATED, templating.add(request.title(), request.kk(), request.ru()));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Templating.View> rewrite(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid TemplateRequest request) {
        return tagged(
                RestResponse.Status.OK,
                templating.rewrite(id, IfMatch.required(version), request.title(), request.kk(), request.ru()));
    }

    @DELETE
    @Path("{id}")
    public void retire(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        templating.retire(id, IfMatch.required(version));
    }

    private static RestResponse<Templating.View> tagged(RestResponse.Status status, Templating.View view) {
        return RestResponse.ResponseBuilder.create(status, view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
