package kz.listeningstate.signature.petition;

import java.time.Instant;
import java.util.UUID;

/** A petition has as many signatures as oblige its body to consider it. Told in the transaction that hears of it. */
public record ThresholdReached(UUID petitionId, Instant at) {}
