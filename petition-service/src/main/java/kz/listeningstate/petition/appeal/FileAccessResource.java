package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The file of a citizen's matter, over HTTP. */
@Path("/api/v1/appeals/handlings/{handling}/file-access")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.CITIZEN)
class FileAccessResource {
    private final FileReading files;

    FileAccessResource(FileReading files) {
        this.files = files;
    }

    @GET
    public List<FileAccessView> mine(@PathParam("handling") UUID handling) {
        return files.mine(handling);
    }

    @POST
    @Operation(
            summary = "Ask to see the file of the matter",
            description = "75; the body opens it within three working days. Again once it was opened.")
    public RestResponse<FileAccessView> ask(@PathParam("handling") UUID handling) {
        return RestResponse.status(RestResponse.Status.CREATED, files.ask(handling));
    }
}
