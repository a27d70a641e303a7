package kz.listeningstate.petition.attachment;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/**
 * A file on its way out. Strangers' files leave to be saved: no browser runs or shows one as a page of this site.
 *
 * @param isPublic anyone may read it, now and for ever
 */
public record Download(String name, String mediaType, long size, boolean isPublic, InputStream bytes) {

    public Response answer() {
        return Response.ok(bytes)
                .type(mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.header(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        isPublic ? "public, max-age=31536000, immutable" : "private, no-store")
                .build();
    }
}
