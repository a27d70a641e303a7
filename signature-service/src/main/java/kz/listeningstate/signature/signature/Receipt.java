package kz.listeningstate.signature.signature;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a signer gets back.
 *
 * @param receivedAt server time that decided on validity
 * @param algorithm {@code GOST-2015-512} or {@code RSA-SHA256}
 */
public record Receipt(
        UUID receiptId,
        UUID petitionId,
        Instant receivedAt,
        @Schema(examples = "GOST-2015-512") String algorithm) {}
