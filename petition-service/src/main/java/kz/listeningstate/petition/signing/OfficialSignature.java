package kz.listeningstate.petition.signing;

import java.time.Instant;
import java.util.UUID;

/**
 * A verified signature of a state body, as signature-service keeps it.
 *
 * @param id under which its evidence is kept there
 * @param signatory which of those named signed, from 0
 * @param documentSha256 hex
 * @param certificateSerial hex
 */
public record OfficialSignature(
        UUID id,
        int signatory,
        String documentSha256,
        String algorithm,
        String certificateSerial,
        Instant receivedAt) {}
