package kz.listeningstate.signature.gost;

/**
 * Multiples of one point, computed once: k * P is then a sum of table entries, one for each window of bits of k, and needs
 * no doubling. Row i holds d * 2^(window * i) * P for digits d from 1 to half of 2^window; negative digits take the entry's
 * opposite. 10 bits make a table of 4 MB, 11 bits one of 7 MB.
 */
final class FixedBase {
    private final int window;
    private final int half;
    private final int rows;
    private final long[] table;

    /**
     * Computes the table, in some tens of milliseconds.
     *
     * @param base table of the one point P
     */
    FixedBase(long[] base, int window) {
        this.window = window;
        this.half = 1 << (window - 1);
        // One bit more than k has: the last digit may carry.
        this.rows = Scalar.BITS / window + 1;
        this.table = new long[rows * half * Point.ENTRY];
        Point unit = new Point();
        unit.plus(base, 0, false);
        for (int i = 0; i < rows; i++) {
            Point[] multiples = new Point[half];
            for (int d = 0; d < half; d++) {
                multiples[d] = new Point();
                multiples[d].set(d == 0 ? unit : multiples[d - 1]);
                if (d > 0) {
                    multiples[d].plus(unit);
                }
            }
            unit.set(multiples[half - 1]);
            unit.doubleIt();
            Point.write(multiples, table, i * half);
        }
    }

    /** sum = sum + k * P. */
    void addTo(Point sum, Scalar k) {
        int carry = 0;
        for (int i = 0; i < rows; i++) {
            int digit = k.bits(window * i, window) + carry;
            carry = digit > half ? 1 : 0;
            digit -= carry * 2 * half;
            if (digit != 0) {
                sum.plus(table, i * half + Math.abs(digit) - 1, digit < 0);
            }
        }
    }
}
