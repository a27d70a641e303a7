package kz.listeningstate.signature.signature;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a signer gets back at once, for themselves. The whole receipt is at {@code receipt} after the next checkpoint.
 *
 * @param receivedAt server time that decided on validity
 * @param algorithm {@code GOST-2015-512} or {@code RSA-SHA256}
 * @param leafHash RFC 9162, hex
 * @param leaf SIGN of the public log, base64, 87 bytes
 * @param promise the log's signed word that the leaf will be in it ({@code contracts/promise.md})
 * @param receipt where the whole receipt is, for whoever has the secret
 * @param secret to be sent there in the header {@code Receipt-Secret}; not to be shared; null as in {@link #withoutSecrets}
 * @param evidenceNonce which opens the leaf's commitment, base64, 32 bytes; not to be shared; null once the evidence was
 *     erased, and as in {@link #withoutSecrets}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Receipt(
        UUID petitionId,
        Instant receivedAt,
        @Schema(examples = "GOST-2015-512") String algorithm,
        String leafHash,
        byte[] leaf,
        String promise,
        String receipt,
        String secret,
        byte[] evidenceNonce) {
    static final String PATH = "/api/v1/receipts/";

    /** For a screen that showed a code: whoever looks at it need not be who signed. */
    Receipt withoutSecrets() {
        return new Receipt(petitionId, receivedAt, algorithm, leafHash, leaf, promise, receipt, null, null);
    }

    /** Says nothing of what is not to be shared. */
    @Override
    public String toString() {
        return "Receipt[" + leafHash + "]";
    }
}
