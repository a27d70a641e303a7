package kz.listeningstate.signature.nullifier;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import kz.listeningstate.signature.algorithm.Sha256;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;

/**
 * The secret key of one petition: the nullifiers of its signers are its betas. Whoever has it can try people's ids until one
 * gives a nullifier of the log, hence a key per petition, sealed at rest ({@link VrfKeySealing}) and destroyed in the end.
 * For any number of threads.
 */
public final class VrfKey {
    /** Bytes of the secret. */
    public static final int LENGTH = Scalar.BYTES;

    private final byte[] secret;
    private final Scalar scalar;
    private final byte[] publicKey;

    private VrfKey(byte[] secret) {
        this.secret = secret;
        this.scalar = new Scalar(secret);
        this.publicKey = Point.GENERATOR.times(scalar).bytes();
    }

    /** A new one. */
    public static VrfKey generate(SecureRandom random) {
        byte[] secret = new byte[LENGTH];
        do {
            random.nextBytes(secret);
        } while (!isInRange(secret));
        return new VrfKey(secret);
    }

    /**
     * The key of that secret.
     *
     * @param secret 32 bytes, big-endian, from 1 to the order of P-256 less 1
     * @throws IllegalArgumentException for any other
     */
    public static VrfKey of(byte[] secret) {
        if (secret.length != LENGTH || !isInRange(secret)) {
            throw new IllegalArgumentException("a VRF key is " + LENGTH + " bytes between 0 and the order of P-256");
        }
        return new VrfKey(secret.clone());
    }

    private static boolean isInRange(byte[] secret) {
        BigInteger x = new BigInteger(1, secret);
        return x.signum() > 0 && x.compareTo(Scalar.Q) < 0;
    }

    /** 33 bytes, a compressed point. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** A copy of the 32 secret bytes. */
    byte[] secret() {
        return secret.clone();
    }

    /** Beta alone, 32 bytes: a third of the work of {@link #prove}. */
    public byte[] beta(byte[] alpha) {
        return Ecvrf.hash(HashToCurve.of(publicKey, alpha).times(scalar).bytes());
    }

    /** ECVRF_prove (RFC 9381, 5.1). */
    public VrfProof prove(byte[] alpha) {
        Point h = HashToCurve.of(publicKey, alpha);
        byte[] hString = h.bytes();
        byte[] gamma = h.times(scalar).bytes();
        BigInteger k = nonce(hString);
        Scalar nonce = new Scalar(k);
        byte[] c = Ecvrf.challenge(
                publicKey,
                hString,
                gamma,
                Point.GENERATOR.times(nonce).bytes(),
                h.times(nonce).bytes());
        BigInteger s =
                new BigInteger(1, c).multiply(new BigInteger(1, secret)).add(k).mod(Scalar.Q);
        byte[] pi = Arrays.copyOf(gamma, Ecvrf.PROOF_LENGTH);
        System.arraycopy(c, 0, pi, gamma.length, c.length);
        BigIntegers.asUnsignedByteArray(s, pi, gamma.length + c.length, Scalar.BYTES);
        return new VrfProof(pi, Ecvrf.hash(gamma));
    }

    /** ECVRF_nonce_generation_RFC6979 (RFC 9381, 5.4.2.1). */
    BigInteger nonce(byte[] hString) {
        HMacDSAKCalculator calculator = new HMacDSAKCalculator(new SHA256Digest());
        calculator.init(Scalar.Q, new BigInteger(1, secret), Sha256.of(hString));
        return calculator.nextK();
    }
}
