package kz.listeningstate.signature.nullifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

/** Multiplication by a secret, against Bouncy Castle. */
class PointTest {
    private static final X9ECParameters P256 = CustomNamedCurves.getByName("secp256r1");

    private final Seed seed = new Seed();

    @Test
    void multiplesOfTheGeneratorForEveryKindOfFactor() {
        for (BigInteger k : factors()) {
            byte[] expected = P256.getG().multiply(k).getEncoded(true);
            assertArrayEquals(expected, Point.GENERATOR.times(new Scalar(k)).bytes(), () -> "k = " + k + ", " + seed);
        }
    }

    @Test
    void multiplesOfAnyPoint() {
        for (int i = 0; i < 200; i++) {
            BigInteger k = seed.below(Scalar.Q.subtract(BigInteger.ONE)).add(BigInteger.ONE);
            ECPoint base = P256.getG().multiply(new BigInteger(250, seed.random).add(BigInteger.ONE));
            byte[] expected = base.multiply(k).getEncoded(true);
            byte[] actual =
                    point(base, seed.below(Field.P)).times(new Scalar(k)).bytes();
            assertArrayEquals(expected, actual, () -> "k = " + k + ", " + seed);
        }
    }

    /** The exceptions of the formulas are among small factors and their negatives. */
    private List<BigInteger> factors() {
        List<BigInteger> factors = new ArrayList<>();
        for (int i = 1; i <= 70; i++) {
            factors.add(BigInteger.valueOf(i));
            factors.add(Scalar.Q.subtract(BigInteger.valueOf(i)));
        }
        for (int i = 7; i < 256; i++) {
            factors.add(BigInteger.TWO.pow(i));
        }
        for (int i = 0; i < 100; i++) {
            factors.add(seed.below(Scalar.Q.subtract(BigInteger.ONE)).add(BigInteger.ONE));
        }
        return factors;
    }

    /** The point with z as its third coordinate, or 1 for 0. */
    private static Point point(ECPoint base, BigInteger z) {
        BigInteger factor = z.max(BigInteger.ONE);
        ECPoint affine = base.normalize();
        BigInteger square = factor.multiply(factor);
        return new Point(
                Field.of(affine.getAffineXCoord().toBigInteger().multiply(square)),
                Field.of(
                        affine.getAffineYCoord().toBigInteger().multiply(square).multiply(factor)),
                Field.of(factor));
    }
}
