package kz.listeningstate.signature.official;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kept signature of a state body.
 *
 * @param id under which its evidence is kept
 * @param signatory which of those named signed, from 0
 * @param head whether the certificate is a first head's
 * @param documentSha256 hex
 * @param certificateSerial hex
 * @param certificateSha256 of the certificate in DER, hex
 * @param receivedAt server time that decided on validity
 */
record OfficialSignatureView(
        UUID id,
        int signatory,
        boolean head,
        String documentSha256,
        @Schema(examples = "GOST-2015-512") String algorithm,
        String certificateSerial,
        String certificateSha256,
        Instant receivedAt) {}
