package kz.listeningstate.signature.nullifier;

import static java.lang.Math.multiplyHigh;

import java.math.BigInteger;

/**
 * Numbers modulo p = 2^256 - 2^224 + 2^192 + 2^96 - 1, the prime of P-256 (FIPS 186-5; SP 800-186, 3.2.1.3), in an
 * arithmetic without branches, table look-ups or loops that depend on a number: they may be secret. Only {@link
 * #of(BigInteger)} is for constants and public numbers.
 *
 * <p>A number a is kept as a * 2^260 modulo p (Montgomery), in five signed limbs of 52 bits, the lowest first: {@code
 * a[0] + a[1] * 2^52 + ... + a[4] * 2^208}; many representations stand for the same number. Operands of a product may have
 * limbs up to 2^55 in size, so a sum of a few products is multiplied as it is. If operands are below A * p and B * p in
 * size, their product is below (A * B / 16 + 1) * p; what comes from {@link #reduce} is below 1.1 * p.
 *
 * <p>As in {@code kz.listeningstate.signature.gost.Field}, each product is split at bit 52 as it is made: with both operands
 * shifted left by 6 bits, {@link Math#multiplyHigh} returns exactly {@code floor(x * y / 2^52)}, and the sum of the low
 * halves is the wrapped sum of the whole products less the high sum times 2^52. Montgomery's reduction needs no
 * multiplication at all, because -1/p modulo 2^52 is 1 and p has only five powers of two.
 *
 * <p>Tried and left: a reduction short enough for HotSpot to compile it into the products, which keeps more numbers than the
 * processor has registers and is slower by a sixth.
 */
final class Field {
    static final int LIMBS = 5;
    static final int BYTES = 32;
    static final BigInteger P = BigInteger.TWO
            .pow(256)
            .subtract(BigInteger.TWO.pow(224))
            .add(BigInteger.TWO.pow(192))
            .add(BigInteger.TWO.pow(96))
            .subtract(BigInteger.ONE);

    private static final int BITS = 52;
    private static final long MASK = (1L << BITS) - 1;
    private static final int MONTGOMERY = LIMBS * BITS;
    private static final long[] PRIME = limbs(P);
    /** The number 1 as it is, not times 2^260: a product with it takes a number out of Montgomery's form. */
    private static final long[] UNIT = limbs(BigInteger.ONE);
    /** 2^520: a product with it brings a number into Montgomery's form. */
    private static final long[] SQUARED =
            limbs(BigInteger.TWO.pow(2 * MONTGOMERY).mod(P));

    private Field() {}

    /** r = a * b. */
    static void multiply(long[] r, long[] a, long[] b) {
        long a0 = a[0];
        long a1 = a[1];
        long a2 = a[2];
        long a3 = a[3];
        long a4 = a[4];
        long b0 = b[0];
        long b1 = b[1];
        long b2 = b[2];
        long b3 = b[3];
        long b4 = b[4];
        long s0 = a0 << 6;
        long s1 = a1 << 6;
        long s2 = a2 << 6;
        long s3 = a3 << 6;
        long s4 = a4 << 6;
        long t0 = b0 << 6;
        long t1 = b1 << 6;
        long t2 = b2 << 6;
        long t3 = b3 << 6;
        long t4 = b4 << 6;
        long h0 = multiplyHigh(s0, t0);
        long h1 = multiplyHigh(s0, t1) + multiplyHigh(s1, t0);
        long h2 = multiplyHigh(s0, t2) + multiplyHigh(s1, t1) + multiplyHigh(s2, t0);
        long h3 = multiplyHigh(s0, t3) + multiplyHigh(s1, t2) + multiplyHigh(s2, t1) + multiplyHigh(s3, t0);
        long h4 = multiplyHigh(s0, t4)
                + multiplyHigh(s1, t3)
                + multiplyHigh(s2, t2)
                + multiplyHigh(s3, t1)
                + multiplyHigh(s4, t0);
        long h5 = multiplyHigh(s1, t4) + multiplyHigh(s2, t3) + multiplyHigh(s3, t2) + multiplyHigh(s4, t1);
        long h6 = multiplyHigh(s2, t4) + multiplyHigh(s3, t3) + multiplyHigh(s4, t2);
        long h7 = multiplyHigh(s3, t4) + multiplyHigh(s4, t3);
        long h8 = multiplyHigh(s4, t4);
        montgomery(
                r,
                a0 * b0 - (h0 << BITS),
                a0 * b1 + a1 * b0 - (h1 << BITS) + h0,
                a0 * b2 + a1 * b1 + a2 * b0 - (h2 << BITS) + h1,
                a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 - (h3 << BITS) + h2,
                a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 - (h4 << BITS) + h3,
                a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 - (h5 << BITS) + h4,
                a2 * b4 + a3 * b3 + a4 * b2 - (h6 << BITS) + h5,
                a3 * b4 + a4 * b3 - (h7 << BITS) + h6,
                a4 * b4 - (h8 << BITS) + h7,
                h8);
    }

