package kz.listeningstate.signature.qr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the page learns of its session. Not the CMS: whoever shows a code need not be who signs.
 *
 * @param refusal slug of the problem for which the last signature was not accepted
 * @param leafHash of the leaf in the public log, hex, once signed
 * @param promise that the leaf will be there; the rest of the receipt is for the signer alone, who need not be here
 * @param receivedAt server time at which the accepted signature arrived
 * @param status while the signature waits for its revocation check: where to ask what becomes of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QrView(
        UUID petitionId,
        @Schema(examples = "OPENED") QrState state,
        Instant expiresAt,
        @Schema(examples = "certificate-expired") String refusal,
        String leafHash,
        String promise,
        Instant receivedAt,
        String algorithm,
        String status) {}
