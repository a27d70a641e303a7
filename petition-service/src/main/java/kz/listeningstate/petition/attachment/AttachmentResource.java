package kz.listeningstate.petition.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Files of petitions over HTTP. */
@Path("/api/v1/petitions/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
class AttachmentResource {
    private final Attaching attaching;

    AttachmentResource(Attaching attaching) {
        this.attaching = attaching;
    }

    @GET
    public List<AttachmentView> list(@PathParam("id") UUID id) {
        return attaching.list(id);
    }

    @POST
    @RolesAllowed(Role.CITIZEN)
    @Consumes({"application/pdf", "image/jpeg", "image/png", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Attaches a file to the caller's draft",
            description = "The body is the file: PDF, JPEG or PNG, judged by its content, up to 10 MB. Its name is"
                    + " filename* of the header Content-Disposition: attachment; filename*=UTF-8''%D0%B0.pdf")
    public RestResponse<AttachmentView> add(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION) String disposition,
            InputStream bytes) {
        AttachmentView added = attaching.add(id, FileName.fromHeader(disposition), bytes);
        URI address = URI.create("/api/v1/petitions/" + id + "/attachments/" + added.id());
        return RestResponse.ResponseBuilder.<AttachmentView>created(address)
                .entity(added)
                .build();
    }

    @GET
    @Path("{attachment}")
    @Produces(MediaType.WILDCARD)
    public Response open(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return attaching.open(id, attachment).answer();
    }

    @DELETE
    @Path("{attachment}")
    @RolesAllowed(Role.CITIZEN)
    public void remove(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        attaching.remove(id, attachment);
    }
}
