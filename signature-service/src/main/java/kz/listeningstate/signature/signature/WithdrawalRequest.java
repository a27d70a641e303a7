package kz.listeningstate.signature.signature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * A citizen takes their signature back.
 *
 * @param signature hash of its leaf, hex, as the signed statement names it
 * @param cms base64 of DER, or PEM
 */
record WithdrawalRequest(
        @NotNull UUID petitionId,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String signature,
        @NotBlank String cms) {

    @Override
    public String toString() {
        return "WithdrawalRequest[" + petitionId + "]";
    }
}
