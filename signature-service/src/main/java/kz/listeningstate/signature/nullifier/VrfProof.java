package kz.listeningstate.signature.nullifier;

/**
 * Never published: with the public key, pi lets anyone try guesses of a person's id. Only its holder gets it.
 *
 * @param pi 81 bytes, proves beta: Gamma [33], c [16], s [32]
 * @param beta 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record VrfProof(byte[] pi, byte[] beta) {}
