package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What came with an appeal's words, for its appellant. */
@Path("/api/v1/appeals/{id}/filing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.CITIZEN)
class FilingResource {
    private final AppealFiles files;

    FilingResource(AppealFiles files) {
        this.files = files;
    }

    @GET
    @Operation(summary = "What an own appeal was filed with")
    public FilingView read(@PathParam("id") UUID id) {
        return files.own(id);
    }

    @GET
    @Path("attachments/{attachment}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of an own appeal")
    public Response open(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return files.openOwn(id, attachment).answer();
    }
}
