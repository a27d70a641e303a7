package kz.listeningstate.signature.log;

import java.util.Random;

/** Something that holds for random data; a failure tells its seed, and {@code -Dseed=} repeats it. */
public final class Property {
    private Property() {}

    @FunctionalInterface
    public interface Body {
        void with(Random random) throws Exception;
    }

    public static void holds(Body body) {
        long seed = Long.getLong("seed", System.nanoTime());
        try {
            body.with(new Random(seed));
        } catch (Exception | AssertionError e) {
            throw new AssertionError("with -Dseed=" + seed + ": " + e.getMessage(), e);
        }
    }

    public static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
