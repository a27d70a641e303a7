package kz.listeningstate.signature.algorithm;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** RSA by the JDK, which verifies as fast as anything and compares the whole padded block. */
final class RsaSha256 {
    private static final int SMALLEST = 2048;
    /** The Authority's own keys have 4096 bits; longer ones would only cost time. */
    private static final int LARGEST = 4096;

    private RsaSha256() {}

    static VerificationKey key(SubjectPublicKeyInfo info) {
        RSAPublicKey key = read(info);
        int bits = key.getModulus().bitLength();
        // FIPS 186-5, A.1.1: odd and above 2^16; a long one would only cost time.
        boolean usualExponent = key.getPublicExponent().testBit(0)
                && key.getPublicExponent().bitLength() > 16
                && key.getPublicExponent().bitLength() <= 64;
        if (bits < SMALLEST || bits > LARGEST || !usualExponent) {
            throw new IllegalArgumentException("RSA key of " + bits + " bits or unusual exponent");
        }
        return (message, signature) -> verifies(key, message, signature);
    }

    private static RSAPublicKey read(SubjectPublicKeyInfo info) {
        try {
            PublicKey key =
                    KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(info.getEncoded("DER")));
            return (RSAPublicKey) key;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("no RSA public key", e);
        }
    }

    private static boolean verifies(PublicKey key, byte[] message, byte[] value) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(value);
        } catch (SignatureException e) {
            // The JDK throws for a signature of the wrong length: it is simply not valid.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform verifies RSA", e);
        }
    }
}
