package kz.listeningstate.audit.vrf;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import kz.listeningstate.audit.tree.TreeHash;

/** RFC 9380, suite P256_XMD:SHA-256_SSWU_NU_, with the domain of RFC 9381, 5.4.1.2 for ECVRF-P256-SHA256-SSWU. */
final class HashToCurve {
    private static final byte[] DOMAIN = "ECVRF_P256_XMD:SHA-256_SSWU_NU_\u0002".getBytes(StandardCharsets.US_ASCII);
    private static final BigInteger Z = P256.P.subtract(BigInteger.TEN);
    private static final int BLOCK = 64;
    private static final int UNIFORM = 48;

    private HashToCurve() {}

    static P256.Point encode(byte[] salt, byte[] alpha) {
        return map(new BigInteger(1, uniform(salt, alpha)).mod(P256.P));
    }

    /** RFC 9380, 5.3.1: expand_message_xmd to 48 bytes. */
    private static byte[] uniform(byte[] salt, byte[] alpha) {
        MessageDigest sha = TreeHash.sha256();
        sha.update(new byte[BLOCK]);
        sha.update(salt);
        sha.update(alpha);
        sha.update(new byte[] {0, UNIFORM, 0});
        byte[] b0 = finished(sha);
        sha.update(b0);
        sha.update((byte) 1);
        byte[] b1 = finished(sha);
        for (int i = 0; i < b0.length; i++) {
            sha.update((byte) (b0[i] ^ b1[i]));
        }
        sha.update((byte) 2);
        byte[] uniform = Arrays.copyOf(b1, UNIFORM);
        System.arraycopy(finished(sha), 0, uniform, b1.length, UNIFORM - b1.length);
        return uniform;
    }

    private static byte[] finished(MessageDigest sha) {
        sha.update(DOMAIN);
        return sha.digest(new byte[] {(byte) DOMAIN.length});
    }

    /** RFC 9380, 6.6.2: simplified SWU. */
    private static P256.Point map(BigInteger u) {
        BigInteger p = P256.P;
        BigInteger zu2 = Z.multiply(u).multiply(u).mod(p);
        BigInteger denominator = zu2.multiply(zu2).add(zu2).mod(p);
        BigInteger minusBOverA = p.subtract(P256.B).multiply(P256.A.modInverse(p));
        BigInteger x1 = denominator.signum() == 0
                ? P256.B.multiply(Z.multiply(P256.A).modInverse(p)).mod(p)
                : minusBOverA
                        .multiply(BigInteger.ONE.add(denominator.modInverse(p)))
                        .mod(p);
        BigInteger x2 = zu2.multiply(x1).mod(p);
        P256.Point point = P256.squareRoot(P256.curve(x1))
                .map(y -> new P256.Point(x1, y))
                .orElseGet(() -> new P256.Point(
                        x2,
                        P256.squareRoot(P256.curve(x2))
                                .orElseThrow(() -> new IllegalStateException("one of both is a square: RFC 9380"))));
        return u.testBit(0) == point.y().testBit(0) ? point : point.negated();
    }
}
