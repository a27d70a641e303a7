package kz.listeningstate.signature.gost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.junit.jupiter.api.Test;

/**
 * Own arithmetic and Bouncy Castle must never disagree. {@code -Dgost.cases=100000} asks more often than a build has time
 * for.
 */
class GostPublicKeyTest {
    private static final X9ECParameters CURVE =
            ECGOST3410NamedCurves.getByOIDX9(RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA);
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);
    private static final BigInteger Q = CURVE.getN();
    private static final BigInteger P = CURVE.getCurve().getField().getCharacteristic();
    /** The point with y = 2, whose y + p still fits 64 bytes. */
    private static final BigInteger X_OF_TWO = new BigInteger(
            "10112988de3c41963b29794ad8496282a0b5644c9d4be8cb669518c34b0b6a10"
                    + "781a3f604b77f5b4e252dc06a57b0616700b1372a2befcec107f99dddde13fbb",
            16);

    private static final int CASES = Integer.getInteger("gost.cases", 200);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    /** A key pair; the secret is chosen by the test, so that rare cases can be had. */
    private record Pair(BigInteger secret, ECPoint point) {
        static Pair of(BigInteger secret) {
            return new Pair(
                    secret,
                    new FixedPointCombMultiplier()
                            .multiply(DOMAIN.getG(), secret)
                            .normalize());
        }

        byte[] octets() {
            return pair(
                    point.getAffineXCoord().toBigInteger(),
                    point.getAffineYCoord().toBigInteger());
        }

        boolean bouncyCastleSays(byte[] digest, BigInteger r, BigInteger s) {
            ECGOST3410Signer signer = new ECGOST3410Signer();
            signer.init(false, new ECPublicKeyParameters(point, DOMAIN));
            return signer.verifySignature(digest, r, s);
        }
    }

    /** RFC 7091, 6.1, with the one-time number k given. */
    private static BigInteger[] sign(BigInteger secret, byte[] digest, BigInteger k) {
        BigInteger e = number(digest).mod(Q);
        e = e.signum() == 0 ? BigInteger.ONE : e;
        BigInteger r = new FixedPointCombMultiplier()
                .multiply(DOMAIN.getG(), k)
                .normalize()
                .getAffineXCoord()
                .toBigInteger()
                .mod(Q);
        return new BigInteger[] {r, r.multiply(secret).add(k.multiply(e)).mod(Q)};
    }

    @Test
    void agreesOnRandomSignaturesAndOnBrokenOnes() {
        for (int i = 0; i < CASES; i++) {
            Pair pair = Pair.of(below(Q));
            byte[] digest = digest();
            BigInteger[] signature = sign(pair.secret, digest, below(Q));
            agree(pair, digest, signature[0], signature[1], i % 50 == 0);
            byte[] broken = pair(signature[0], signature[1]);
            flip(broken, random.nextInt(8 * broken.length));
            agree(pair, digest, number(Arrays.copyOf(broken, 64)), number(Arrays.copyOfRange(broken, 64, 128)), false);
        }
    }

    @Test
    void agreesAtTheEdges() {
        List<BigInteger> edges = new ArrayList<>(List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.TWO,
                Q.subtract(BigInteger.ONE),
                Q,
                Q.add(BigInteger.ONE),
                P.subtract(BigInteger.ONE),
                P,
                BigInteger.TWO.pow(512).subtract(BigInteger.ONE)));
        Pair pair = Pair.of(below(Q));
        byte[] digest = digest();
        BigInteger[] good = sign(pair.secret, digest, below(Q));
        edges.add(good[0]);
        edges.add(good[1]);
        for (BigInteger r : edges) {
            for (BigInteger s : edges) {
                agree(pair, digest, r, s, false);
            }
        }
        for (BigInteger e : edges) {
            byte[] other = Arrays.copyOf(pair(e, BigInteger.ZERO), 64);
            BigInteger[] signature = sign(pair.secret, other, below(Q));
            // RFC 7091 takes 1 in place of a digest that is 0 modulo q; Bouncy Castle throws.
            boolean accepted = e.mod(Q).signum() == 0
                    ? GostPublicKey.of(pair.octets()).verifies(other, pair(signature[0], signature[1]))
                    : agree(pair, other, signature[0], signature[1], false);
            assertTrue(accepted, "digest " + e);
        }
    }

    /** With small secrets the two halves of the sum meet, or are opposite, or vanish: additions that formulas do not cover. */
    @Test
    void agreesWhereAdditionsDegenerate() {
        for (int i = 1; i <= 40; i++) {
            BigInteger secret = i % 2 == 0 ? BigInteger.valueOf(i / 2) : Q.subtract(BigInteger.valueOf(i / 2 + 1));
            Pair pair = Pair.of(secret);
            byte[] digest = digest();
            for (BigInteger k : List.of(BigInteger.ONE, BigInteger.TWO, BigInteger.valueOf(i), below(Q))) {
                BigInteger[] signature = sign(secret, digest, k);
                assertTrue(agree(pair, digest, signature[0], signature[1], i < 5), "secret " + secret + ", k " + k);
            }
            BigInteger r = below(Q);
            // s = r * secret: the sum is the point at infinity.
            assertFalse(agree(pair, digest, r, r.multiply(secret).mod(Q), i < 5));
        }
    }

    @Test
    void everyFlippedBitIsSeen() {
        Pair pair = Pair.of(below(Q));
        GostPublicKey key = GostPublicKey.of(pair.octets());
        byte[] digest = digest();
        BigInteger[] good = sign(pair.secret, digest, below(Q));
        byte[] signature = pair(good[0], good[1]);
        assertTrue(key.verifies(digest, signature));
        for (int bit = 0; bit < 8 * signature.length; bit++) {
            flip(signature, bit);
            assertFalse(key.verifies(digest, signature), "signature bit " + bit + ", seed " + seed);
            flip(signature, bit);
        }
        for (int bit = 0; bit < 8 * digest.length; bit++) {
            flip(digest, bit);
            assertFalse(key.verifies(digest, signature), "digest bit " + bit + ", seed " + seed);
            flip(digest, bit);
        }
        assertFalse(key.verifies(digest, Arrays.copyOf(signature, 127)));
        assertFalse(key.verifies(digest, Arrays.copyOf(signature, 129)));
        assertFalse(key.verifies(Arrays.copyOf(digest, 32), signature));
    }

    /** Keys made so that the equation holds for these numbers; only their range tells. */
    @Test
    void numbersOutOfRangeAreRefusedThoughTheEquationHolds() {
        byte[] digest = digest();
        BigInteger e = number(digest).mod(Q);
        BigInteger k = below(Q);
        BigInteger r = sign(BigInteger.ONE, digest, k)[0];
        // s = 0: the secret is -k e / r.
        GostPublicKey zero = GostPublicKey.of(
                Pair.of(k.multiply(e).negate().multiply(r.modInverse(Q)).mod(Q)).octets());
        assertFalse(zero.verifies(digest, pair(r, BigInteger.ZERO)));
        // s = 1: the secret is (1 - k e) / r; 1 + q is the same number modulo q.
        BigInteger secret =
                BigInteger.ONE.subtract(k.multiply(e)).multiply(r.modInverse(Q)).mod(Q);
        GostPublicKey one = GostPublicKey.of(Pair.of(secret).octets());
        assertTrue(one.verifies(digest, pair(r, BigInteger.ONE)));
        assertFalse(one.verifies(digest, pair(r, Q.add(BigInteger.ONE))));
    }

    /** The cofactor is 1: a point of the curve has order q, and infinity has no coordinates. */
    @Test
    void onlyPointsOfTheCurveAreKeys() {
        byte[] good = Pair.of(below(Q)).octets();
        GostPublicKey.of(good);
        GostPublicKey.of(pair(X_OF_TWO, BigInteger.TWO));
        for (int bit = 0; bit < 8 * good.length; bit++) {
            byte[] other = good.clone();
            flip(other, bit);
            assertThrows(IllegalArgumentException.class, () -> GostPublicKey.of(other));
        }
        BigInteger x = DOMAIN.getG().getAffineXCoord().toBigInteger();
        BigInteger y = DOMAIN.getG().getAffineYCoord().toBigInteger();
        for (byte[] octets : List.of(
                new byte[128],
                new byte[0],
                Arrays.copyOf(good, 127),
                Arrays.copyOf(good, 129),
                pair(x.add(P), y),
                pair(P, y),
                pair(x, P),
                pair(X_OF_TWO, BigInteger.TWO.add(P)),
                pair(BigInteger.ONE, BigInteger.ONE))) {
            assertThrows(IllegalArgumentException.class, () -> GostPublicKey.of(octets));
        }
    }

    @Test
    void theFieldAgreesWithBigInteger() {
        List<BigInteger> edges = List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                P.subtract(BigInteger.ONE),
                BigInteger.TWO.pow(511),
                BigInteger.TWO.pow(57).subtract(BigInteger.ONE),
                BigInteger.TWO.pow(456),
                P.subtract(BigInteger.TWO.pow(57)));
        for (int i = 0; i < 30_000; i++) {
            BigInteger a = i % 7 == 0 ? edges.get(random.nextInt(edges.size())) : below(P);
            BigInteger b = i % 5 == 0 ? edges.get(random.nextInt(edges.size())) : below(P);
            long[] sum = new long[Field.LIMBS];
            long[] difference = new long[Field.LIMBS];
            long[] result = new long[Field.LIMBS];
            Field.add(sum, Field.of(a), Field.of(b));
            Field.subtract(difference, Field.of(a), Field.of(b));
            Field.multiply(result, sum, difference);
            BigInteger product = a.add(b).multiply(a.subtract(b)).mod(P);
            assertEquals(product, Field.value(result), () -> "seed " + seed);
            assertReduced(result);
            Field.square(result, difference);
            assertEquals(a.subtract(b).pow(2).mod(P), Field.value(result), () -> "seed " + seed);
            assertReduced(result);
            assertEquals(a.equals(b), Field.isZero(difference), () -> "seed " + seed);
            Field.subtract(result, result, result);
            assertTrue(Field.isZero(result));
        }
        assertTrue(Field.isZero(Field.of(P)));
        long[] twice = new long[Field.LIMBS];
        Field.add(twice, Field.of(P.subtract(BigInteger.ONE)), Field.of(BigInteger.ONE));
        assertTrue(Field.isZero(twice), "p itself");
        Field.add(twice, twice, twice);
        assertTrue(Field.isZero(twice), "2 p");
        Field.subtract(twice, new long[Field.LIMBS], twice);
        assertTrue(Field.isZero(twice), "-2 p");
    }

    private static void assertReduced(long[] limbs) {
        for (long limb : limbs) {
            assertTrue(Math.abs(limb) < (1L << 57) + (1L << 17));
        }
    }

    private boolean agree(Pair pair, byte[] digest, BigInteger r, BigInteger s, boolean table) {
        boolean expected = pair.bouncyCastleSays(digest, r, s);
        GostPublicKey key = GostPublicKey.of(pair.octets());
        String because = "seed " + seed + ", r " + r + ", s " + s;
        assertEquals(expected, key.verifies(digest, pair(r, s)), because);
        if (table) {
            assertEquals(expected, key.precomputed().verifies(digest, pair(r, s)), because);
        }
        return expected;
    }

    private BigInteger below(BigInteger limit) {
        BigInteger number = new BigInteger(512, random);
        return number.signum() == 0 || number.compareTo(limit) >= 0 ? below(limit) : number;
    }

    private byte[] digest() {
        byte[] digest = new byte[64];
        random.nextBytes(digest);
        return digest;
    }

    private static void flip(byte[] bytes, int bit) {
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }

    private static BigInteger number(byte[] littleEndian) {
        return new BigInteger(1, org.bouncycastle.util.Arrays.reverse(littleEndian));
    }

    /** Two numbers below 2^512, 64 bytes each, the lowest byte first. */
    private static byte[] pair(BigInteger first, BigInteger second) {
        byte[] bytes = new byte[128];
        for (int half = 0; half < 2; half++) {
            byte[] number = (half == 0 ? first : second).toByteArray();
            for (int i = 0; i < Math.min(64, number.length); i++) {
                bytes[half * 64 + i] = number[number.length - 1 - i];
            }
        }
        return bytes;
    }
}
