package kz.listeningstate.signature.algorithm;

/** A public key that checks signatures; safe for use by many threads. */
@FunctionalInterface
public interface VerificationKey {
    /** Whether {@code signature} is this key's over {@code message}; false for any malformed signature. */
    boolean verifies(byte[] message, byte[] signature);
}
