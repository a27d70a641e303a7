package kz.listeningstate.signature.petition;

import java.time.Instant;
import java.util.UUID;

/**
 * What signature-service knows of a petition.
 *
 * @param textSha256 SHA-256 of the canonical text, 64 hex digits
 * @param signingClosesAt signatures received at or after it are refused; null while there is no end
 */
public record SignablePetition(UUID id, String textSha256, AcceptsFrom acceptsFrom, Instant signingClosesAt) {

    /** Whether a signature received at this moment is late. */
    public boolean isClosedAt(Instant moment) {
        return signingClosesAt != null && !moment.isBefore(signingClosesAt);
    }
}
