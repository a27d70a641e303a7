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

/** The same for officers of a body that decides a complaint about it, or that the complaint is about: the file goes with it (91(4)). */
@Path("/api/v1/office/appeal-complaints/{complaint}/filing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class OfficeComplaintFilingResource {
    private final AppealFiles files;

    OfficeComplaintFilingResource(AppealFiles files) {
        this.files = files;
    }

    @GET
    @Operation(summary = "What an appeal was filed with that a complaint at the own body is about")
    public FilingView read(@PathParam("complaint") UUID complaint) {
        return files.withComplaint(complaint);
    }

    @GET
    @Path("attachments/{attachment}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of that appeal")
    public Response open(@PathParam("complaint") UUID complaint, @PathParam("attachment") UUID attachment) {
        return files.openWithComplaint(complaint, attachment).answer();
    }
}
