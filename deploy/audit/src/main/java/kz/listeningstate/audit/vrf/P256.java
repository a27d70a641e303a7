package kz.listeningstate.audit.vrf;

import java.math.BigInteger;
import java.util.Optional;

/** The curve P-256 (NIST SP 800-186). For verifying only: its run time depends on what it computes with. */
final class P256 {
    static final BigInteger P = new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    static final BigInteger A = P.subtract(BigInteger.valueOf(3));
    static final BigInteger B = new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
    static final Point BASE = new Point(
            new BigInteger("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296", 16),
            new BigInteger("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5", 16));
    /** Bytes of a compressed point (SEC 1, 2.3.3). */
    static final int POINT_LENGTH = 33;

    private static final int COORDINATE = 32;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    /** Never the point at infinity, which is null where it can come up. */
    record Point(BigInteger x, BigInteger y) {
        byte[] compressed() {
            byte[] bytes = new byte[POINT_LENGTH];
            bytes[0] = (byte) (y.testBit(0) ? 3 : 2);
            byte[] coordinate = x.toByteArray();
            int length = Math.min(COORDINATE, coordinate.length);
            System.arraycopy(coordinate, coordinate.length - length, bytes, POINT_LENGTH - length, length);
            return bytes;
        }

        Point negated() {
            return new Point(x, P.subtract(y));
        }
    }

    private P256() {}

    /** x^3 + ax + b. */
    static BigInteger curve(BigInteger x) {
        return x.pow(3).add(A.multiply(x)).add(B).mod(P);
    }

    static Optional<BigInteger> squareRoot(BigInteger square) {
        BigInteger root = square.modPow(P.add(BigInteger.ONE).shiftRight(2), P); // p = 3 mod 4
        return root.multiply(root).mod(P).equals(square.mod(P)) ? Optional.of(root) : Optional.empty();
    }

    /** SEC 1, 2.3.4, compressed points only. */
    static Optional<Point> point(byte[] compressed) {
        if (compressed.length != POINT_LENGTH || (compressed[0] != 2 && compressed[0] != 3)) {
            return Optional.empty();
        }
        BigInteger x = new BigInteger(1, compressed, 1, COORDINATE);
        if (x.compareTo(P) >= 0) {
            return Optional.empty();
        }
        boolean isOdd = compressed[0] == 3;
        return squareRoot(curve(x)).map(y -> new Point(x, y.testBit(0) == isOdd ? y : P.subtract(y)));
    }

    static Point add(Point one, Point other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (!one.x.equals(other.x)) {
            return chord(one, other, other.y.subtract(one.y), other.x.subtract(one.x));
        }
        return one.y.equals(other.y)
                ? chord(one, one, THREE.multiply(one.x).multiply(one.x).add(A), one.y.shiftLeft(1))
                : null;
    }

    private static Point chord(Point one, Point other, BigInteger rise, BigInteger run) {
        BigInteger slope = rise.multiply(run.modInverse(P)).mod(P);
        BigInteger x = slope.multiply(slope).subtract(one.x).subtract(other.x).mod(P);
        return new Point(x, slope.multiply(one.x.subtract(x)).subtract(one.y).mod(P));
    }

    static Point times(BigInteger factor, Point point) {
        Point product = null;
        for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
            product = add(product, product);
            if (factor.testBit(bit)) {
                product = add(product, point);
            }
        }
        return product;
    }
}
