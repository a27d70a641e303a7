package kz.listeningstate.signature.nullifier;

import java.math.BigInteger;
import org.bouncycastle.util.BigIntegers;

/**
 * A secret factor k of a point, 1 to q - 1, in 64 signed odd digits of base 16: their number does not depend on k, and none
 * is zero. An odd K is the sum of (2 * n[i] - 15) * 16^i, and of 2 * n[63] + 1 for the last, where n[i] are the four-bit
 * digits of K / 2. K is k, or q - k for an even k; then the product is to be negated.
 */
final class Scalar {
    static final int DIGITS = 64;
    static final int BYTES = 32;
    /** The order of P-256 (SP 800-186, 3.2.1.3). */
    static final BigInteger Q = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final byte[] ORDER = BigIntegers.asUnsignedByteArray(BYTES, Q);

    private final byte[] digits = new byte[DIGITS];
    private final long negated;

    /**
     * @param k 32 bytes, big-endian, 1 to q - 1
     */
    Scalar(byte[] k) {
        int odd = -(k[BYTES - 1] & 1);
        negated = ~odd;
        byte[] chosen = new byte[BYTES];
        int borrow = 0;
        for (int i = BYTES - 1; i >= 0; i--) {
            int difference = (ORDER[i] & 0xff) - (k[i] & 0xff) + borrow;
            borrow = difference >> 8;
            chosen[i] = (byte) ((k[i] & odd) | (difference & ~odd));
        }
        for (int i = 0; i < DIGITS; i++) {
            int low = chosen[BYTES - 1 - i / 2] & 0xff;
            int next = i < DIGITS - 2 ? chosen[BYTES - 2 - i / 2] & 0xff : 0;
            digits[i] = (byte) ((((next << 8) | low) >> (4 * (i % 2) + 1)) & 15);
        }
    }

    Scalar(BigInteger k) {
        this(BigIntegers.asUnsignedByteArray(BYTES, k));
    }

    /** All ones where that digit is negative, else 0. The last one is never negative. */
    long sign(int i) {
        return (digits[i] >> 3) - 1L;
    }

    /** Which odd multiple the digit asks for: 0 for 1 or -1, up to 7 for 15 or -15. */
    int multiple(int i) {
        return (digits[i] ^ (int) sign(i)) & 7;
    }

    /** Which odd multiple the last digit asks for. */
    int lastMultiple() {
        return digits[DIGITS - 1];
    }

    /** All ones if the product is to be negated, else 0. */
    long negated() {
        return negated;
    }
}