    /** r = a * a. */
    static void square(long[] r, long[] a) {
        long a0 = a[0];
        long a1 = a[1];
        long a2 = a[2];
        long a3 = a[3];
        long a4 = a[4];
        long d0 = a0 << 1;
        long d1 = a1 << 1;
        long d2 = a2 << 1;
        long d3 = a3 << 1;
        long s0 = a0 << 6;
        long s1 = a1 << 6;
        long s2 = a2 << 6;
        long s3 = a3 << 6;
        long s4 = a4 << 6;
        long t0 = a0 << 7;
        long t1 = a1 << 7;
        long t2 = a2 << 7;
        long t3 = a3 << 7;
        long h0 = multiplyHigh(s0, s0);
        long h1 = multiplyHigh(t0, s1);
        long h2 = multiplyHigh(t0, s2) + multiplyHigh(s1, s1);
        long h3 = multiplyHigh(t0, s3) + multiplyHigh(t1, s2);
        long h4 = multiplyHigh(t0, s4) + multiplyHigh(t1, s3) + multiplyHigh(s2, s2);
        long h5 = multiplyHigh(t1, s4) + multiplyHigh(t2, s3);
        long h6 = multiplyHigh(t2, s4) + multiplyHigh(s3, s3);
        long h7 = multiplyHigh(t3, s4);
        long h8 = multiplyHigh(s4, s4);
        montgomery(
                r,
                a0 * a0 - (h0 << BITS),
                d0 * a1 - (h1 << BITS) + h0,
                d0 * a2 + a1 * a1 - (h2 << BITS) + h1,
                d0 * a3 + d1 * a2 - (h3 << BITS) + h2,
                d0 * a4 + d1 * a3 + a2 * a2 - (h4 << BITS) + h3,
                d1 * a4 + d2 * a3 - (h5 << BITS) + h4,
                d2 * a4 + a3 * a3 - (h6 << BITS) + h5,
                d3 * a4 - (h7 << BITS) + h6,
                a4 * a4 - (h8 << BITS) + h7,
                h8);
    }

    /** r = c / 2^260: adds that multiple of p to the ten columns that makes the lower five zero, and drops these. */
    private static void montgomery(
            long[] r, long c0, long c1, long c2, long c3, long c4, long c5, long c6, long c7, long c8, long c9) {
        long n = c0 & MASK;
        c1 += (c0 >> BITS) + at96(n);
        c2 += n >> 8;
        c3 += at192(n);
        c4 += at256(n);
        c5 += over256(n);
        n = c1 & MASK;
        c2 += (c1 >> BITS) + at96(n);
        c3 += n >> 8;
        c4 += at192(n);
        c5 += at256(n);
        c6 += over256(n);
        n = c2 & MASK;
        c3 += (c2 >> BITS) + at96(n);
        c4 += n >> 8;
        c5 += at192(n);
        c6 += at256(n);
        c7 += over256(n);
        n = c3 & MASK;
        c4 += (c3 >> BITS) + at96(n);
        c5 += n >> 8;
        c6 += at192(n);
        c7 += at256(n);
        c8 += over256(n);
        n = c4 & MASK;
        c5 += (c4 >> BITS) + at96(n);
        c6 += n >> 8;
        c7 += at192(n);
        c8 += at256(n);
        c9 += over256(n);
        r[0] = c5 & MASK;
        r[1] = (c6 & MASK) + (c5 >> BITS);
        r[2] = (c7 & MASK) + (c6 >> BITS);
        r[3] = (c8 & MASK) + (c7 >> BITS);
        r[4] = c9 + (c8 >> BITS);
    }

    /** n * 2^96: bit 44 of limb 1; what runs over it is n >> 8. */
    private static long at96(long n) {
        return (n << 44) & MASK;
    }

    /** n * 2^192: bit 36 of limb 3; what runs over it is in {@link #at256}. */
    private static long at192(long n) {
        return (n << 36) & MASK;
    }

    /** Limb 4 of n * (2^256 - 2^224 + 2^192). */
    private static long at256(long n) {
        return (n >> 16) + ((n << 48) & MASK) - ((n << 16) & MASK);
    }

    /** Limb 5 of n * (2^256 - 2^224). */
    private static long over256(long n) {
        return (n >> 4) - (n >> 36);
    }

    /** Brings a below 1.1 * p in size, where it was below 15 * p; by 2^256 = 2^224 - 2^192 - 2^96 + 1. */
    static void reduce(long[] a) {
        long top = a[4] >> 48;
        long a0 = a[0] + top;
        long a1 = a[1] - (top << 44);
        long a2 = a[2];
        long a3 = a[3] - (top << 36);
        long a4 = a[4] - (top << 48) + (top << 16);
        a[0] = a0 & MASK;
        a[1] = (a1 & MASK) + (a0 >> BITS);
        a[2] = (a2 & MASK) + (a1 >> BITS);
        a[3] = (a3 & MASK) + (a2 >> BITS);
        a[4] = a4 + (a3 >> BITS);
    }

