package kz.listeningstate.petition.attachment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Files of petitions that only those who hold the link may read. */
@Path("/api/v1/petitions/by-link/{token}/attachments")
@Produces(MediaType.APPLICATION_JSON)
class LinkedAttachmentResource {
    private final Attaching attaching;

    LinkedAttachmentResource(Attaching attaching) {
        this.attaching = attaching;
    }

    @GET
    public List<AttachmentView> list(@PathParam("token") String token) {
        return attaching.listByLink(token);
    }

    @GET
    @Path("{attachment}")
    @Produces(MediaType.WILDCARD)
    public Response open(@PathParam("token") String token, @PathParam("attachment") UUID attachment) {
        return attaching.openByLink(token, attachment).answer();
    }
}
