package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who wants to see a file at the own body, over HTTP. */
@Path("/api/v1/office/appeals/{handling}/file-access")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class OfficeFileAccessResource {
    private final FileReading files;

    OfficeFileAccessResource(FileReading files) {
        this.files = files;
    }

    /** @param note where and when the file can be read */
    record OpeningRequest(
            @NotBlank @PlainText @Size(max = 2_000) String note) {}

    @GET
    public List<FileAccessView> asked(@PathParam("handling") UUID handling) {
        return files.atDesk(handling);
    }

    @POST
    @Path("{id}/opening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open the file to the citizen", description = "75; within three working days")
    public FileAccessView open(
            @PathParam("handling") UUID handling, @PathParam("id") UUID id, @NotNull @Valid OpeningRequest request) {
        return files.open(handling, id, request.note());
    }
}
