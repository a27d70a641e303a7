package kz.listeningstate.signature.statement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What somebody states and signs, such as an appeal.
 *
 * @param document the bytes that must be signed, base64
 * @param cms detached CMS, base64 of DER, or PEM
 * @param iin of who is logged in, which the certificate must carry; never logged
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StatementSignatureRequest(
        @NotNull @Size(min = 1, max = 16_384) byte[] document,
        @NotBlank @Size(max = 44_000) String cms,
        @NotNull @Pattern(regexp = "[0-9]{12}") String iin) {

    /** Says nothing: neither CMS nor identifiers have a place in a log. */
    @Override
    public String toString() {
        return "StatementSignatureRequest";
    }
}
