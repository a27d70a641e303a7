package kz.listeningstate.signature.nullifier;

import static kz.listeningstate.signature.nullifier.Field.P;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;

/** Against BigInteger. */
class FieldTest {
    private static final BigInteger QUARTER = P.subtract(BigInteger.valueOf(3)).shiftRight(2);

    private final Seed seed = new Seed();

    @Test
    void productsSquaresAndInversesAreThoseOfTheNumbers() {
        List<BigInteger> numbers = edges();
        for (int i = 0; i < 60; i++) {
            numbers.add(seed.below(P));
        }
        for (BigInteger a : numbers) {
            for (BigInteger b : numbers) {
                long[] r = new long[Field.LIMBS];
                Field.multiply(r, Field.of(a), Field.of(b));
                assertEquals(a.multiply(b).mod(P), value(r), () -> a + " * " + b + ", " + seed);
            }
            long[] r = Field.of(a);
            Field.square(r, r);
            assertEquals(a.multiply(a).mod(P), value(r), () -> a + " squared, " + seed);
            Field.inverseRoot(r, Field.of(a));
            assertEquals(a.modPow(QUARTER, P), value(r), () -> a + ", " + seed);
            Field.inverse(r, Field.of(a));
            assertEquals(a.modPow(P.subtract(BigInteger.TWO), P), value(r), () -> a + ", " + seed);
        }
    }

    /** Sums of products are operands as they are, and larger ones are once reduced. */
    @Test
    void unreducedOperandsGiveTheSameProducts() {
        for (int i = 0; i < 3_000; i++) {
            BigInteger a = seed.below(P);
            BigInteger b = seed.below(P);
            int m = seed.random.nextInt(9) - 4;
            int n = seed.random.nextInt(9) - 4;
            String because = m + " * " + a + " + " + n + " * " + b + ", " + seed;
            assertSame(number(m, a, n, b), combined(m, product(a), n, product(b)), because);
            long[] large = combined(2 * m, product(a), n, product(b));
            Field.reduce(large);
            assertSame(number(2 * m, a, n, b), large, because);
        }
    }

    private static void assertSame(BigInteger expected, long[] actual, String because) {
        assertEquals(expected, value(actual), because);
        assertEquals(expected.testBit(0) ? 1 : 0, Field.parity(actual), because);
        assertEquals(expected.signum() == 0 ? -1 : 0, Field.isZero(actual), because);
        long[] r = new long[Field.LIMBS];
        Field.multiply(r, actual, actual);
        assertEquals(expected.multiply(expected).mod(P), value(r), because);
        Field.square(r, actual);
        assertEquals(expected.multiply(expected).mod(P), value(r), because);
    }

    private static BigInteger number(int m, BigInteger a, int n, BigInteger b) {
        return a.multiply(BigInteger.valueOf(m))
                .add(b.multiply(BigInteger.valueOf(n)))
                .mod(P);
    }

    /** A representation as products leave it, not the smallest one. */
    private static long[] product(BigInteger a) {
        long[] r = new long[Field.LIMBS];
        Field.multiply(r, Field.of(a), Field.of(BigInteger.ONE));
        return r;
    }

    private static long[] combined(int m, long[] a, int n, long[] b) {
        long[] r = new long[Field.LIMBS];
        for (int i = 0; i < r.length; i++) {
            r[i] = m * a[i] + n * b[i];
        }
        return r;
    }

    @Test
    void zeroIsSeenInEveryRepresentation() {
        for (int i = 0; i < 300; i++) {
            BigInteger a = seed.below(P);
            BigInteger minusA = P.subtract(a).mod(P);
            for (int m = -4; m <= 4; m++) {
                long[] zero = combined(m, product(a), m, product(minusA));
                assertEquals(-1, Field.isZero(zero), () -> a + ", " + seed);
                assertEquals(BigInteger.ZERO, value(zero), () -> a + ", " + seed);
                zero[0]++;
                assertEquals(0, Field.isZero(zero), () -> a + ", " + seed);
            }
        }
    }

    @Test
    void bytesAreReadAndWritten() {
        List<BigInteger> numbers = edges();
        for (int i = 0; i < 300; i++) {
            numbers.add(seed.below(P));
        }
        for (BigInteger a : numbers) {
            byte[] bytes = BigIntegers.asUnsignedByteArray(Field.BYTES, a);
            assertArrayEquals(bytes, Field.bytes(Field.of(bytes)), () -> a + ", " + seed);
        }
        byte[] most = BigIntegers.asUnsignedByteArray(
                Field.BYTES, BigInteger.TWO.pow(256).subtract(BigInteger.ONE));
        assertEquals(BigInteger.TWO.pow(256).subtract(BigInteger.ONE).mod(P), value(Field.of(most)));
        assertEquals(BigInteger.valueOf(0x0102), value(Field.of(new byte[] {1, 2})));
    }

    private static List<BigInteger> edges() {
        List<BigInteger> edges = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            edges.add(BigInteger.valueOf(i));
            edges.add(P.subtract(BigInteger.valueOf(i + 1)));
        }
        for (int power : new int[] {51, 52, 53, 95, 96, 103, 104, 192, 207, 208, 224, 255}) {
            edges.add(BigInteger.TWO.pow(power));
            edges.add(BigInteger.TWO.pow(power).subtract(BigInteger.ONE));
        }
        return edges;
    }

    private static BigInteger value(long[] a) {
        return new BigInteger(1, Field.bytes(a));
    }
}
