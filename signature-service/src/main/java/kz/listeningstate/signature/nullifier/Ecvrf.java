package kz.listeningstate.signature.nullifier;

import java.math.BigInteger;
import java.util.Arrays;
import kz.listeningstate.signature.algorithm.Sha256;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;

/**
 * ECVRF-P256-SHA256-SSWU (RFC 9381, 5.5, suite 02): what {@link VrfKey} proves, anybody with the public key verifies. There
 * is exactly one beta for a key and an alpha, whoever made the key.
 *
 * <p>Verification has no secret, so all its points are Bouncy Castle's, which makes it a second opinion on our own arithmetic.
 */
public final class Ecvrf {
    /** Bytes of a public key: a compressed point. */
    public static final int PUBLIC_KEY_LENGTH = Point.LENGTH;

    /** Bytes of pi: Gamma [33], c [16], s [32]. */
    public static final int PROOF_LENGTH = 81;

    /** Bytes of beta. */
    public static final int BETA_LENGTH = 32;

    /** cLen of the suite. */
    private static final int CHALLENGE_LENGTH = 16;

    private static final byte SUITE = 2;
    private static final byte CHALLENGE_FRONT = 2;
    private static final byte HASH_FRONT = 3;
    private static final byte BACK = 0;

    private static final X9ECParameters P256 = CustomNamedCurves.getByName("secp256r1");
    private static final HashToEllipticCurve ENCODING =
            HashToEllipticCurve.getInstance(HashToCurveProfile.P256_XMD_SHA_256, HashToCurve.DST);

    private Ecvrf() {}

    /**
     * ECVRF_verify with validate_key (RFC 9381, 5.3): beta, 32 bytes, if pi proves it for alpha under the key.
     *
     * @param publicKey 33 bytes
     * @param pi 81 bytes
     * @throws ProofRefused for a key that is none, a proof that is malformed, and one that proves nothing
     */
    public static byte[] verify(byte[] publicKey, byte[] alpha, byte[] pi) {
        ECPoint y = point(publicKey, "the public key");
        ProofRefused.unless(pi.length == PROOF_LENGTH, "the proof has not " + PROOF_LENGTH + " bytes");
        byte[] gammaString = Arrays.copyOf(pi, Point.LENGTH);
        ECPoint gamma = point(gammaString, "Gamma");
        byte[] cString = Arrays.copyOfRange(pi, Point.LENGTH, Point.LENGTH + CHALLENGE_LENGTH);
        BigInteger c = new BigInteger(1, cString);
        BigInteger s = new BigInteger(1, pi, Point.LENGTH + CHALLENGE_LENGTH, Scalar.BYTES);
        ProofRefused.unless(s.compareTo(P256.getN()) < 0, "s is not below the order of the curve");
        ECPoint h = P256.getCurve()
                .importPoint(ENCODING.encodeToCurve(org.bouncycastle.util.Arrays.concatenate(publicKey, alpha)));
        ECPoint u = ECAlgorithms.sumOfTwoMultiplies(P256.getG(), s, y.negate(), c);
        ECPoint v = ECAlgorithms.sumOfTwoMultiplies(h, s, gamma.negate(), c);
        byte[] expected = challenge(publicKey, h.getEncoded(true), gammaString, u.getEncoded(true), v.getEncoded(true));
        ProofRefused.unless(Arrays.equals(cString, expected), "the proof is not of this key and input");
        return hash(gammaString);
    }

    /**
     * string_to_point of 33 bytes. The point at infinity has no such encoding and the cofactor is 1, so this is also
     * ECVRF_validate_key (RFC 9381, 5.4.5).
     */
    private static ECPoint point(byte[] compressed, String name) {
        ProofRefused.unless(
                compressed.length == Point.LENGTH && (compressed[0] == 2 || compressed[0] == 3),
                name + " is not a compressed point of " + Point.LENGTH + " bytes");
        try {
            return P256.getCurve().decodePoint(compressed);
        } catch (IllegalArgumentException e) {
            throw new ProofRefused(name + " is not on the curve", e);
        }
    }

    /** ECVRF_challenge_generation (RFC 9381, 5.4.3), 16 bytes. */
    static byte[] challenge(byte[] y, byte[] h, byte[] gamma, byte[] u, byte[] v) {
        byte[][] parts = {{SUITE, CHALLENGE_FRONT}, y, h, gamma, u, v, {BACK}};
        return Arrays.copyOf(Sha256.of(org.bouncycastle.util.Arrays.concatenate(parts)), CHALLENGE_LENGTH);
    }

    /** ECVRF_proof_to_hash (RFC 9381, 5.2): beta; the cofactor is 1. */
    static byte[] hash(byte[] gamma) {
        byte[][] parts = {{SUITE, HASH_FRONT}, gamma, {BACK}};
        return Sha256.of(org.bouncycastle.util.Arrays.concatenate(parts));
    }
}
