package kz.listeningstate.signature.signature;

import java.time.Instant;
import java.util.UUID;

/** A question "did I sign?" that waits for the asker's signature, so that nobody can ask for another. */
record Challenge(UUID id, UUID petitionId, Instant expiresAt) {}
