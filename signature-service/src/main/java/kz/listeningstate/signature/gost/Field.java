package kz.listeningstate.signature.gost;

import static java.lang.Math.multiplyHigh;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/**
 * Numbers modulo p = 2^512 - 569, the prime of id-tc26-gost-3410-12-512-paramSetA (RFC 7836, A.1). Variable time: for
 * public data only.
 *
 * <p>A number is nine signed limbs of 57 bits, the lowest first: {@code a[0] + a[1] * 2^57 + ... + a[8] * 2^456}. It is
 * <em>reduced</em> when every limb is below 2^57 + 2^17 in size; many representations then stand for the same number.
 * Products take operands whose limbs are below 2^58.3 in size, so one sum or difference of two reduced numbers may be
 * multiplied as it is.
 *
 * <p><b>Why it is fast.</b> A column of the schoolbook product is a sum of up to nine 114-bit products, and adding them
 * with carries would cost more than multiplying. Instead each product is split at bit 57 as it is made: with the operands
 * shifted left by 3 and 4 bits, {@link Math#multiplyHigh} returns exactly {@code floor(x * y / 2^57)}, and such halves
 * are summed in one register without overflow. The sum of the low halves needs no work per product either: it is less than
 * 2^61, and modulo 2^64 it is the wrapped sum of the whole products less the high sum times 2^57. Two multiplications and
 * two additions per product, and no carry before the column is done.
 */
final class Field {
    static final int LIMBS = 9;
    static final BigInteger P = BigInteger.TWO.pow(512).subtract(BigInteger.valueOf(569));

    private static final int BITS = 57;
    private static final long MASK = (1L << BITS) - 1;
    /** 2^513 modulo p: what a limb that ran over the top is worth at the bottom. */
    private static final long FOLD = 2 * 569;

    /** All numbers below 2^513 that are 0 modulo p. */
    private static final long[] ZERO = new long[LIMBS];

    private static final long[] PRIME = limbs(P);
    private static final long[] TWICE_PRIME = limbs(P.shiftLeft(1));

    private Field() {}

