package kz.listeningstate.signature.nullifier;

import java.math.BigInteger;
import java.util.Random;

/** Random cases of a test, which {@code -Dseed=} repeats. */
final class Seed {
    private final long seed = Long.getLong("seed", System.nanoTime());
    final Random random = new Random(seed);

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Below a bound of up to 256 bits; one in four has long runs of zeros and ones, where carries break. */
    BigInteger below(BigInteger bound) {
        if (random.nextInt(4) > 0) {
            return new BigInteger(320, random).mod(bound);
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < 8; i++) {
            int word = random.nextBoolean() ? -random.nextInt(2) : random.nextInt();
            number = number.shiftLeft(32).add(BigInteger.valueOf(word & 0xffffffffL));
        }
        return number.mod(bound);
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}
