package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import kz.listeningstate.petition.attachment.FileName;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Files that a citizen uploads before filing the appeal that names them. */
@Path("/api/v1/appeals/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.CITIZEN)
class AppealAttachmentResource {
    private final AppealFiles files;

    AppealAttachmentResource(AppealFiles files) {
        this.files = files;
    }

    @POST
    @Consumes({"application/pdf", "image/jpeg", "image/png", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Upload a file for an appeal",
            description =
                    "The body is the file: PDF, JPEG or PNG, judged by its content, up to 10 MB; its name is filename*"
                            + " of Content-Disposition. The answer's id goes into the appeal's attachments; what no appeal"
                            + " names within a day is deleted.")
    public FileView add(@HeaderParam(HttpHeaders.CONTENT_DISPOSITION) String disposition, InputStream bytes) {
        return files.add(FileName.fromHeader(disposition), bytes);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id) {
        files.remove(id);
    }
}
