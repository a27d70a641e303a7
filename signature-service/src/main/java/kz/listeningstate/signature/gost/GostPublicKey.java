package kz.listeningstate.signature.gost;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.util.BigIntegers;

/**
 * A public key of GOST R 34.10-2012, 512 bit, on id-tc26-gost-3410-12-512-paramSetA, and its verification (RFC 7091, 6.2):
 * with e the digest as a number, v = 1/e, the signature (r, s) holds if x(s v P - r v Q) = r modulo q.
 *
 * <p>s v P is a sum of precomputed multiples; r v Q takes 512 doublings with a sliding window, unless Q is an issuer's key,
 * which gets a table of its own. Safe for use by many threads.
 */
public final class GostPublicKey {
    private static final X9ECParameters CURVE =
            ECGOST3410NamedCurves.getByOIDX9(RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA);
    private static final BigInteger B = CURVE.getCurve().getB().toBigInteger();
    private static final BigInteger Q = CURVE.getN();
    private static final FixedBase GENERATOR = new FixedBase(
            Point.entry(
                    CURVE.getG().getAffineXCoord().toBigInteger(),
                    CURVE.getG().getAffineYCoord().toBigInteger()),
            11);
    private static final int HALF = 64;
    private static final int WINDOW = 5;

    private final long[] point;
    private final FixedBase table;

    private GostPublicKey(long[] point, FixedBase table) {
        this.point = point;
        this.table = table;
    }

    /**
     * Reads a key.
     *
     * @param octets x and y, 64 bytes each, the lowest byte first
     * @throws IllegalArgumentException when they are no point of the curve; the cofactor is 1, so every point has order q
     */
    public static GostPublicKey of(byte[] octets) {
        if (octets.length != 2 * HALF) {
            throw new IllegalArgumentException("a GOST public key has 128 bytes");
        }
        BigInteger x = littleEndian(octets, 0);
        BigInteger y = littleEndian(octets, HALF);
        if (x.compareTo(Field.P) >= 0 || y.compareTo(Field.P) >= 0 || !isOnCurve(x, y)) {
            throw new IllegalArgumentException("no point of the curve");
        }
        return new GostPublicKey(Point.entry(x, y), null);
    }

    private static boolean isOnCurve(BigInteger x, BigInteger y) {
        BigInteger right =
                x.multiply(x).subtract(BigInteger.valueOf(3)).multiply(x).add(B);
        return y.multiply(y).subtract(right).mod(Field.P).signum() == 0;
    }

    /** The same key with a table of its multiples: for keys that verify many signatures, such as an issuer's. */
    public GostPublicKey precomputed() {
        return new GostPublicKey(point, new FixedBase(point, 10));
    }

    /**
     * Whether {@code signature} is this key's.
     *
     * @param digest Streebog-512 of the message, 64 bytes
     * @param signature r and s, 64 bytes each, the lowest byte first; anything else is false
     */
    public boolean verifies(byte[] digest, byte[] signature) {
        if (signature.length != 2 * HALF || digest.length != HALF) {
            return false;
        }
        BigInteger r = littleEndian(signature, 0);
        BigInteger s = littleEndian(signature, HALF);
        if (r.signum() == 0 || s.signum() == 0 || r.compareTo(Q) >= 0 || s.compareTo(Q) >= 0) {
            return false;
        }
        BigInteger e = littleEndian(digest, 0).mod(Q);
        BigInteger v = BigIntegers.modOddInverseVar(Q, e.signum() == 0 ? BigInteger.ONE : e);
        Point sum = multiple(new Scalar(Q.subtract(r).multiply(v).mod(Q)));
        GENERATOR.addTo(sum, new Scalar(s.multiply(v).mod(Q)));
        return sum.hasX(r, Q);
    }

    private Point multiple(Scalar k) {
        Point sum = new Point();
        if (table != null) {
            table.addTo(sum, k);
            return sum;
        }
        long[] odd = oddMultiples();
        byte[] digits = k.slidingWindow(WINDOW);
        for (int i = digits.length - 1; i >= 0; i--) {
            sum.doubleIt();
            if (digits[i] != 0) {
                sum.plus(odd, Math.abs(digits[i]) >> 1, digits[i] < 0);
            }
        }
        return sum;
    }

    /** 1, 3, 5, ... 15 times the key. */
    private long[] oddMultiples() {
        Point[] odd = new Point[1 << (WINDOW - 2)];
        odd[0] = new Point();
        odd[0].plus(point, 0, false);
        Point twice = new Point();
        twice.set(odd[0]);
        twice.doubleIt();
        for (int i = 1; i < odd.length; i++) {
            odd[i] = new Point();
            odd[i].set(odd[i - 1]);
            odd[i].plus(twice);
        }
        long[] entries = new long[odd.length * Point.ENTRY];
        Point.write(odd, entries, 0);
        return entries;
    }

    private static BigInteger littleEndian(byte[] bytes, int offset) {
        byte[] half = Arrays.copyOfRange(bytes, offset, offset + HALF);
        return new BigInteger(1, org.bouncycastle.util.Arrays.reverse(half));
    }
}