    /** r = a * b, reduced. */
    static void multiply(long[] r, long[] a, long[] b) {
        long a0 = a[0];
        long a1 = a[1];
        long a2 = a[2];
        long a3 = a[3];
        long a4 = a[4];
        long a5 = a[5];
        long a6 = a[6];
        long a7 = a[7];
        long a8 = a[8];
        long b0 = b[0];
        long b1 = b[1];
        long b2 = b[2];
        long b3 = b[3];
        long b4 = b[4];
        long b5 = b[5];
        long b6 = b[6];
        long b7 = b[7];
        long b8 = b[8];
        long s0 = a0 << 3;
        long s1 = a1 << 3;
        long s2 = a2 << 3;
        long s3 = a3 << 3;
        long s4 = a4 << 3;
        long s5 = a5 << 3;
        long s6 = a6 << 3;
        long s7 = a7 << 3;
        long s8 = a8 << 3;
        long t0 = b0 << 4;
        long t1 = b1 << 4;
        long t2 = b2 << 4;
        long t3 = b3 << 4;
        long t4 = b4 << 4;
        long t5 = b5 << 4;
        long t6 = b6 << 4;
        long t7 = b7 << 4;
        long t8 = b8 << 4;
        long l0 = a0 * b0;
        long h0 = multiplyHigh(s0, t0);
        long l1 = a0 * b1 + a1 * b0;
        long h1 = multiplyHigh(s0, t1) + multiplyHigh(s1, t0);
        long l2 = a0 * b2 + a1 * b1 + a2 * b0;
        long h2 = multiplyHigh(s0, t2) + multiplyHigh(s1, t1) + multiplyHigh(s2, t0);
        long l3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0;
        long h3 = multiplyHigh(s0, t3) + multiplyHigh(s1, t2) + multiplyHigh(s2, t1) + multiplyHigh(s3, t0);
        long l4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0;
        long h4 = multiplyHigh(s0, t4)
                + multiplyHigh(s1, t3)
                + multiplyHigh(s2, t2)
                + multiplyHigh(s3, t1)
                + multiplyHigh(s4, t0);
        long l5 = a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0;
        long h5 = multiplyHigh(s0, t5)
                + multiplyHigh(s1, t4)
                + multiplyHigh(s2, t3)
                + multiplyHigh(s3, t2)
                + multiplyHigh(s4, t1)
                + multiplyHigh(s5, t0);
        long l6 = a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0;
        long h6 = multiplyHigh(s0, t6)
                + multiplyHigh(s1, t5)
                + multiplyHigh(s2, t4)
                + multiplyHigh(s3, t3)
                + multiplyHigh(s4, t2)
                + multiplyHigh(s5, t1)
                + multiplyHigh(s6, t0);
        long l7 = a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0;
        long h7 = multiplyHigh(s0, t7)
                + multiplyHigh(s1, t6)
                + multiplyHigh(s2, t5)
                + multiplyHigh(s3, t4)
                + multiplyHigh(s4, t3)
                + multiplyHigh(s5, t2)
                + multiplyHigh(s6, t1)
                + multiplyHigh(s7, t0);
        long l8 = a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1 + a8 * b0;
        long h8 = multiplyHigh(s0, t8)
                + multiplyHigh(s1, t7)
                + multiplyHigh(s2, t6)
                + multiplyHigh(s3, t5)
                + multiplyHigh(s4, t4)
                + multiplyHigh(s5, t3)
                + multiplyHigh(s6, t2)
                + multiplyHigh(s7, t1)
                + multiplyHigh(s8, t0);
        long l9 = a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1;
        long h9 = multiplyHigh(s1, t8)
                + multiplyHigh(s2, t7)
                + multiplyHigh(s3, t6)
                + multiplyHigh(s4, t5)
                + multiplyHigh(s5, t4)
                + multiplyHigh(s6, t3)
                + multiplyHigh(s7, t2)
                + multiplyHigh(s8, t1);
        long l10 = a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2;
        long h10 = multiplyHigh(s2, t8)
                + multiplyHigh(s3, t7)
                + multiplyHigh(s4, t6)
                + multiplyHigh(s5, t5)
                + multiplyHigh(s6, t4)
                + multiplyHigh(s7, t3)
                + multiplyHigh(s8, t2);
        long l11 = a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3;
        long h11 = multiplyHigh(s3, t8)
                + multiplyHigh(s4, t7)
                + multiplyHigh(s5, t6)
                + multiplyHigh(s6, t5)
                + multiplyHigh(s7, t4)
                + multiplyHigh(s8, t3);
        long l12 = a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4;
        long h12 = multiplyHigh(s4, t8)
                + multiplyHigh(s5, t7)
                + multiplyHigh(s6, t6)
                + multiplyHigh(s7, t5)
                + multiplyHigh(s8, t4);
        long l13 = a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5;
        long h13 = multiplyHigh(s5, t8) + multiplyHigh(s6, t7) + multiplyHigh(s7, t6) + multiplyHigh(s8, t5);
        long l14 = a6 * b8 + a7 * b7 + a8 * b6;
        long h14 = multiplyHigh(s6, t8) + multiplyHigh(s7, t7) + multiplyHigh(s8, t6);
        long l15 = a7 * b8 + a8 * b7;
        long h15 = multiplyHigh(s7, t8) + multiplyHigh(s8, t7);
        long l16 = a8 * b8;
        long h16 = multiplyHigh(s8, t8);
        fold(
                r,
                l0 - (h0 << BITS),
                l1 - (h1 << BITS) + h0,
                l2 - (h2 << BITS) + h1,
                l3 - (h3 << BITS) + h2,
                l4 - (h4 << BITS) + h3,
                l5 - (h5 << BITS) + h4,
                l6 - (h6 << BITS) + h5,
                l7 - (h7 << BITS) + h6,
                l8 - (h8 << BITS) + h7,
                l9 - (h9 << BITS) + h8,
                l10 - (h10 << BITS) + h9,
                l11 - (h11 << BITS) + h10,
                l12 - (h12 << BITS) + h11,
                l13 - (h13 << BITS) + h12,
                l14 - (h14 << BITS) + h13,
                l15 - (h15 << BITS) + h14,
                l16 - (h16 << BITS) + h15,
                h16);
    }

