package kz.listeningstate.signature.gost;

import static kz.listeningstate.signature.gost.Field.LIMBS;
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
 *
 * <p>Fixed points come in tables: 18 limbs each, affine x and then y, side by side so that one is a few lines of cache.
 */
final class Point {
    /** Limbs of a point in a table. */
    static final int ENTRY = 2 * LIMBS;

    private final long[] x = new long[LIMBS];
    private final long[] y = new long[LIMBS];
    private final long[] z = new long[LIMBS];
    private boolean infinite = true;

    private final long[] t1 = new long[LIMBS];
    private final long[] t2 = new long[LIMBS];
    private final long[] t3 = new long[LIMBS];
    private final long[] t4 = new long[LIMBS];
    private final long[] t5 = new long[LIMBS];
    private final long[] t6 = new long[LIMBS];

    /** The table of one point, whose coordinates are these. */
    static long[] entry(BigInteger x, BigInteger y) {
        long[] entry = Arrays.copyOf(Field.of(x), ENTRY);
        System.arraycopy(Field.of(y), 0, entry, LIMBS, LIMBS);
        return entry;
    }

    void set(Point p) {
        System.arraycopy(p.x, 0, x, 0, LIMBS);
        System.arraycopy(p.y, 0, y, 0, LIMBS);
        System.arraycopy(p.z, 0, z, 0, LIMBS);
        infinite = p.infinite;
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
        for (int i = 0; i < LIMBS; i++) {
            z[i] -= gamma[i] + delta[i];
        }
        reduce(z, z);
        // X' = alpha^2 - 8 beta
        square(x, alpha);
        for (int i = 0; i < LIMBS; i++) {
            x[i] -= beta[i] << 3;
        }
        reduce(x, x);
        // Y' = alpha (4 beta - X') - 8 gamma^2
        for (int i = 0; i < LIMBS; i++) {
            t5[i] = (beta[i] << 2) - x[i];
        }
        reduce(t5, t5);
        square(t6, gamma);
        multiply(y, alpha, t5);
        for (int i = 0; i < LIMBS; i++) {
            y[i] -= t6[i] << 3;
        }
        reduce(y, y);
    }

    private static void tripled(long[] a) {
        for (int i = 0; i < LIMBS; i++) {
            a[i] *= 3;
        }
        reduce(a, a);
    }

    /** this = this + p, or - p, where p is the table's entry of that number. */
    void plus(long[] table, int number, boolean minus) {
        System.arraycopy(table, number * ENTRY, t2, 0, LIMBS);
        for (int i = 0; i < LIMBS; i++) {
            long limb = table[number * ENTRY + LIMBS + i];
            t3[i] = minus ? -limb : limb;
        }
        if (infinite) {
            System.arraycopy(t2, 0, x, 0, LIMBS);
            reduce(y, t3);
            Arrays.fill(z, 0);
            z[0] = 1;
            infinite = false;
            return;
        }
        square(t1, z);
        multiply(t2, t2, t1);
        multiply(t3, t3, z);
        multiply(t3, t3, t1);
        plusScaled();
    }

    /** this = this + p. */
    void plus(Point p) {
        if (infinite || p.infinite) {
            if (infinite) {
                set(p);
            }
            return;
        }
        square(t1, z);
        multiply(t2, p.x, t1);
        multiply(t3, p.y, z);
        multiply(t3, t3, t1);
        square(t1, p.z);
        multiply(x, x, t1);
        multiply(y, y, p.z);
        multiply(y, y, t1);
        multiply(z, z, p.z);
        plusScaled();
    }

    /** this = this + the point whose X and Y for this very Z are in t2 and t3. */
    private void plusScaled() {
        long[] h = t2;
        long[] r = t3;
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
        for (int i = 0; i < LIMBS; i++) {
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

    /** Writes points, none of them infinite, into a table, with one inversion for all (Montgomery's trick). */
    static void write(Point[] points, long[] table, int first) {
        int n = points.length;
        // products[i] = Z of all before point i
        long[][] products = new long[n + 1][LIMBS];
        products[0][0] = 1;
        for (int i = 0; i < n; i++) {
            multiply(products[i + 1], products[i], points[i].z);
        }
        long[] inverse = Field.inverse(products[n]);
        long[] one = new long[LIMBS];
        long[] square = new long[LIMBS];
        long[] coordinate = new long[LIMBS];
        for (int i = n - 1; i >= 0; i--) {
            multiply(one, inverse, products[i]);
            multiply(inverse, inverse, points[i].z);
            square(square, one);
            multiply(coordinate, points[i].x, square);
            System.arraycopy(coordinate, 0, table, (first + i) * ENTRY, LIMBS);
            multiply(coordinate, square, one);
            multiply(coordinate, points[i].y, coordinate);
            System.arraycopy(coordinate, 0, table, (first + i) * ENTRY + LIMBS, LIMBS);
        }
    }
}
