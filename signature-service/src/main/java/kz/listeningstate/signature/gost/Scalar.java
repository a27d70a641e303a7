package kz.listeningstate.signature.gost;

import java.math.BigInteger;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/** A factor of a point, from 0 to 2^512 - 1, whose bits are read in windows. */
final class Scalar {
    static final int BITS = 512;

    /** The lowest first, and zeros above, so that a window may reach over the end. */
    private final byte[] bytes;

    Scalar(BigInteger value) {
        bytes = Arrays.reverse(BigIntegers.asUnsignedByteArray(BITS / 8 + 4, value));
    }

    /** Up to 16 bits from there on, as a number. */
    int bits(int from, int width) {
        int at = from >> 3;
        int three = (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16;
        return three >> (from & 7) & ((1 << width) - 1);
    }

    /** Signed digits, the lowest first: each zero or odd and below half of 2^window in size, few of them not zero (wNAF). */
    byte[] slidingWindow(int window) {
        byte[] digits = new byte[BITS + 1];
        int carry = 0;
        for (int bit = 0; bit < digits.length; ) {
            if (bits(bit, 1) == carry) {
                bit++;
                continue;
            }
            int digit = bits(bit, window) + carry;
            carry = digit >> (window - 1);
            digits[bit] = (byte) (digit - (carry << window));
            bit += window;
        }
        return digits;
    }
}