    /** r = a * a, reduced. */
    static void square(long[] r, long[] a) {
        long a0 = a[0];
        long a1 = a[1];
        long a2 = a[2];
        long a3 = a[3];
        long a4 = a[4];
        long a5 = a[5];
        long a6 = a[6];
        long a7 = a[7];
        long a8 = a[8];
        long d0 = a0 << 1;
        long d1 = a1 << 1;
        long d2 = a2 << 1;
        long d3 = a3 << 1;
        long d4 = a4 << 1;
        long d5 = a5 << 1;
        long d6 = a6 << 1;
        long d7 = a7 << 1;
        long d8 = a8 << 1;
        long s0 = a0 << 3;
        long s1 = a1 << 3;
        long s2 = a2 << 3;
        long s3 = a3 << 3;
        long s4 = a4 << 3;
        long s5 = a5 << 3;
        long s6 = a6 << 3;
        long s7 = a7 << 3;
        long s8 = a8 << 3;
        long t0 = a0 << 4;
        long t1 = a1 << 4;
        long t2 = a2 << 4;
        long t3 = a3 << 4;
        long t4 = a4 << 4;
        long t5 = a5 << 4;
        long t6 = a6 << 4;
        long t7 = a7 << 4;
        long t8 = a8 << 4;
        long u0 = a0 << 4;
        long u1 = a1 << 4;
        long u2 = a2 << 4;
        long u3 = a3 << 4;
        long u4 = a4 << 4;
        long u5 = a5 << 4;
        long u6 = a6 << 4;
        long u7 = a7 << 4;
        long u8 = a8 << 4;
        long l0 = a0 * a0;
        long h0 = multiplyHigh(s0, t0);
        long l1 = d0 * a1;
        long h1 = multiplyHigh(u0, t1);
        long l2 = d0 * a2 + a1 * a1;
        long h2 = multiplyHigh(u0, t2) + multiplyHigh(s1, t1);
        long l3 = d0 * a3 + d1 * a2;
        long h3 = multiplyHigh(u0, t3) + multiplyHigh(u1, t2);
        long l4 = d0 * a4 + d1 * a3 + a2 * a2;
        long h4 = multiplyHigh(u0, t4) + multiplyHigh(u1, t3) + multiplyHigh(s2, t2);
        long l5 = d0 * a5 + d1 * a4 + d2 * a3;
        long h5 = multiplyHigh(u0, t5) + multiplyHigh(u1, t4) + multiplyHigh(u2, t3);
        long l6 = d0 * a6 + d1 * a5 + d2 * a4 + a3 * a3;
        long h6 = multiplyHigh(u0, t6) + multiplyHigh(u1, t5) + multiplyHigh(u2, t4) + multiplyHigh(s3, t3);
        long l7 = d0 * a7 + d1 * a6 + d2 * a5 + d3 * a4;
        long h7 = multiplyHigh(u0, t7) + multiplyHigh(u1, t6) + multiplyHigh(u2, t5) + multiplyHigh(u3, t4);
        long l8 = d0 * a8 + d1 * a7 + d2 * a6 + d3 * a5 + a4 * a4;
        long h8 = multiplyHigh(u0, t8)
                + multiplyHigh(u1, t7)
                + multiplyHigh(u2, t6)
                + multiplyHigh(u3, t5)
                + multiplyHigh(s4, t4);
        long l9 = d1 * a8 + d2 * a7 + d3 * a6 + d4 * a5;
        long h9 = multiplyHigh(u1, t8) + multiplyHigh(u2, t7) + multiplyHigh(u3, t6) + multiplyHigh(u4, t5);
        long l10 = d2 * a8 + d3 * a7 + d4 * a6 + a5 * a5;
        long h10 = multiplyHigh(u2, t8) + multiplyHigh(u3, t7) + multiplyHigh(u4, t6) + multiplyHigh(s5, t5);
        long l11 = d3 * a8 + d4 * a7 + d5 * a6;
        long h11 = multiplyHigh(u3, t8) + multiplyHigh(u4, t7) + multiplyHigh(u5, t6);
        long l12 = d4 * a8 + d5 * a7 + a6 * a6;
        long h12 = multiplyHigh(u4, t8) + multiplyHigh(u5, t7) + multiplyHigh(s6, t6);
        long l13 = d5 * a8 + d6 * a7;
        long h13 = multiplyHigh(u5, t8) + multiplyHigh(u6, t7);
        long l14 = d6 * a8 + a7 * a7;
        long h14 = multiplyHigh(u6, t8) + multiplyHigh(s7, t7);
        long l15 = d7 * a8;
        long h15 = multiplyHigh(u7, t8);
        long l16 = a8 * a8;
        long h16 = multiplyHigh(s8, t8);
        fold(
                r,
                l0 - (h0 << BITS),
                l1 - (h1 << BITS) + h0,
                l2 - (h2 << BITS) + h1,
                l3 - (h3 << BITS) + h2,
                l4 - (h4 << BITS) + h3,
                l5 - (h5 << BITS) + h4,
                l6 - (h6 << BITS) + h5,
                l7 - (h7 << BITS) + h6,
                l8 - (h8 << BITS) + h7,
                l9 - (h9 << BITS) + h8,
                l10 - (h10 << BITS) + h9,
                l11 - (h11 << BITS) + h10,
                l12 - (h12 << BITS) + h11,
                l13 - (h13 << BITS) + h12,
                l14 - (h14 << BITS) + h13,
                l15 - (h15 << BITS) + h14,
                l16 - (h16 << BITS) + h15,
                h16);
    }

