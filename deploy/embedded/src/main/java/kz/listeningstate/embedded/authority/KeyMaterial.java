package kz.listeningstate.embedded.authority;

import java.security.MessageDigest;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** A key pair that signs the way the National Certification Authority's software does. */
public interface KeyMaterial {
    Algorithm algorithm();

    SubjectPublicKeyInfo publicKey();

    /** The signature value over the whole message: PKCS#1 v1.5, or GOST {@code r_LE || s_LE} (128 bytes). */
    byte[] sign(byte[] message);

    /** The private half for the key file. */
    byte[] encoded();

    static KeyMaterial generate(Algorithm algorithm, int rsaBits) {
        return algorithm == Algorithm.GOST ? GostKey.generate() : RsaKey.generate(rsaBits);
    }

    static KeyMaterial decode(Algorithm algorithm, byte[] encoded) {
        return algorithm == Algorithm.GOST ? GostKey.decode(encoded) : RsaKey.decode(encoded);
    }

    /** The digest that goes with the key: SHA-256 (32 bytes) or Streebog-512 (64 bytes). */
    static byte[] digest(Algorithm algorithm, byte[] content) {
        Digest digest = algorithm == Algorithm.GOST ? new GOST3411_2012_512Digest() : SHA256Digest.newInstance();
        digest.update(content, 0, content.length);
        byte[] value = new byte[digest.getDigestSize()];
        digest.doFinal(value, 0);
        return value;
    }

    /** SHA-1 of the public key bits (RFC 5280, 4.2.1.2, method 1). */
    default byte[] keyIdentifier() {
        try {
            return MessageDigest.getInstance("SHA-1")
                    .digest(publicKey().getPublicKeyData().getBytes());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
