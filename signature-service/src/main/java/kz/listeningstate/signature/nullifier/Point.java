package kz.listeningstate.signature.nullifier;

import static kz.listeningstate.signature.nullifier.Field.LIMBS;
import static kz.listeningstate.signature.nullifier.Field.multiply;
import static kz.listeningstate.signature.nullifier.Field.reduce;
import static kz.listeningstate.signature.nullifier.Field.square;

import java.math.BigInteger;

/**
 * A point of P-256, y^2 = x^3 - 3x + b, in Jacobian coordinates: (X, Y, Z) stands for x = X / Z^2, y = Y / Z^3. Between calls
 * X and Y are below 1.2 p in size, Z below 1.5 p. What is not private changes nothing, so points may be shared.
 */
final class Point {
    /** Bytes of a compressed point (SEC 1, 2.3.3). */
    static final int LENGTH = 1 + Field.BYTES;
    /** The generator of P-256 (SP 800-186, 3.2.1.3). */
    static final Point GENERATOR = new Point(
            number("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"),
            number("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5"),
            Field.of(BigInteger.ONE));

    /** Odd multiples in a table: 1, 3, ... 15 times the point. */
    private static final int MULTIPLES = 8;

    private final long[] x;
    private final long[] y;
    private final long[] z;

    private final long[] t1 = new long[LIMBS];
    private final long[] t2 = new long[LIMBS];
    private final long[] t3 = new long[LIMBS];
    private final long[] t4 = new long[LIMBS];
    private final long[] t5 = new long[LIMBS];
    private final long[] t6 = new long[LIMBS];

    Point(long[] x, long[] y, long[] z) {
        this.x = x;
        this.y = y;
        this.z = z;
    }

    private static long[] number(String hex) {
        return Field.of(new BigInteger(hex, 16));
    }

    /**
     * k times this point. For every k the same operations run in the same order, and every digit reads the whole table. What
     * this does not promise is in the package's description.
     */
    Point times(Scalar k) {
        Entry[] table = oddMultiples();
        Entry entry = new Entry();
        entry.select(table, k.lastMultiple());
        Point sum = new Point(entry.x.clone(), entry.y.clone(), entry.z.clone());
        Point before = copy();
        for (int i = Scalar.DIGITS - 2; i >= 0; i--) {
            for (int j = 0; j < 4; j++) {
                sum.doubleIt();
            }
            before.set(sum);
            entry.select(table, k.multiple(i));
            negate(entry.y, k.sign(i));
            sum.add(entry);
        }
        // The sum of two equal points is not what add() makes of them. It can happen in the last step only, for the
        // factors
        // 2, 6, ... 30 and q - 2, q - 6, ... q - 30; a random one is among them with a probability of 2^-252.
        if (Field.isZero(sum.z) != 0) {
            sum.set(before);
            sum.doubleIt();
        }
        negate(sum.y, k.negated());
        return sum;
    }

    private Entry[] oddMultiples() {
        Entry[] table = new Entry[MULTIPLES];
        Point twice = copy();
        twice.doubleIt();
        Entry step = new Entry(twice);
        Point multiple = copy();
        table[0] = new Entry(multiple);
        for (int i = 1; i < MULTIPLES; i++) {
            multiple.add(step);
            table[i] = new Entry(multiple);
        }
        return table;
    }

    private Point copy() {
        return new Point(x.clone(), y.clone(), z.clone());
    }

    private void set(Point p) {
        System.arraycopy(p.x, 0, x, 0, LIMBS);
        System.arraycopy(p.y, 0, y, 0, LIMBS);
        System.arraycopy(p.z, 0, z, 0, LIMBS);
    }

    /** a = -a where mask is all ones. */
    private static void negate(long[] a, long mask) {
        for (int i = 0; i < LIMBS; i++) {
            a[i] = (a[i] ^ mask) - mask;
        }
    }