    /** Brings 18 columns down to nine reduced limbs: two rounds in which no carry waits for another. */
    private static void fold(
            long[] r,
            long t0,
            long t1,
            long t2,
            long t3,
            long t4,
            long t5,
            long t6,
            long t7,
            long t8,
            long t9,
            long t10,
            long t11,
            long t12,
            long t13,
            long t14,
            long t15,
            long t16,
            long t17) {
        long u9 = t9 & MASK;
        long u10 = (t10 & MASK) + (t9 >> BITS);
        long u11 = (t11 & MASK) + (t10 >> BITS);
        long u12 = (t12 & MASK) + (t11 >> BITS);
        long u13 = (t13 & MASK) + (t12 >> BITS);
        long u14 = (t14 & MASK) + (t13 >> BITS);
        long u15 = (t15 & MASK) + (t14 >> BITS);
        long u16 = (t16 & MASK) + (t15 >> BITS);
        long u17 = (t17 & MASK) + (t16 >> BITS);
        long u18 = t17 >> BITS;
        long r0 = t0 + low(u9) + FOLD * (high(u17) + FOLD * u18);
        long r1 = t1 + low(u10) + high(u9);
        long r2 = t2 + low(u11) + high(u10);
        long r3 = t3 + low(u12) + high(u11);
        long r4 = t4 + low(u13) + high(u12);
        long r5 = t5 + low(u14) + high(u13);
        long r6 = t6 + low(u15) + high(u14);
        long r7 = t7 + low(u16) + high(u15);
        long r8 = t8 + low(u17) + high(u16);
        r[0] = (r0 & MASK) + FOLD * (r8 >> BITS);
        r[1] = (r1 & MASK) + (r0 >> BITS);
        r[2] = (r2 & MASK) + (r1 >> BITS);
        r[3] = (r3 & MASK) + (r2 >> BITS);
        r[4] = (r4 & MASK) + (r3 >> BITS);
        r[5] = (r5 & MASK) + (r4 >> BITS);
        r[6] = (r6 & MASK) + (r5 >> BITS);
        r[7] = (r7 & MASK) + (r6 >> BITS);
        r[8] = (r8 & MASK) + (r7 >> BITS);
    }

    private static long low(long limb) {
        return (limb * FOLD) & MASK;
    }

    private static long high(long limb) {
        return multiplyHigh(limb << 3, FOLD << 4);
    }

    /** r = a, reduced; limbs of a may be as large as 2^62. */
    static void reduce(long[] r, long[] a) {
        long top = a[8] >> BITS;
        r[8] = (a[8] & MASK) + (a[7] >> BITS);
        r[7] = (a[7] & MASK) + (a[6] >> BITS);
        r[6] = (a[6] & MASK) + (a[5] >> BITS);
        r[5] = (a[5] & MASK) + (a[4] >> BITS);
        r[4] = (a[4] & MASK) + (a[3] >> BITS);
        r[3] = (a[3] & MASK) + (a[2] >> BITS);
        r[2] = (a[2] & MASK) + (a[1] >> BITS);
        r[1] = (a[1] & MASK) + (a[0] >> BITS);
        r[0] = (a[0] & MASK) + FOLD * top;
    }

    /** r = a + b, not reduced. */
    static void add(long[] r, long[] a, long[] b) {
        for (int i = 0; i < LIMBS; i++) {
            r[i] = a[i] + b[i];
        }
    }

    /** r = a - b, not reduced. */
    static void subtract(long[] r, long[] a, long[] b) {
        for (int i = 0; i < LIMBS; i++) {
            r[i] = a[i] - b[i];
        }
    }

    /** Whether a is 0 modulo p; limbs may be as large as 2^62. */
    static boolean isZero(long[] a) {
        long[] r = a.clone();
        long carry = 0;
        // After the first round what runs over the top is small, after the second it is -1, 0 or 1, then nothing does.
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < LIMBS; i++) {
                long sum = r[i] + carry;
                r[i] = sum & MASK;
                carry = sum >> BITS;
            }
            carry *= FOLD;
        }
        return Arrays.equals(r, ZERO) || Arrays.equals(r, PRIME) || Arrays.equals(r, TWICE_PRIME);
    }

    static long[] of(BigInteger value) {
        return limbs(value.mod(P));
    }

    private static long[] limbs(BigInteger value) {
        long[] limbs = new long[LIMBS];
        for (int i = 0; i < LIMBS; i++) {
            limbs[i] = value.shiftRight(BITS * i).longValue() & MASK;
        }
        return limbs;
    }

    /** 1 / a for a not 0 modulo p. */
    static long[] inverse(long[] a) {
        return of(BigIntegers.modOddInverseVar(P, value(a)));
    }

    /** The number itself, from 0 to p - 1. */
    static BigInteger value(long[] a) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = LIMBS - 1; i >= 0; i--) {
            sum = sum.shiftLeft(BITS).add(BigInteger.valueOf(a[i]));
        }
        return sum.mod(P);
    }
}
