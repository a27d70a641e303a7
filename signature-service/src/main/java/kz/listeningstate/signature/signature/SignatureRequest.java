package kz.listeningstate.signature.signature;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A signature as a client hands it over.
 *
 * @param showName the choice that the signed document states
 * @param previous as the signed document states it: hash of the signer's last leaf WITHDRAW in this petition, hex; null = none
 * @param cms base64 of DER, or PEM
 * @param signer who must have signed; only petition-service says so, for the author
 */
record SignatureRequest(
        @NotNull @Schema(examples = "0197f3c2-6b1e-7c44-9d0a-5e2f8a1b3c4d")
        UUID petitionId,

        boolean showName,

        @Pattern(regexp = "[0-9a-f]{64}") String previous,

        @NotBlank @Schema(examples = "-----BEGIN CMS-----\nMIIN...\n-----END CMS-----")
        String cms,

        @Valid Signer signer) {

    record Signer(
            @NotBlank @Size(max = 32) String scheme,
            @NotBlank @Size(max = 64) String id) {
        @Override
        public String toString() {
            return "Signer[" + scheme + "]";
        }
    }

    /** Empty for none. */
    byte[] previousHash() {
        return previous == null ? new byte[0] : HexFormat.of().parseHex(previous);
    }

    /** Says nothing of CMS and signer: neither has a place in a log. */
    @Override
    public String toString() {
        return "SignatureRequest[" + petitionId + "]";
    }
}
