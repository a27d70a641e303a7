package kz.listeningstate.audit.vrf;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import kz.listeningstate.audit.tree.TreeHash;

/** Verifies proofs of ECVRF-P256-SHA256-SSWU (RFC 9381, suite 02). */
public final class Ecvrf {
    private static final byte SUITE = 2;
    private static final byte CHALLENGE = 2;
    private static final byte OUTPUT = 3;
    private static final byte END = 0;
    private static final int CHALLENGE_LENGTH = 16;
    private static final int PROOF_LENGTH = P256.POINT_LENGTH + CHALLENGE_LENGTH + 32;

    private record Proof(P256.Point gamma, BigInteger challenge, BigInteger response) {}

    private Ecvrf() {}

    /** Whether these 33 bytes are a public key. */
    public static boolean isKey(byte[] publicKey) {
        return P256.point(publicKey).isPresent();
    }

    /**
     * RFC 9381, 5.3.
     *
     * @return beta, 32 bytes, the only output of this key for alpha; empty when the proof does not hold
     */
    public static Optional<byte[]> verify(byte[] publicKey, byte[] alpha, byte[] proof) {
        Optional<P256.Point> key = P256.point(publicKey);
        Optional<Proof> decoded = decode(proof);
        if (key.isEmpty() || decoded.isEmpty()) {
            return Optional.empty();
        }
        P256.Point h = HashToCurve.encode(publicKey, alpha);
        Proof pi = decoded.get();
        P256.Point u = difference(pi, P256.BASE, key.get());
        P256.Point v = difference(pi, h, pi.gamma());
        if (u == null || v == null || !challenge(key.get(), h, pi.gamma(), u, v).equals(pi.challenge())) {
            return Optional.empty();
        }
        return Optional.of(output(pi.gamma()));
    }

    /** The output a proof stands for, unverified (RFC 9381, 5.2); empty when it is none. */
    public static Optional<byte[]> output(byte[] proof) {
        return decode(proof).map(pi -> output(pi.gamma()));
    }

    /** s * one - c * other. */
    private static P256.Point difference(Proof pi, P256.Point one, P256.Point other) {
        P256.Point minus = P256.times(pi.challenge(), other);
        return P256.add(P256.times(pi.response(), one), minus == null ? null : minus.negated());
    }

    private static Optional<Proof> decode(byte[] proof) {
        if (proof.length != PROOF_LENGTH) {
            return Optional.empty();
        }
        int end = P256.POINT_LENGTH + CHALLENGE_LENGTH;
        BigInteger challenge = new BigInteger(1, Arrays.copyOfRange(proof, P256.POINT_LENGTH, end));
        BigInteger response = new BigInteger(1, Arrays.copyOfRange(proof, end, PROOF_LENGTH));
        if (response.compareTo(P256.ORDER) >= 0) {
            return Optional.empty();
        }
        return P256.point(Arrays.copyOf(proof, P256.POINT_LENGTH)).map(gamma -> new Proof(gamma, challenge, response));
    }

    private static BigInteger challenge(P256.Point... points) {
        MessageDigest sha = TreeHash.sha256();
        sha.update(new byte[] {SUITE, CHALLENGE});
        for (P256.Point point : points) {
            sha.update(point.compressed());
        }
        byte[] hash = sha.digest(new byte[] {END});
        return new BigInteger(1, Arrays.copyOf(hash, CHALLENGE_LENGTH));
    }

    private static byte[] output(P256.Point gamma) {
        MessageDigest sha = TreeHash.sha256();
        sha.update(new byte[] {SUITE, OUTPUT});
        sha.update(gamma.compressed());
        return sha.digest(new byte[] {END});
    }
}
