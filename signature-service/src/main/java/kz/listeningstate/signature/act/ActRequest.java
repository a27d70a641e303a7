package kz.listeningstate.signature.act;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposed act.
 *
 * @param ground of an invalidation; absent otherwise
 * @param reference the decision it rests on, for the act's file; no personal data
 * @param signatures of an invalidation: hashes of the leaves SIGN, hex
 */
record ActRequest(
        @NotNull ActKind kind,
        @NotNull UUID petitionId,
        Ground ground,

        @NotBlank
        @Size(max = 1_000)
        @Pattern(regexp = WRITABLE)
        @Schema(examples = "Specialised court of Astana, 7140-26-00-2/131, 2026-11-20")
        String reference,

        @Size(max = 500) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> signatures) {
    /** Text as RFC 8785 and any JSON library write the same: no control characters, no halves of characters. */
    static final String WRITABLE = "[^\\p{Cc}\\p{Cs}]*";

    /** Each signature once, in order. */
    ActRequest {
        signatures = signatures == null || signatures.stream().anyMatch(Objects::isNull)
                ? List.of()
                : signatures.stream().distinct().sorted().toList();
    }

    /** Whether ground and signatures are there for an invalidation and for nothing else. */
    boolean fitsItsKind() {
        boolean invalidation = kind == ActKind.INVALIDATION;
        return invalidation == (ground != null) && invalidation != signatures.isEmpty();
    }
}