    /**
     * r = a^((p - 3) / 4), which is 1 / sqrt(a) for a square a. The exponent's 254 bits are 32 ones, 31 zeros, a one, 96
     * zeros and 94 ones.
     */
    static void inverseRoot(long[] r, long[] a) {
        long[] ones2 = joined(a, 1, a);
        long[] ones3 = joined(ones2, 1, a);
        long[] ones6 = joined(ones3, 3, ones3);
        long[] ones12 = joined(ones6, 6, ones6);
        long[] ones15 = joined(ones12, 3, ones3);
        long[] ones30 = joined(ones15, 15, ones15);
        long[] ones32 = joined(ones30, 2, ones2);
        long[] power = joined(ones32, 32, a);
        power = joined(power, 128, ones32);
        power = joined(power, 32, ones32);
        power = joined(power, 30, ones30);
        System.arraycopy(power, 0, r, 0, LIMBS);
    }

    /** a^(2^places) * b: the exponent's bits of a, and after them those of b. */
    private static long[] joined(long[] a, int places, long[] b) {
        long[] r = a.clone();
        for (int i = 0; i < places; i++) {
            square(r, r);
        }
        multiply(r, r, b);
        return r;
    }

    /** r = 1 / a, or 0 for 0: a^(p - 2), and p - 2 = 4 * (p - 3) / 4 + 1. */
    static void inverse(long[] r, long[] a) {
        long[] power = new long[LIMBS];
        inverseRoot(power, a);
        System.arraycopy(joined(power, 2, a), 0, r, 0, LIMBS);
    }

    /** r = a where mask is all ones, b where it is 0; r may be one of them. */
    static void select(long[] r, long mask, long[] a, long[] b) {
        for (int i = 0; i < LIMBS; i++) {
            r[i] = b[i] ^ ((a[i] ^ b[i]) & mask);
        }
    }

    /** All ones if a is 0 modulo p, else 0; a below 15 * p in size. */
    static long isZero(long[] a) {
        long[] r = canonical(a);
        long bits = r[0] | r[1] | r[2] | r[3] | r[4];
        return ~((bits | -bits) >> 63);
    }

    /** The lowest bit of the number, "sgn0" of RFC 9380, 4.1; a below 15 * p in size. */
    static int parity(long[] a) {
        return (int) canonical(a)[0] & 1;
    }

    /** From 0 to p - 1, and not in Montgomery's form. */
    private static long[] canonical(long[] a) {
        long[] r = new long[LIMBS];
        // (a + n * p) / 2^260 for an n below 2^260 and an a below 2^260 in size: not below 0 and not above p.
        multiply(r, a, UNIT);
        long difference = 0;
        for (int i = 0; i < LIMBS; i++) {
            if (i < LIMBS - 1) {
                r[i + 1] += r[i] >> BITS;
                r[i] &= MASK;
            }
            difference |= r[i] ^ PRIME[i];
        }
        long notP = (difference | -difference) >> 63;
        for (int i = 0; i < LIMBS; i++) {
            r[i] &= notP;
        }
        return r;
    }

    /** 32 bytes, big-endian, of the number from 0 to p - 1; a below 15 * p in size. */
    static byte[] bytes(long[] a) {
        long[] r = canonical(a);
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            int limb = 8 * i / BITS;
            int shift = 8 * i % BITS;
            long bits = r[limb] >>> shift;
            if (shift > BITS - 8) {
                bits |= r[limb + 1] << (BITS - shift);
            }
            bytes[BYTES - 1 - i] = (byte) bits;
        }
        return bytes;
    }

    /** The number in up to 32 big-endian bytes, modulo p. */
    static long[] of(byte[] bytes) {
        long[] r = new long[LIMBS];
        for (int i = 0; i < bytes.length; i++) {
            int limb = 8 * i / BITS;
            int shift = 8 * i % BITS;
            long bits = bytes[bytes.length - 1 - i] & 0xff;
            r[limb] |= (bits << shift) & MASK;
            if (shift > BITS - 8) {
                r[limb + 1] |= bits >> (BITS - shift);
            }
        }
        multiply(r, r, SQUARED);
        return r;
    }

    /** A constant or a public number, modulo p. */
    static long[] of(BigInteger value) {
        return limbs(value.shiftLeft(MONTGOMERY).mod(P));
    }

    private static long[] limbs(BigInteger value) {
        long[] limbs = new long[LIMBS];
        for (int i = 0; i < LIMBS; i++) {
            limbs[i] = value.shiftRight(BITS * i).longValue() & MASK;
        }
        return limbs;
    }
}
