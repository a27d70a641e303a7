package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Workshop.AIGUL;
import static kz.listeningstate.signature.verification.Workshop.NOW;
import static kz.listeningstate.signature.verification.Workshop.TEXT;
import static kz.listeningstate.signature.verification.Workshop.VERIFICATION;
import static kz.listeningstate.signature.verification.Workshop.YERLAN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import kz.listeningstate.embedded.authority.DemoIdentity;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, the answer is a refusal, never another exception and never somebody else's signature. */
class MutationTest {
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void aFlippedBitNeverMakesAnotherSignature() {
        for (DemoIdentity identity : new DemoIdentity[] {AIGUL, YERLAN}) {
            byte[] good = identity.sign(TEXT, true);
            VerifiedSignature original = VERIFICATION.verify(good, TEXT, NOW);
            for (int i = 0; i < good.length; i++) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) (1 << random.nextInt(8));
                assertRefusedOrSame(original, bad, "byte " + i);
            }
        }
    }

    @Test
    void aReplacedByteNeverMakesAnotherSignature() {
        byte[] good = YERLAN.sign(TEXT, false);
        VerifiedSignature original = VERIFICATION.verify(good, TEXT, NOW);
        for (int round = 0; round < 4_000; round++) {
            byte[] bad = good.clone();
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            assertRefusedOrSame(original, bad, "round " + round);
        }
    }

    @Test
    void cutInsertedAndAppendedBytesAreRefused() {
        byte[] good = AIGUL.sign(TEXT, true);
        for (int length = 0; length < good.length; length += 1 + random.nextInt(5)) {
            assertMalformed(Arrays.copyOf(good, length));
        }
        assertMalformed(Arrays.copyOf(good, good.length + 1));
        assertMalformed(concat(good, good));
        for (int round = 0; round < 500; round++) {
            int at = random.nextInt(good.length);
            byte[] longer = concat(Arrays.copyOf(good, at), new byte[] {(byte) random.nextInt(256)});
            outcome(concat(longer, Arrays.copyOfRange(good, at, good.length)));
        }
    }

    @Test
    void randomBytesAreRefused() {
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (bytes.length > 3 && round % 2 == 0) {
                bytes[0] = 0x30;
                bytes[1] = (byte) (bytes.length - 2);
            }
            if (outcome(bytes).isPresent()) {
                fail("accepted random bytes, seed " + seed);
            }
        }
    }

    @Test
    void noTextMakesTheDecoderThrowAnythingElse() {
        for (int round = 0; round < 2_000; round++) {
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            try {
                CmsText.decode(new String(noise, StandardCharsets.ISO_8859_1));
            } catch (SignatureRefused expected) {
                assertEquals(Refusal.CMS_MALFORMED, expected.refusal(), () -> "seed " + seed);
            }
        }
    }

    private void assertRefusedOrSame(VerifiedSignature original, byte[] bad, String where) {
        outcome(bad).ifPresent(verified -> {
            String message = where + ", seed " + seed;
            assertEquals(original.signer(), verified.signer(), message);
            assertArrayEquals(original.signatureValue(), verified.signatureValue(), message);
        });
    }

    private Optional<VerifiedSignature> outcome(byte[] cms) {
        try {
            return Optional.of(VERIFICATION.verify(cms, TEXT, NOW));
        } catch (SignatureRefused refused) {
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(
                    "seed " + seed + ", bytes " + Base64.getEncoder().encodeToString(cms), e);
        }
    }

    private static void assertMalformed(byte[] cms) {
        assertEquals(
                Refusal.CMS_MALFORMED,
                assertThrows(SignatureRefused.class, () -> VERIFICATION.verify(cms, TEXT, NOW))
                        .refusal());
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return org.bouncycastle.util.Arrays.concatenate(one, other);
    }
}
