package kz.listeningstate.signature.nullifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The function and its proofs: RFC 9381's own examples, and everything that is not quite a proof. */
class EcvrfTest {
    private static final int C = 33;
    private static final int S = 49;

    private final Seed seed = new Seed();
    private final VrfKey key = key();

    private VrfKey key() {
        BigInteger secret = seed.below(Scalar.Q.subtract(BigInteger.ONE)).add(BigInteger.ONE);
        return VrfKey.of(BigIntegers.asUnsignedByteArray(VrfKey.LENGTH, secret));
    }

    /** RFC 9381, B.2: examples 13 to 15, the suite ECVRF-P256-SHA256-SSWU. */
    static List<JsonNode> examples() throws IOException {
        List<JsonNode> examples = new ArrayList<>();
        try (InputStream file = EcvrfTest.class.getResourceAsStream("/vectors/ecvrf/rfc9381-p256.json")) {
            for (JsonNode example : new ObjectMapper().readTree(file).get("vectors")) {
                if (example.get("suite_string").asText().equals("02")) {
                    examples.add(example);
                }
            }
        }
        assertEquals(
                List.of(13, 14, 15),
                examples.stream().map(e -> e.get("ex").asInt()).toList());
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesOfTheRfc(JsonNode example) {
        VrfKey secret = VrfKey.of(bytes(example, "sk"));
        byte[] alpha = bytes(example, "alpha");
        byte[] h = HashToCurve.of(secret.publicKey(), alpha).bytes();
        VrfProof proof = secret.prove(alpha);
        assertArrayEquals(bytes(example, "pk"), secret.publicKey());
        assertArrayEquals(bytes(example, "h"), h);
        assertArrayEquals(bytes(example, "k"), BigIntegers.asUnsignedByteArray(32, secret.nonce(h)));
        assertArrayEquals(bytes(example, "pi"), proof.pi());
        assertArrayEquals(bytes(example, "beta"), proof.beta());
        assertArrayEquals(bytes(example, "beta"), secret.beta(alpha));
        assertArrayEquals(bytes(example, "beta"), Ecvrf.verify(bytes(example, "pk"), alpha, bytes(example, "pi")));
    }

    private static byte[] bytes(JsonNode example, String field) {
        return HexFormat.of().parseHex(example.get(field).asText());
    }

    /** Bouncy Castle verifies what our own arithmetic proved. */
    @Test
    void betaAloneIsTheBetaOfTheProof() {
        for (int i = 0; i < 100; i++) {
            VrfKey someone = i % 4 == 0 ? key() : key;
            byte[] alpha = seed.bytes(seed.random.nextInt(200));
            VrfProof proof = someone.prove(alpha);
            assertArrayEquals(proof.beta(), someone.beta(alpha), seed::toString);
            assertArrayEquals(proof.beta(), Ecvrf.verify(someone.publicKey(), alpha, proof.pi()), seed::toString);
        }
    }

    @Test
    void everyFlippedBitIsRefused() {
        byte[] alpha = seed.bytes(20);
        byte[] pi = key.prove(alpha).pi();
        byte[] publicKey = key.publicKey();
        for (int bit = 0; bit < 8 * pi.length; bit++) {
            assertRefused(publicKey, alpha, flipped(pi, bit), "bit " + bit + " of pi");
        }
        for (int bit = 0; bit < 8 * publicKey.length; bit++) {
            assertRefused(flipped(publicKey, bit), alpha, pi, "bit " + bit + " of the key");
        }
        for (int bit = 0; bit < 8 * alpha.length; bit++) {
            assertRefused(publicKey, flipped(alpha, bit), pi, "bit " + bit + " of alpha");
        }
        assertRefused(publicKey, Arrays.copyOf(alpha, 19), pi, "shorter alpha");
        assertRefused(publicKey, Arrays.copyOf(alpha, 21), pi, "longer alpha");
    }

    /** s + q is the same number modulo q; if it were taken, a proof would have two forms. */
    @Test
    void sIsBelowTheOrder() {
        byte[] alpha = seed.bytes(10);
        byte[] pi = key.prove(alpha).pi();
        for (BigInteger s : List.of(
                Scalar.Q, Scalar.Q.add(BigInteger.ONE), BigInteger.TWO.pow(256).subtract(BigInteger.ONE))) {
            byte[] other = pi.clone();
            BigIntegers.asUnsignedByteArray(s, other, S, 32);
            assertEquals(
                    "s is not below the order of the curve",
                    refused(key.publicKey(), alpha, other).getMessage());
        }
        Arrays.fill(pi, C, pi.length, (byte) 0);
        assertRefused(key.publicKey(), alpha, pi, "c = 0, s = 0");
    }

    @Test
    void whatIsNoPointIsRefused() {
        byte[] alpha = seed.bytes(10);
        byte[] pi = key.prove(alpha).pi();
        for (byte[] point : noPoints()) {
            String because = HexFormat.of().formatHex(point) + ", " + seed;
            assertRefused(key.publicKey(), alpha, joined(Arrays.copyOf(point, C), 0, C, pi), because);
            assertRefused(point, alpha, pi, because);
        }
    }

    /** Infinity in several dresses, wrong prefixes, an x that is none, one without a y, other encodings of a good point. */
    private List<byte[]> noPoints() {
        byte[] good = key.publicKey();
        List<byte[]> points =
                new ArrayList<>(List.of(new byte[0], new byte[1], new byte[32], new byte[33], new byte[34]));
        for (int prefix = 0; prefix < 256; prefix++) {
            if (prefix != 2 && prefix != 3) {
                points.add(withPrefix(good, prefix));
            }
        }
        BigInteger x = BigInteger.valueOf(5);
        while (hasY(x)) {
            x = x.add(BigInteger.ONE);
        }
        for (BigInteger none :
                List.of(x, Field.P, Field.P.add(BigInteger.valueOf(5)), Field.P.add(BigInteger.valueOf(6)))) {
            byte[] encoded = new byte[33];
            BigIntegers.asUnsignedByteArray(none, encoded, 1, 32);
            points.add(withPrefix(encoded, 2));
            points.add(withPrefix(encoded, 3));
        }
        byte[] uncompressed = Arrays.copyOf(good, 65);
        points.add(withPrefix(uncompressed, 4));
        return points;
    }

    private static byte[] withPrefix(byte[] point, int prefix) {
        byte[] other = point.clone();
        other[0] = (byte) prefix;
        return other;
    }

    /** By Euler's criterion for x^3 - 3x + b. */
    private static boolean hasY(BigInteger x) {
        BigInteger b = new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
        BigInteger square =
                x.pow(3).subtract(x.multiply(BigInteger.valueOf(3))).add(b).mod(Field.P);
        return square.modPow(Field.P.shiftRight(1), Field.P).equals(BigInteger.ONE);
    }

    @Test
    void aProofHas81Bytes() {
        byte[] alpha = seed.bytes(10);
        byte[] pi = key.prove(alpha).pi();
        for (int length : new int[] {0, 1, 32, 33, 48, 49, 80, 82, 100_000}) {
            assertEquals(
                    "the proof has not 81 bytes",
                    refused(key.publicKey(), alpha, Arrays.copyOf(pi, length)).getMessage());
        }
        for (int i = 0; i < 60; i++) {
            byte[] nonsense = seed.bytes(81);
            nonsense[0] = (byte) (2 + seed.random.nextInt(2));
            assertRefused(key.publicKey(), alpha, nonsense, seed.toString());
        }
    }

    /** Gamma decides beta; the negative of it, or any other point, must not go through. */
    @Test
    void partsOfOtherProofsAreRefused() {
        byte[] alpha = seed.bytes(10);
        byte[] pi = key.prove(alpha).pi();
        byte[] ofAnotherKey = key().prove(alpha).pi();
        byte[] ofAnotherAlpha = key.prove(seed.bytes(11)).pi();
        for (byte[] other : List.of(ofAnotherKey, ofAnotherAlpha)) {
            assertRefused(key.publicKey(), alpha, other, "whole");
            assertRefused(key.publicKey(), alpha, joined(other, 0, C, pi), "Gamma");
            assertRefused(key.publicKey(), alpha, joined(other, C, S, pi), "c");
            assertRefused(key.publicKey(), alpha, joined(other, S, 81, pi), "s");
        }
        assertArrayEquals(key.beta(alpha), Ecvrf.verify(key.publicKey(), alpha, joined(pi, 0, 81, ofAnotherKey)));
    }

    private static byte[] joined(byte[] part, int from, int to, byte[] rest) {
        byte[] joined = rest.clone();
        System.arraycopy(part, from, joined, from, to - from);
        return joined;
    }

    @Test
    void aKeyIsBetweenZeroAndTheOrder() {
        for (BigInteger bad : List.of(
                BigInteger.ZERO,
                Scalar.Q,
                Scalar.Q.add(BigInteger.ONE),
                BigInteger.TWO.pow(256).subtract(BigInteger.ONE))) {
            byte[] secret = BigIntegers.asUnsignedByteArray(32, bad);
            assertThrows(IllegalArgumentException.class, () -> VrfKey.of(secret));
        }
        for (int length : new int[] {0, 31, 33}) {
            assertThrows(IllegalArgumentException.class, () -> VrfKey.of(new byte[length]));
        }
        for (BigInteger good : List.of(BigInteger.ONE, BigInteger.TWO, Scalar.Q.subtract(BigInteger.ONE))) {
            VrfKey edge = VrfKey.of(BigIntegers.asUnsignedByteArray(32, good));
            assertArrayEquals(
                    edge.beta(new byte[3]),
                    Ecvrf.verify(
                            edge.publicKey(),
                            new byte[3],
                            edge.prove(new byte[3]).pi()));
        }
    }

    @Test
    void whoeverChangesWhatAKeyGaveOrGotDoesNotChangeTheKey() {
        byte[] secret = BigIntegers.asUnsignedByteArray(32, BigInteger.TEN);
        VrfKey ten = VrfKey.of(secret);
        byte[] beta = ten.beta(secret);
        byte[] alpha = secret.clone();
        Arrays.fill(secret, (byte) 1);
        Arrays.fill(ten.publicKey(), (byte) 0);
        Arrays.fill(ten.secret(), (byte) 0);
        assertArrayEquals(beta, ten.beta(alpha));
        assertArrayEquals(
                beta, Ecvrf.verify(ten.publicKey(), alpha, ten.prove(alpha).pi()));
        assertFalse(ten.toString().contains("10"), "a key shows itself");
    }

    private void assertRefused(byte[] publicKey, byte[] alpha, byte[] pi, String because) {
        assertThrows(ProofRefused.class, () -> Ecvrf.verify(publicKey, alpha, pi), () -> because + ", " + seed);
    }

    private static ProofRefused refused(byte[] publicKey, byte[] alpha, byte[] pi) {
        return assertThrows(ProofRefused.class, () -> Ecvrf.verify(publicKey, alpha, pi));
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }
}
