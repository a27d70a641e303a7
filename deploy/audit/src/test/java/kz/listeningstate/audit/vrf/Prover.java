package kz.listeningstate.audit.vrf;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import kz.listeningstate.audit.tree.TreeHash;

/** Makes ECVRF proofs for tests (RFC 9381, 5.1), with a random nonce in place of the deterministic one. */
public final class Prover {
    private final BigInteger secret;
    private final Random random;

    public Prover(Random random) {
        this.random = random;
        this.secret = scalar();
    }

    private BigInteger scalar() {
        return new BigInteger(255, random).add(BigInteger.ONE).mod(P256.ORDER);
    }

    public byte[] publicKey() {
        return P256.times(secret, P256.BASE).compressed();
    }

    public byte[] prove(byte[] alpha) {
        P256.Point h = HashToCurve.encode(publicKey(), alpha);
        P256.Point gamma = P256.times(secret, h);
        BigInteger nonce = scalar();
        MessageDigest sha = TreeHash.sha256();
        sha.update(new byte[] {2, 2});
        for (P256.Point point : new P256.Point[] {
            P256.times(secret, P256.BASE), h, gamma, P256.times(nonce, P256.BASE), P256.times(nonce, h)
        }) {
            sha.update(point.compressed());
        }
        byte[] challenge = Arrays.copyOf(sha.digest(new byte[1]), 16);
        BigInteger response =
                nonce.add(new BigInteger(1, challenge).multiply(secret)).mod(P256.ORDER);
        byte[] proof = Arrays.copyOf(gamma.compressed(), 81);
        System.arraycopy(challenge, 0, proof, 33, 16);
        byte[] bytes = response.toByteArray();
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, proof, 81 - length, length);
        return proof;
    }
}
