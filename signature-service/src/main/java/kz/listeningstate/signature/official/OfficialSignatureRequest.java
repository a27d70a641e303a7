package kz.listeningstate.signature.official;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A state body's signature of a document.
 *
 * @param document the bytes that must be signed, base64
 * @param cms detached CMS, base64 of DER, or PEM
 * @param bin of the body
 * @param signatories who may sign for it today, from its register of heads
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OfficialSignatureRequest(
        @NotNull @Size(min = 1, max = 16_384) byte[] document,
        @NotBlank @Size(max = 44_000) String cms,
        @NotNull @Pattern(regexp = "[0-9]{12}") String bin,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Signatory> signatories) {

    /**
     * One who may.
     *
     * @param iin never logged
     * @param acting by an order, with a signatory's certificate or a head's; else as first head, with a head's alone
     */
    record Signatory(@NotNull @Pattern(regexp = "[0-9]{12}") String iin, boolean acting) {}

    /** Says nothing: neither CMS nor identifiers have a place in a log. */
    @Override
    public String toString() {
        return "OfficialSignatureRequest";
    }
}
