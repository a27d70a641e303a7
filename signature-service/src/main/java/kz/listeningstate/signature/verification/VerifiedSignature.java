package kz.listeningstate.signature.verification;

import java.util.List;
import java.util.Optional;
import kz.listeningstate.signature.algorithm.SignatureAlgorithm;
import kz.listeningstate.signature.trust.Issuer;
import org.bouncycastle.asn1.ASN1Integer;

/**
 * A signature that passed every check but that of revocation.
 *
 * @param signer the individual who signed
 * @param signatureValue the bytes of the signature itself, the same for every encoding around them
 * @param cms the message as received, DER
 * @param certificate of the signer, DER
 * @param issuer that issued it
 * @param serial of the certificate
 * @param ocspAnswers OCSPResponses found in the message, DER, unverified
 * @param timeStamp that came with it, with the verdict on it, which changes nothing here
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record VerifiedSignature(
        PersonId signer,
        SignatureAlgorithm algorithm,
        byte[] signatureValue,
        byte[] cms,
        byte[] certificate,
        Issuer issuer,
        ASN1Integer serial,
        List<byte[]> ocspAnswers,
        Optional<TimeStamp> timeStamp) {

    /** Never the contents: this may end in a log. */
    @Override
    public String toString() {
        return "VerifiedSignature[" + algorithm + "]";
    }
}
