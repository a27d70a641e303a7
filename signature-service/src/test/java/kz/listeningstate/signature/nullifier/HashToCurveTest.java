package kz.listeningstate.signature.nullifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.crypto.hash2curve.impl.SimplifiedShallueVanDeWoestijneMapToCurve;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Curve;
import org.junit.jupiter.api.Test;

/** Against Bouncy Castle's. */
class HashToCurveTest {
    private final Seed seed = new Seed();

    @Test
    void aHashOfAnyLengthIsThePointOfBouncyCastle() {
        HashToEllipticCurve expected =
                HashToEllipticCurve.getInstance(HashToCurveProfile.P256_XMD_SHA_256, HashToCurve.DST);
        for (int length = 0; length < 300; length++) {
            byte[] message = seed.bytes(length);
            int split = seed.random.nextInt(length + 1);
            byte[] salt = Arrays.copyOf(message, split);
            byte[] alpha = Arrays.copyOfRange(message, split, length);
            assertArrayEquals(
                    expected.encodeToCurve(message).getEncoded(true),
                    HashToCurve.of(salt, alpha).bytes(),
                    () -> message.length + " bytes, " + seed);
        }
    }

    /** No hash leads to these numbers, on which the map has its exceptions. */
    @Test
    void theMapHoldsAtItsEdges() {
        SimplifiedShallueVanDeWoestijneMapToCurve expected =
                new SimplifiedShallueVanDeWoestijneMapToCurve(new SecP256R1Curve(), BigInteger.valueOf(-10));
        // Z * u^2 = -1 for this u
        BigInteger exception = BigInteger.TEN.modInverse(Field.P).modPow(quarter(), Field.P);
        assertEquals(
                BigInteger.ONE,
                exception.multiply(exception).multiply(BigInteger.TEN).mod(Field.P));
        for (BigInteger u : List.of(BigInteger.ZERO, BigInteger.ONE, exception)) {
            for (BigInteger sign : List.of(u, Field.P.subtract(u).mod(Field.P))) {
                assertArrayEquals(
                        expected.process(sign).getEncoded(true),
                        HashToCurve.map(Field.of(sign)).bytes(),
                        () -> "u = " + sign);
            }
        }
    }

    /** (p + 1) / 4: to its power a square becomes its root. */
    private static BigInteger quarter() {
        return Field.P.add(BigInteger.ONE).shiftRight(2);
    }
}
