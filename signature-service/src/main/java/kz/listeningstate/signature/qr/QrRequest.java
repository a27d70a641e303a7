package kz.listeningstate.signature.qr;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a page asks a code for.
 *
 * @param showName the choice that the signed document states
 * @param language of the document's own words
 * @param link secret of the petition's link-only page, needed while the petition is not public
 */
record QrRequest(
        @NotNull @Schema(examples = "0197f3c2-6b1e-7c44-9d0a-5e2f8a1b3c4d")
        UUID petitionId,

        boolean showName,

        @NotNull @Pattern(regexp = "kk|ru|en") String language,
        @Pattern(regexp = "[A-Za-z0-9_-]{20,64}") String link) {

    /** The link is a secret. */
    @Override
    public String toString() {
        return "QrRequest[" + petitionId + "]";
    }
}
