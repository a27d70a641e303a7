package kz.listeningstate.petition.signing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Proof of a signature: two parts of the receipt that came with the promise, neither of which is kept. */
public record Receipt(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String leafHash,
        @NotBlank @Size(max = 64) String secret) {
    public static final String PROVES = "By the two parts of the receipt that came with the promise: leafHash and"
            + " secret, neither of which is kept. 404 not-found for a wrong secret; 409 signature-withdrawn.";

    /** The handle of whoever has signed. */
    public String signer(Signers signers, UUID petition) {
        return signers.signer(petition, leafHash, secret);
    }

    /** The same, also of whoever took the signature back: what came with it may still be taken away. */
    public String holder(Signers signers, UUID petition) {
        return signers.holder(petition, leafHash, secret);
    }

    @Override
    public String toString() {
        return "Receipt";
    }
}
