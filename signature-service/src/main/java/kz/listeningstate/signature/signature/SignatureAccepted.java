package kz.listeningstate.signature.signature;

/** Told inside the transaction that stores a signature; observers wait for its success. */
public record SignatureAccepted() {}
