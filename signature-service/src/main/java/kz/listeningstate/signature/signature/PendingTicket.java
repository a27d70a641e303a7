package kz.listeningstate.signature.signature;

import java.time.Instant;
import java.util.UUID;

/** What the sender of a pending signature gets: a private address to ask at. */
record PendingTicket(UUID petitionId, Instant receivedAt, String status) {}
