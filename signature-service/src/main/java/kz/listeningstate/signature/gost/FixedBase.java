package kz.listeningstate.signature.gost;

import java.math.BigInteger;

/**
 * Multiples of one point, computed once: k * P is then a sum of 65 table entries and needs no doubling. Entry (i, d) is
 * d * 256^i * P for digits d of 1 to 128; negative digits take the entry's opposite. 1.2 MB each.
 */
final class FixedBase {
    private static final int WINDOW = 8;
    private static final int DIGITS = 512 / WINDOW + 1;
    private static final int HALF = 1 << (WINDOW - 1);

    private final Point.Addend[] table = new Point.Addend[DIGITS * HALF];

    FixedBase(Point.Addend base) {
        Point.Addend unit = base;
        for (int i = 0; i < DIGITS; i++) {
            Point[] multiples = new Point[HALF];
            for (int d = 0; d < HALF; d++) {
                multiples[d] = new Point();
                if (d > 0) {
                    multiples[d].set(multiples[d - 1].addend());
                }
                multiples[d].plus(unit);
            }
            Point.Addend[] row = Point.affine(multiples);
            System.arraycopy(row, 0, table, i * HALF, HALF);
            Point next = new Point();
            next.set(row[HALF - 1]);
            next.doubleIt();
            unit = Point.affine(new Point[] {next})[0];
        }
    }

    /** sum = sum + k * P for k from 0 to 2^512 - 1. */
    void addTo(Point sum, BigInteger k) {
        int carry = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = k.shiftRight(WINDOW * i).intValue() & (2 * HALF - 1);
            digit += carry;
            carry = digit > HALF ? 1 : 0;
            digit -= carry * 2 * HALF;
            if (digit > 0) {
                sum.plus(table[i * HALF + digit - 1]);
            } else if (digit < 0) {
                sum.plus(table[i * HALF - digit - 1].negated());
            }
        }
    }
}
