package kz.listeningstate.signature.algorithm;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** ECDSA on P-256 by Bouncy Castle, which verifies several times faster than the JDK. */
final class EcdsaP256 {
    private static final ECDomainParameters DOMAIN = ECNamedDomainParameters.lookup(SECObjectIdentifiers.secp256r1);

    private EcdsaP256() {}

    static VerificationKey key(SubjectPublicKeyInfo info) {
        if (!SECObjectIdentifiers.secp256r1.equals(info.getAlgorithm().getParameters())) {
            throw new IllegalArgumentException("EC key on another curve");
        }
        // Both throw IllegalArgumentException for bytes that are no point of the curve; its cofactor is 1.
        ECPublicKeyParameters key = new ECPublicKeyParameters(
                DOMAIN.getCurve().decodePoint(info.getPublicKeyData().getOctets()), DOMAIN);
        return (message, signature) -> verifies(key, message, signature);
    }

    private static boolean verifies(ECPublicKeyParameters key, byte[] message, byte[] signature) {
        try {
            // Refuses what is not DER, and numbers out of range.
            BigInteger[] numbers = StandardDSAEncoding.INSTANCE.decode(DOMAIN.getN(), signature);
            ECDSASigner signer = new ECDSASigner();
            signer.init(false, key);
            return signer.verifySignature(Sha256.of(message), numbers[0], numbers[1]);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
