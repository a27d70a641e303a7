package kz.listeningstate.signature.gost;

import static kz.listeningstate.signature.gost.Field.add;
import static kz.listeningstate.signature.gost.Field.multiply;
import static kz.listeningstate.signature.gost.Field.reduce;
import static kz.listeningstate.signature.gost.Field.square;
import static kz.listeningstate.signature.gost.Field.subtract;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A running sum on the curve y^2 = x^3 - 3x + b in Jacobian coordinates: (X, Y, Z) stands for x = X / Z^2, y = Y / Z^3.
 * All coordinates are reduced between calls. For one thread.
 */
final class Point {
    private final long[] x = new long[Field.LIMBS];
    private final long[] y = new long[Field.LIMBS];
    private final long[] z = new long[Field.LIMBS];
    private boolean infinite = true;

    private final long[] t1 = new long[Field.LIMBS];
    private final long[] t2 = new long[Field.LIMBS];
    private final long[] t3 = new long[Field.LIMBS];
    private final long[] t4 = new long[Field.LIMBS];
    private final long[] t5 = new long[Field.LIMBS];
    private final long[] t6 = new long[Field.LIMBS];

    /** A point to be added, with the powers of its Z that each addition needs; all three null where Z = 1. */
    record Addend(long[] x, long[] y, long[] z, long[] zz, long[] zzz) {
        static Addend affine(long[] x, long[] y) {
            return new Addend(x, y, null, null, null);
        }

        Addend negated() {
            long[] minus = new long[Field.LIMBS];
            subtract(minus, minus, y);
            return new Addend(x, minus, z, zz, zzz);
        }
    }

    void set(Addend p) {
        System.arraycopy(p.x, 0, x, 0, Field.LIMBS);
        reduce(y, p.y);
        Arrays.fill(z, 0);
        z[0] = 1;
        if (p.z != null) {
            System.arraycopy(p.z, 0, z, 0, Field.LIMBS);
        }
        infinite = false;
    }

    /** This point as an addend. */
    Addend addend() {
        long[] zz = new long[Field.LIMBS];
        long[] zzz = new long[Field.LIMBS];
        square(zz, z);
        multiply(zzz, zz, z);
        return new Addend(x.clone(), y.clone(), z.clone(), zz, zzz);
    }

    /** this = 2 * this; a = -3 saves two squarings (Bernstein and Lange, "dbl-2001-b"). */
    void doubleIt() {
        if (infinite) {
            return;
        }
        long[] delta = t1;
        long[] gamma = t2;
        long[] beta = t3;
        long[] alpha = t4;
        square(delta, z);
        square(gamma, y);
        multiply(beta, x, gamma);
        // alpha = 3 (X - delta)(X + delta)
        subtract(t5, x, delta);
        add(t6, x, delta);
        multiply(alpha, t5, t6);
        tripled(alpha);
        // Z' = (Y + Z)^2 - gamma - delta
        add(t5, y, z);
        square(z, t5);
        for (int i = 0; i < Field.LIMBS; i++) {
            z[i] -= gamma[i] + delta[i];
        }
        reduce(z, z);
        // X' = alpha^2 - 8 beta
        square(x, alpha);
        for (int i = 0; i < Field.LIMBS; i++) {
            x[i] -= beta[i] << 3;
        }
        reduce(x, x);
        // Y' = alpha (4 beta - X') - 8 gamma^2
        for (int i = 0; i < Field.LIMBS; i++) {
            t5[i] = (beta[i] << 2) - x[i];
        }
        reduce(t5, t5);
        square(t6, gamma);
        multiply(y, alpha, t5);
        for (int i = 0; i < Field.LIMBS; i++) {
            y[i] -= t6[i] << 3;
        }
        reduce(y, y);
    }

    private static void tripled(long[] a) {
        for (int i = 0; i < Field.LIMBS; i++) {
            a[i] *= 3;
        }
        reduce(a, a);
    }

    /** this = this + p. */
    void plus(Addend p) {
        if (infinite) {
            set(p);
            return;
        }
        long[] zz = t1;
        long[] h = t2;
        long[] r = t3;
        square(zz, z);
        multiply(h, p.x, zz);
        multiply(t4, p.y, z);
        multiply(r, t4, zz);
        if (p.z != null) {
            multiply(x, x, p.zz);
            multiply(y, y, p.zzz);
            multiply(z, z, p.z);
        }
        // h = x(p) - x(this), r = y(p) - y(this), both times common powers of Z
        subtract(h, h, x);
        subtract(r, r, y);
        if (Field.isZero(h)) {
            if (Field.isZero(r)) {
                doubleIt();
            } else {
                infinite = true;
            }
            return;
        }
        square(t4, h);
        multiply(t5, t4, h);
        multiply(t6, x, t4);
        multiply(t4, y, t5);
        multiply(z, z, h);
        // X' = r^2 - h^3 - 2 X h^2
        square(x, r);
        for (int i = 0; i < Field.LIMBS; i++) {
            x[i] -= t5[i] + (t6[i] << 1);
        }
        reduce(x, x);
        // Y' = r (X h^2 - X') - Y h^3
        subtract(t6, t6, x);
        multiply(y, r, t6);
        subtract(y, y, t4);
        reduce(y, y);
    }

    /** Whether the affine x, taken modulo q, is r. */
    boolean hasX(BigInteger r, BigInteger q) {
        if (infinite) {
            return false;
        }
        // x = X / Z^2 is r or r + q: both are tried, which spares the division.
        square(t1, z);
        for (BigInteger candidate = r; candidate.compareTo(Field.P) < 0; candidate = candidate.add(q)) {
            multiply(t2, t1, Field.of(candidate));
            subtract(t2, t2, x);
            if (Field.isZero(t2)) {
                return true;
            }
        }
        return false;
    }

    /** The affine coordinates of many points, with one inversion for all (Montgomery's trick). */
    static Addend[] affine(Point[] points) {
        int n = points.length;
        BigInteger[] products = new BigInteger[n];
        BigInteger[] zs = new BigInteger[n];
        BigInteger product = BigInteger.ONE;
        for (int i = 0; i < n; i++) {
            products[i] = product;
            zs[i] = Field.value(points[i].z);
            product = product.multiply(zs[i]).mod(Field.P);
        }
        BigInteger inverse = product.modInverse(Field.P);
        Addend[] affine = new Addend[n];
        for (int i = n - 1; i >= 0; i--) {
            long[] one = Field.of(inverse.multiply(products[i]));
            inverse = inverse.multiply(zs[i]).mod(Field.P);
            long[] x = new long[Field.LIMBS];
            long[] y = new long[Field.LIMBS];
            long[] square = new long[Field.LIMBS];
            square(square, one);
            multiply(x, points[i].x, square);
            multiply(y, square, one);
            multiply(y, points[i].y, y);
            affine[i] = Addend.affine(x, y);
        }
        return affine;
    }
}
