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

/** The same for officers of a body that deals with it. */
@Path("/api/v1/office/appeals/{handling}/filing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class OfficeFilingResource {
    private final AppealFiles files;

    OfficeFilingResource(AppealFiles files) {
        this.files = files;
    }

    @GET
    @Operation(summary = "What an appeal at the own body was filed with")
    public FilingView read(@PathParam("handling") UUID handling) {
        return files.atDesk(handling);
    }

    @GET
    @Path("attachments/{attachment}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of an appeal at the own body")
    public Response open(@PathParam("handling") UUID handling, @PathParam("attachment") UUID attachment) {
        return files.openAtDesk(handling, attachment).answer();
    }
}