    /** this = 2 * this; a = -3 saves a squaring (Bernstein and Lange, "dbl-2001-b"). */
    private void doubleIt() {
        long[] delta = t1;
        long[] gamma = t2;
        long[] beta = t3;
        long[] alpha = t4;
        square(delta, z);
        square(gamma, y);
        multiply(beta, x, gamma);
        // alpha = 3 (X - delta)(X + delta)
        for (int i = 0; i < LIMBS; i++) {
            t5[i] = x[i] - delta[i];
            t6[i] = x[i] + delta[i];
        }
        multiply(alpha, t5, t6);
        // Z' = 2 Y Z
        for (int i = 0; i < LIMBS; i++) {
            alpha[i] *= 3;
            t6[i] = y[i] << 1;
        }
        multiply(z, t6, z);
        // X' = alpha^2 - 8 beta
        square(x, alpha);
        for (int i = 0; i < LIMBS; i++) {
            x[i] -= beta[i] << 3;
        }
        reduce(x);
        // Y' = alpha (4 beta - X') - 8 gamma^2
        for (int i = 0; i < LIMBS; i++) {
            t5[i] = (beta[i] << 2) - x[i];
        }
        multiply(y, alpha, t5);
        square(t6, gamma);
        for (int i = 0; i < LIMBS; i++) {
            y[i] -= t6[i] << 3;
        }
        reduce(y);
    }

    /** this = this + p for another p ("add-1998-cmo"); where p is this, or the negative of this, Z becomes 0. */
    private void add(Entry p) {
        long[] h = t2;
        long[] r = t3;
        // h = X2 Z1^2 - X1 Z2^2, r = Y2 Z1^3 - Y1 Z2^3
        square(t1, z);
        multiply(h, p.x, t1);
        multiply(r, p.y, z);
        multiply(r, r, t1);
        multiply(x, x, p.zz);
        multiply(y, y, p.zzz);
        for (int i = 0; i < LIMBS; i++) {
            h[i] -= x[i];
            r[i] -= y[i];
        }
        square(t4, h);
        multiply(t5, t4, h);
        multiply(t6, x, t4);
        multiply(t4, y, t5);
        multiply(z, z, p.z);
        multiply(z, z, h);
        // X' = r^2 - h^3 - 2 X1 Z2^2 h^2
        square(x, r);
        for (int i = 0; i < LIMBS; i++) {
            x[i] -= t5[i] + (t6[i] << 1);
        }
        reduce(x);
        // Y' = r (X1 Z2^2 h^2 - X') - Y1 Z2^3 h^3
        for (int i = 0; i < LIMBS; i++) {
            t6[i] -= x[i];
        }
        multiply(y, r, t6);
        for (int i = 0; i < LIMBS; i++) {
            y[i] -= t4[i];
        }
        reduce(y);
    }

    /** 33 bytes: 02 or 03 for the parity of y, then x (SEC 1, 2.3.3). Not for the point at infinity. */
    byte[] bytes() {
        long[] inverse = new long[LIMBS];
        Field.inverse(inverse, z);
        long[] power = new long[LIMBS];
        square(power, inverse);
        long[] affine = new long[LIMBS];
        multiply(affine, x, power);
        byte[] bytes = new byte[LENGTH];
        System.arraycopy(Field.bytes(affine), 0, bytes, 1, Field.BYTES);
        multiply(power, power, inverse);
        multiply(affine, y, power);
        bytes[0] = (byte) (2 | Field.parity(affine));
        return bytes;
    }

    /** What is added: a point with the powers of its Z. */
    private static final class Entry {
        final long[] x = new long[LIMBS];
        final long[] y = new long[LIMBS];
        final long[] z = new long[LIMBS];
        final long[] zz = new long[LIMBS];
        final long[] zzz = new long[LIMBS];

        Entry() {}

        Entry(Point p) {
            System.arraycopy(p.x, 0, x, 0, LIMBS);
            System.arraycopy(p.y, 0, y, 0, LIMBS);
            System.arraycopy(p.z, 0, z, 0, LIMBS);
            square(zz, z);
            multiply(zzz, zz, z);
        }

        /** this = table[number], of which nobody sees which one was taken. */
        void select(Entry[] table, int number) {
            for (int i = 0; i < table.length; i++) {
                Entry entry = table[i];
                long mask = ((i ^ number) - 1L) >> 63;
                Field.select(x, mask, entry.x, x);
                Field.select(y, mask, entry.y, y);
                Field.select(z, mask, entry.z, z);
                Field.select(zz, mask, entry.zz, zz);
                Field.select(zzz, mask, entry.zzz, zzz);
            }
        }
    }
}
