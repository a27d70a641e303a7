package kz.listeningstate.signature.rendering;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.listeningstate.signature.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/signing-documents/{petitionId}/renderings")
@Tag(name = "Signing")
class RenderingResource {
    private final RenderingStore store;

    RenderingResource(RenderingStore store) {
        this.store = store;
    }

    @GET
    @Path("/{digest:[0-9a-f]{64}|[0-9a-f]{128}}")
    @Produces("application/pdf")
    @Operation(
            summary = "The document that a phone showed and signed",
            description =
                    "Named by the messageDigest of the CMS, hex: SHA-256, or Streebog-512 for GOST. The statement and"
                            + " the petition's canonical text are attached to it.")
    public Response rendering(@PathParam("petitionId") UUID petitionId, @PathParam("digest") String digest) {
        byte[] pdf = store.pdf(petitionId, digest).orElseThrow(() -> new Problem(404, "not-found"));
        return Response.ok(pdf)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .build();
    }
}
