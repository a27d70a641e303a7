package kz.listeningstate.signature.signature;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a signer gets back, for themselves: whoever has the nonce and the CMS can show that this leaf is theirs. The last
 * three are null once the evidence was erased.
 *
 * @param receivedAt server time that decided on validity
 * @param algorithm {@code GOST-2015-512} or {@code RSA-SHA256}
 * @param leaf of the public log, base64, 87 bytes
 * @param commitment to the sealed evidence, base64, 32 bytes; the leaf ends with it
 * @param evidenceNonce which opens the commitment, base64, 32 bytes; not to be shared
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Receipt(
        UUID receiptId,
        UUID petitionId,
        Instant receivedAt,
        @Schema(examples = "GOST-2015-512") String algorithm,
        byte[] leaf,
        byte[] commitment,
        byte[] evidenceNonce) {}
