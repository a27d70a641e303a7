package kz.listeningstate.signature.verification;

import kz.listeningstate.signature.algorithm.SignatureAlgorithm;

/**
 * A signature that passed every check.
 *
 * @param signer the individual who signed
 * @param signatureValue the bytes of the signature itself, the same for every encoding around them
 * @param cms the message as received, DER
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record VerifiedSignature(PersonId signer, SignatureAlgorithm algorithm, byte[] signatureValue, byte[] cms) {

    /** Never the contents: this may end in a log. */
    @Override
    public String toString() {
        return "VerifiedSignature[" + algorithm + "]";
    }
}
