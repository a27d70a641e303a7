package kz.listeningstate.signature.nullifier;

import static kz.listeningstate.signature.nullifier.Field.LIMBS;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kz.listeningstate.signature.algorithm.Sha256;
import org.bouncycastle.util.Bytes;

/**
 * {@code encode_to_curve} of the suite P256_XMD:SHA-256_SSWU_NU_ (RFC 9380, 8.2) as RFC 9381, 5.4.1.2 has it. The same
 * operations run for every input, which names a person.
 *
 * <p>Bouncy Castle's {@code hash2curve} computes the same in {@link BigInteger}, in four times the time, which also tells
 * about the numbers; verification, where nothing is secret from the verifier, uses it.
 */
final class HashToCurve {
    /** "ECVRF_" || h2c_suite_ID_string || suite_string (RFC 9381, 5.4.1.2). */
    static final String DST = "ECVRF_P256_XMD:SHA-256_SSWU_NU_\u0002";

    /** DST_prime (RFC 9380, 5.3.1): the tag and its length. */
    private static final byte[] TAG =
            org.bouncycastle.util.Arrays.append(DST.getBytes(StandardCharsets.US_ASCII), (byte) DST.length());
    /** L of the suite: so many bytes make one number modulo p. */
    private static final int EXPANDED = 48;
    /** Bytes of a block of SHA-256. */
    private static final int BLOCK = 64;

    private static final long[] ONE = Field.of(BigInteger.ONE);
    private static final long[] A = Field.of(BigInteger.valueOf(-3));
    private static final long[] B =
            Field.of(new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16));
    private static final long[] Z = Field.of(BigInteger.valueOf(-10));
    /** sqrt(-Z) = 10 / sqrt(10). */
    private static final long[] ROOT = times(Field.of(BigInteger.TEN), inverseRoot(Field.of(BigInteger.TEN)));
    /** 2^192, the weight of the first half of what is expanded. */
    private static final long[] UPPER = Field.of(BigInteger.TWO.pow(4 * EXPANDED));

    private HashToCurve() {}

    /** The point of {@code encode_to_curve_salt || alpha_string}. */
    static Point of(byte[] salt, byte[] alpha) {
        byte[] expanded = expand(salt, alpha);
        long[] upper = Field.of(Arrays.copyOf(expanded, EXPANDED / 2));
        long[] lower = Field.of(Arrays.copyOfRange(expanded, EXPANDED / 2, EXPANDED));
        return map(plus(times(upper, UPPER), lower));
    }

    /** {@code expand_message_xmd} (RFC 9380, 5.3.1) to 48 bytes. */
    private static byte[] expand(byte[] salt, byte[] alpha) {
        byte[] b0 = Sha256.of(concatenated(new byte[BLOCK], salt, alpha, new byte[] {0, EXPANDED, 0}, TAG));
        byte[] b1 = Sha256.of(concatenated(b0, new byte[] {1}, TAG));
        Bytes.xorTo(b1.length, b1, b0);
        byte[] b2 = Sha256.of(concatenated(b0, new byte[] {2}, TAG));
        return Arrays.copyOf(concatenated(b1, b2), EXPANDED);
    }

    private static byte[] concatenated(byte[]... parts) {
        return org.bouncycastle.util.Arrays.concatenate(parts);
    }

    /** The simplified Shallue, van de Woestijne and Ulas map without a branch (RFC 9380, F.2), in that text's names. */
    static Point map(long[] u) {
        long[] tv1 = times(Z, times(u, u));
        long[] tv2 = plus(times(tv1, tv1), tv1);
        long[] tv3 = times(B, plus(tv2, ONE));
        long[] tv4 = times(A, chosen(Field.isZero(tv2), Z, negated(tv2)));
        long[] tv6 = times(tv4, tv4);
        tv2 = times(plus(times(tv3, tv3), times(A, tv6)), tv3);
        tv6 = times(tv6, tv4);
        tv2 = plus(tv2, times(B, tv6));
        // sqrt_ratio(tv2, tv6) for p = 3 modulo 4 (F.2.1.2): y1 is the root of tv2 / tv6, or of Z times that.
        long[] product = times(tv2, tv6);
        long[] y1 = times(inverseRoot(times(times(tv6, tv6), product)), product);
        long isSquare = Field.isZero(plus(times(times(y1, y1), tv6), negated(tv2)));
        y1 = chosen(isSquare, y1, times(y1, ROOT));
        long[] x = chosen(isSquare, tv3, times(tv1, tv3));
        long[] y = chosen(isSquare, y1, times(times(tv1, u), y1));
        long sameSign = (Field.parity(u) ^ Field.parity(y)) - 1L;
        y = chosen(sameSign, y, negated(y));
        // x / tv4 is not divided: with Z = tv4 it is X / Z^2 for X = x * tv4, and y is Y / Z^3.
        return new Point(times(x, tv4), times(y, times(times(tv4, tv4), tv4)), tv4);
    }

    private static long[] times(long[] a, long[] b) {
        long[] r = new long[LIMBS];
        Field.multiply(r, a, b);
        return r;
    }

    private static long[] plus(long[] a, long[] b) {
        long[] r = new long[LIMBS];
        for (int i = 0; i < LIMBS; i++) {
            r[i] = a[i] + b[i];
        }
        return r;
    }

    private static long[] negated(long[] a) {
        long[] r = new long[LIMBS];
        for (int i = 0; i < LIMBS; i++) {
            r[i] = -a[i];
        }
        return r;
    }

    private static long[] chosen(long mask, long[] a, long[] b) {
        long[] r = new long[LIMBS];
        Field.select(r, mask, a, b);
        return r;
    }

    private static long[] inverseRoot(long[] a) {
        long[] r = new long[LIMBS];
        Field.inverseRoot(r, a);
        return r;
    }
}
