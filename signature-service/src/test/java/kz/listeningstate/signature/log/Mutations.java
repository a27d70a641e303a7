package kz.listeningstate.signature.log;

import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.tree.LogDataRefused;

/** Changed data, and that it is refused. */
public final class Mutations {
    private Mutations() {}

    @FunctionalInterface
    public interface Reading {
        void of(byte[] bytes) throws Exception;
    }

    /** Each with another bit flipped. */
    public static Stream<byte[]> bitFlips(byte[] good) {
        return IntStream.range(0, good.length * 8).mapToObj(bit -> {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << (bit % 8));
            return bad;
        });
    }

    /** With bytes replaced, cut off, put in or doubled. */
    public static byte[] of(byte[] good, Random random) {
        int at = random.nextInt(good.length);
        byte[] rest = Arrays.copyOfRange(good, at, good.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                byte[] bad = good.clone();
                bad[at] = (byte) random.nextInt(256);
                yield bad;
            }
            case 1 -> Arrays.copyOf(good, at);
            case 2 -> concat(Arrays.copyOf(good, at), new byte[] {(byte) random.nextInt(256)}, rest);
            default -> concat(good, rest);
        };
    }

    public static byte[] concat(byte[]... parts) {
        byte[] all = new byte[0];
        for (byte[] part : parts) {
            all = Arrays.copyOf(all, all.length + part.length);
            System.arraycopy(part, 0, all, all.length - part.length, part.length);
        }
        return all;
    }

    /** Whether it was refused; any other exception is a failure. */
    public static boolean isRefused(byte[] bytes, Reading reading) {
        try {
            reading.of(bytes);
            return false;
        } catch (LogDataRefused e) {
            return true;
        } catch (Exception e) {
            throw new AssertionError("not refused but " + e, e);
        }
    }

    public static void assertEveryBitMatters(byte[] good, Reading reading) {
        if (isRefused(good, reading)) {
            fail("the unchanged one is refused");
        }
        int[] bit = {0};
        bitFlips(good).forEach(bad -> {
            if (!isRefused(bad, reading)) {
                fail("accepted with bit " + bit[0] % 8 + " of byte " + bit[0] / 8 + " flipped");
            }
            bit[0]++;
        });
    }
}
